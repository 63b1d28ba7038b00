/** The HTTP doors of comments and suggestions on one kind of story. */
import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload'
import { closingNote, commentInput } from '../../src/editorial/commentInput'
import { commentOf, commentsOf } from '../../src/editorial/commentRows'
import { comment, resolveComment } from '../../src/editorial/comments'
import { invalid } from '../../src/editorial/errors'
import { requireActor } from '../../src/editorial/people'
import type { Kind } from '../../src/editorial/rules/kinds'
import { loadStory } from '../../src/editorial/story'
import { acceptSuggestion, declineSuggestion } from '../../src/editorial/suggestions'
import { fieldsOf, shape } from '../shape'
import { readBody } from './body'

const param = (req: PayloadRequest, name: string): string => String(req.routeParams?.[name] ?? '')
const load = (req: PayloadRequest, kind: Kind) => loadStory(req, requireActor(req), kind, param(req, 'id'))

/** A member that is a text with something in it, or is not there. @throws Refusal 400 with `field` */
function optional(req: PayloadRequest, name: string): string | undefined {
  const value: unknown = req.data?.[name]
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'string' || value === '') throw invalid(name)
  return value
}

const list =
  (kind: Kind): PayloadHandler =>
  async (req) =>
    Response.json(await commentsOf(req, await load(req, kind)))

const add =
  (kind: Kind): PayloadHandler =>
  async (req) => {
    await load(req, kind)
    await readBody(req)
    const input = commentInput(req.data)
    const made = await comment(req, kind, param(req, 'id'), input, optional(req, 'revision'))
    return Response.json(made, { status: 201 })
  }

type Close = (req: PayloadRequest, kind: Kind, id: string, commentId: string) => Promise<unknown>

/** Closes one comment; one that is not of this story is unknown before the body is read. */
const closing =
  (kind: Kind, close: Close): PayloadHandler =>
  async (req) => {
    const commentId = param(req, 'comment')
    await commentOf(req, await load(req, kind), commentId)
    await readBody(req)
    return Response.json(await close(req, kind, param(req, 'id'), commentId))
  }

const resolve: Close = (req, kind, id, commentId) =>
  resolveComment(req, kind, id, commentId, closingNote(req.data ?? {}))
const decline: Close = (req, kind, id, commentId) =>
  declineSuggestion(req, kind, id, commentId, closingNote(req.data ?? {}))
const accept: Close = (req, kind, id, commentId) =>
  acceptSuggestion(req, kind, id, commentId, (data) => shape(fieldsOf(req, kind), data), optional(req, 'revisionToken'))

export const commentEndpoints = (kind: Kind): Omit<Endpoint, 'root'>[] => [
  { path: '/:id/comments', method: 'get', handler: list(kind) },
  { path: '/:id/comments', method: 'post', handler: add(kind) },
  { path: '/:id/comments/:comment/resolve', method: 'post', handler: closing(kind, resolve) },
  { path: '/:id/comments/:comment/accept', method: 'post', handler: closing(kind, accept) },
  { path: '/:id/comments/:comment/decline', method: 'post', handler: closing(kind, decline) },
]
