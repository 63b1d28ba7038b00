/** What a reviewer proposes is taken or left by the unit that writes the story; who takes it has a hand in the text. */
import type { PayloadRequest } from 'payload'
import { commentOf } from './commentRows'
import { close } from './comments'
import { Refusal } from './errors'
import { requireActor } from './people'
import { recorded } from './recorded'
import { canSettle } from './rules/comments/rights'
import { replaced } from './rules/comments/suggest'
import type { Comment } from './rules/comments/types'
import type { StoryContent } from './rules/content'
import type { Kind } from './rules/kinds'
import { isEditable } from './rules/policy'
import type { Actor } from './rules/roles'
import { saveStory, type Input } from './save'
import { loadStory, type Story } from './story'

interface Suggestion {
  actor: Actor
  story: Story
  comment: Comment & { replacement: string }
}

/** @throws Refusal 404 for what is no suggestion of this story, 403, 409 where it is settled */
async function load(req: PayloadRequest, kind: Kind, id: string, commentId: string): Promise<Suggestion> {
  const actor = requireActor(req)
  const story = await loadStory(req, actor, kind, id)
  const comment = await commentOf(req, story, commentId)
  const { replacement, state } = comment
  if (replacement === null) throw new Refusal('NOT_FOUND')
  if (!canSettle(actor, story)) throw new Refusal('NOT_PERMITTED')
  if (state !== 'open') throw new Refusal('WRONG_STAGE', { message: 'errors.commentClosed' })
  return { actor, story, comment: { ...comment, replacement } }
}

/**
 * Puts a proposal in the place of its passage and saves the working copy.
 * @param read reads the changed members as the door reads a save, @param token the `revisionToken` that the caller read
 * @throws Refusal 404, 403, 409 `WRONG_STAGE` while the text is locked, 409 `STALE_REVISION` where the token is old or the
 *   passage is gone, 400 with `field` where the field cannot hold the new text
 */
export async function acceptSuggestion(
  req: PayloadRequest,
  kind: Kind,
  id: string,
  commentId: string,
  read: (data: Record<string, unknown>) => Input,
  token: string | undefined,
): Promise<Comment> {
  return recorded(req, async () => {
    const { actor, story, comment } = await load(req, kind, id, commentId)
    if (!isEditable(story.stage)) throw new Refusal('WRONG_STAGE', { message: 'errors.locked' })
    const { field, position, replacement } = comment
    const content = position && replaced(story.content, field, position, replacement)
    if (!content) throw new Refusal('STALE_REVISION', { message: 'errors.passageGone' })
    const member = (field.split('.', 1)[0] ?? field) as keyof StoryContent
    await saveStory(req, kind, id, read({ [member]: content[member] }), token ?? story.revisionToken)
    await close(req, actor, story, comment, 'accepted', null)
    return commentOf(req, await loadStory(req, actor, kind, id), commentId)
  })
}

/** Leaves a proposal: the text stays as it is. @throws Refusal 404, 403, 409 where it is settled */
export async function declineSuggestion(
  req: PayloadRequest,
  kind: Kind,
  id: string,
  commentId: string,
  note: string | null,
): Promise<Comment> {
  return recorded(req, async () => {
    const { actor, story, comment } = await load(req, kind, id, commentId)
    await close(req, actor, story, comment, 'declined', note)
    return commentOf(req, story, commentId)
  })
}
