/** Comments on a story as they are read: their places found again in the present text. */
import type { PayloadRequest } from 'payload'
import { t } from '../messages/index'
import { notFound, Refusal } from './errors'
import { revisionOf } from './freeze'
import { thaw } from './rules/canonical'
import { locate } from './rules/comments/anchor'
import type { Comment, CommentState } from './rules/comments/types'
import type { StoryContent } from './rules/content'
import { isEditable } from './rules/policy'
import { presentRevision, type Story } from './story'

/** A comment as it is stored. */
export interface CommentRow {
  id: string
  number: number
  revision: string | null
  field: string
  excerpt: string | null
  start: number | null
  end: number | null
  text: string
  blocker: boolean
  replacement: string | null
  person: string
  personName: string
  at: string
  state: CommentState
  closedBy: string | null
  closedByName: string | null
  closedAt: string | null
  note: string | null
}

/** Every comment on a story, oldest first. */
export async function rowsOf(req: PayloadRequest, { kind, id }: Pick<Story, 'kind' | 'id'>): Promise<CommentRow[]> {
  const { docs } = await req.payload.find({
    collection: 'comments',
    where: { and: [{ kind: { equals: kind } }, { story: { equals: id } }] },
    sort: 'number',
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs.map((doc) => ({ ...doc, id: String(doc.id) })) as unknown as CommentRow[]
}

/** The text that the stage is about: the working copy while it can be edited, else the present revision. */
export async function presentContent(req: PayloadRequest, story: Story): Promise<[StoryContent, string | null]> {
  const revision = isEditable(story.stage) ? null : presentRevision(story)
  if (!revision) return [story.content, null]
  return [thaw((await revisionOf(req, story, revision)).canonical).content, revision]
}

/** The place at which a row was made. */
export const anchorOf = ({ field, excerpt, start, end }: CommentRow) => ({
  field,
  excerpt: excerpt ?? undefined,
  position: start !== null && start !== undefined && end !== null ? { start, end } : undefined,
})

const shown = (content: StoryContent, row: CommentRow): Comment => ({
  id: row.id,
  number: row.number,
  revision: row.revision ?? null,
  excerpt: row.excerpt ?? null,
  ...locate(content, anchorOf(row)),
  text: row.text ?? '',
  blocker: row.blocker === true,
  replacement: row.replacement ?? null,
  person: { id: row.person, name: row.personName },
  at: row.at,
  state: row.state,
  closed:
    row.closedBy && row.closedAt
      ? { person: { id: row.closedBy, name: row.closedByName ?? '' }, at: row.closedAt, note: row.note ?? null }
      : null,
})

/** The comments on a story, oldest first, each with its place in the present text. */
export async function commentsOf(req: PayloadRequest, story: Story): Promise<Comment[]> {
  const [content] = await presentContent(req, story)
  return (await rowsOf(req, story)).map((row) => shown(content, row))
}

/** One comment of a story as it is shown now. @throws Refusal `NOT_FOUND` */
export async function commentOf(req: PayloadRequest, story: Story, id: string): Promise<Comment> {
  const found = (await commentsOf(req, story)).find((comment) => comment.id === id)
  if (!found) throw notFound()
  return found
}

/** @throws Refusal 422 `CHECKS_FAILED` with field `comments` while a blocker stands */
export async function assertNoBlocker(req: PayloadRequest, story: Story): Promise<void> {
  const standing = (await rowsOf(req, story)).filter(({ blocker, state }) => blocker && state === 'open')
  if (standing.length > 0)
    throw new Refusal('CHECKS_FAILED', {
      field: 'comments',
      message: 'errors.blocked',
      vars: { numbers: standing.map(({ number }) => number).join(t('desk.comma')) },
    })
}
