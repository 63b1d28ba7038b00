import type { PayloadRequest } from 'payload'
import { throughGate } from './gateToken'
import { newToken } from './token'
import type { StoryContent } from './rules/content'
import { CONTENT_FIELDS } from './rules/contentFields'
import { allMedia } from './rules/references'
import type { Story } from './story'

/** Makes the working copy say what a revision says; what the revision does not hold is emptied. */
export async function restoreContent(req: PayloadRequest, story: Story, content: StoryContent): Promise<void> {
  const whole = Object.fromEntries(
    CONTENT_FIELDS[story.kind].map((name) => [name, replaced(story.content[name], content[name])]),
  )
  await throughGate(req, () =>
    req.payload.update({
      collection: story.kind,
      id: story.id,
      data: { ...whole, revisionToken: newToken(), files: allMedia(story.kind, content) },
      depth: 0,
      overrideAccess: true,
      req,
    }),
  )
}

/** The empty value of the same shape: lists become empty, groups lose their members, all else is null. */
function emptied(value: unknown): unknown {
  if (Array.isArray(value)) return []
  if (value && typeof value === 'object' && !('root' in value)) {
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, emptied(member)]))
  }
  return null
}

/** `next` in the place of `present`: Payload merges groups, so members that `next` lacks are emptied by name. */
function replaced(present: unknown, next: unknown): unknown {
  const empty = emptied(present)
  if (next === undefined) return empty
  const group = empty && typeof empty === 'object' && !Array.isArray(empty) && typeof next === 'object' && next !== null
  return group ? { ...empty, ...next } : next
}
