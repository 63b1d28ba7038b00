/** Campaigns as those who work in them may know them. */
import type { PayloadRequest } from 'payload'
import { isGateRole, type Actor } from '../editorial/rules/roles'
import { readStory } from '../editorial/story'
import { publicationOf } from '../editorial/story'

/**
 * The title of a campaign: as it is written now for the gate's roles, as it is published for everybody else; empty while it is
 * not. Null: there is none of this id.
 */
export async function campaignTitle(req: PayloadRequest, actor: Actor, id: string): Promise<string | null> {
  const story = await readStory(req, 'campaigns', id)
  if (!story) return null
  if (isGateRole(actor.role)) return story.title
  const publication = await publicationOf(req, 'campaigns', id)
  return publication?.liveRevision ? (publication.card?.title ?? '') : ''
}
