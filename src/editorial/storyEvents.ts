/** What the log holds of a story that the caller has found readable: the log itself is for an admin and a director alone. */
import type { PayloadRequest } from 'payload'
import { entriesAbout } from './audit'
import { MOST_TOLD, told, TOLD, type StoryEvent } from './rules/storyEvents'
import type { Story } from './story'

/** Newest first. @param story as `loadStory` gave it to the person who is told */
export async function storyEvents(req: PayloadRequest, story: Pick<Story, 'kind' | 'id'>): Promise<StoryEvent[]> {
  const events = TOLD.map((action) => `story.${action}` as const)
  const entries = await entriesAbout(req, story, events, MOST_TOLD)
  return entries.map(told).filter((event) => event !== null)
}
