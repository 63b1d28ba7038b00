/** Comments on a story: added and closed. Rows that the gate alone writes. */
import type { PayloadRequest } from 'payload'
import { record } from './audit'
import { wrongComment } from './commentInput'
import { commentOf, presentContent, rowsOf } from './commentRows'
import { Refusal } from './errors'
import { revisionOf, revisions } from './freeze'
import { throughGate } from './gateToken'
import { asAuditActor, requireActor } from './people'
import { recorded } from './recorded'
import { thaw } from './rules/canonical'
import { locate, textAt } from './rules/comments/anchor'
import { canBlock, canComment, canResolve } from './rules/comments/rights'
import { isSuggestible, replaced } from './rules/comments/suggest'
import type { Comment, CommentInput, CommentState } from './rules/comments/types'
import type { StoryContent } from './rules/content'
import { CONTENT_FIELDS } from './rules/contentFields'
import type { Kind } from './rules/kinds'
import type { Actor } from './rules/roles'
import { loadStory, type Story } from './story'

/** The anchor with its passage as it stands in the text. @throws Refusal 400 with `field` where it does not */
function anchored(kind: Kind, content: StoryContent, input: CommentInput, at: (name: string) => string): CommentInput {
  const members: readonly string[] = CONTENT_FIELDS[kind]
  if (!members.includes(input.field.split('.', 1)[0] ?? '')) throw wrongComment(at('field'))
  const { field, position, replacement } = input
  if (input.excerpt === undefined && position === undefined) {
    if (replacement !== undefined) throw wrongComment(at('excerpt'), 'errors.missingField')
    if (locate(content, input).gone) throw wrongComment(at('field'))
    return input
  }
  const text = textAt(content, field)
  if (text === null) throw wrongComment(at('field'))
  const excerpt =
    input.excerpt ?? (position && position.end <= text.length ? text.slice(position.start, position.end) : '')
  const place = locate(content, { field, excerpt, position })
  if (!excerpt || place.gone || place.field !== field || !place.position)
    throw wrongComment(at(input.excerpt === undefined ? 'position' : 'excerpt'))
  if (replacement !== undefined) {
    if (!isSuggestible(content, field)) throw wrongComment(at('field'))
    if (typeof content[field as keyof StoryContent] === 'object' && replacement.includes('\n'))
      throw wrongComment(at('replacement'))
    if (!replaced(content, field, place.position, replacement)) throw wrongComment(at('excerpt'))
  }
  return { ...input, excerpt, position: place.position }
}

/**
 * Stores comments on one text. Must run inside a transaction of the gate.
 * @param revision sha256 of the text, null for the working copy, @param path of the list in the body, where there is one
 * @returns the ids, @throws Refusal 400 with `field`, 403
 */
export async function addComments(
  req: PayloadRequest,
  actor: Actor,
  story: Story,
  [content, revision]: readonly [StoryContent, string | null],
  inputs: readonly CommentInput[],
  path: (index: number) => string = () => '',
): Promise<string[]> {
  if (inputs.length === 0) return []
  const rows = inputs.map((input, index) => anchored(story.kind, content, input, (name) => `${path(index)}${name}`))
  if (!canComment(actor, story)) throw new Refusal('NOT_PERMITTED')
  if (rows.some(({ blocker }) => blocker) && !canBlock(actor, story)) throw new Refusal('NOT_PERMITTED')
  const before = (await rowsOf(req, story)).length
  const ids: string[] = []
  for (const [index, { field, excerpt, position, text, blocker, replacement }] of rows.entries()) {
    const number = before + index + 1
    const row = await throughGate(req, () =>
      req.payload.create({
        collection: 'comments',
        data: {
          kind: story.kind,
          story: story.id,
          unit: story.unit,
          revision,
          number,
          field,
          excerpt: excerpt ?? null,
          start: position?.start ?? null,
          end: position?.end ?? null,
          text,
          blocker: blocker === true,
          replacement: replacement ?? null,
          person: actor.id,
          personName: actor.name,
          at: new Date().toISOString(),
          state: 'open',
        },
        depth: 0,
        overrideAccess: true,
        req,
      }),
    )
    ids.push(String(row.id))
    await record(req, asAuditActor(actor), {
      event: 'comment.added',
      data: {
        story: subject(story),
        comment: number,
        field,
        revision,
        blocker,
        suggestion: replacement !== undefined || undefined,
      },
    })
  }
  return ids
}

/** What is said with a return, about the text under review. Must run inside the transaction of the return. */
export const addWithReturn = async (
  req: PayloadRequest,
  actor: Actor,
  story: Story,
  inputs: readonly CommentInput[],
): Promise<string[]> =>
  addComments(req, actor, story, await presentContent(req, story), inputs, (index) => `comments.${index}.`)

const subject = ({ kind, id, title }: Story) => ({ kind, id, title })

/**
 * Says something about a story: about the revision that is named, else about its present text.
 * @throws Refusal 404, 400 with `field`, 403, 409 `STALE_REVISION` for a hash that names no revision of this story
 */
export async function comment(
  req: PayloadRequest,
  kind: Kind,
  id: string,
  input: CommentInput,
  revision: string | undefined,
): Promise<Comment> {
  const actor = requireActor(req)
  return recorded(req, async () => {
    const story = await loadStory(req, actor, kind, id)
    if (!canComment(actor, story)) throw new Refusal('NOT_PERMITTED')
    const text = revision === undefined ? await presentContent(req, story) : await namedContent(req, story, revision)
    const [made = ''] = await addComments(req, actor, story, text, [input])
    return commentOf(req, story, made)
  })
}

async function namedContent(req: PayloadRequest, story: Story, revision: string): Promise<[StoryContent, string]> {
  const known = await revisions(req, story)
  if (!known.some(({ sha256 }) => sha256 === revision)) throw new Refusal('STALE_REVISION')
  return [thaw((await revisionOf(req, story, revision)).canonical).content, revision]
}

/** Closes a comment that is open. Must run inside a transaction. @throws Refusal 409 where somebody closed it before */
export async function close(
  req: PayloadRequest,
  actor: Actor,
  story: Story,
  { id, number, field, state, blocker }: Comment,
  as: Exclude<CommentState, 'open'>,
  note: string | null,
): Promise<void> {
  if (state !== 'open') throw new Refusal('WRONG_STAGE', { message: 'errors.commentClosed' })
  await throughGate(req, () =>
    req.payload.update({
      collection: 'comments',
      id,
      data: { state: as, closedBy: actor.id, closedByName: actor.name, closedAt: new Date().toISOString(), note },
      depth: 0,
      overrideAccess: true,
      req,
    }),
  )
  await record(req, asAuditActor(actor), {
    event: as === 'resolved' ? 'comment.resolved' : as === 'accepted' ? 'suggestion.accepted' : 'suggestion.declined',
    data: { story: subject(story), comment: number, field, blocker: blocker || undefined, note: note ?? undefined },
  })
}

/**
 * Says that what a comment asked for is done.
 * @throws Refusal 404, 403, 409 `WRONG_STAGE` where it is closed
 */
export async function resolveComment(
  req: PayloadRequest,
  kind: Kind,
  id: string,
  commentId: string,
  note: string | null,
): Promise<Comment> {
  const actor = requireActor(req)
  return recorded(req, async () => {
    const story = await loadStory(req, actor, kind, id)
    const found = await commentOf(req, story, commentId)
    if (!canResolve(actor, story, found)) throw new Refusal('NOT_PERMITTED')
    await close(req, actor, story, found, 'resolved', note)
    return commentOf(req, story, commentId)
  })
}
