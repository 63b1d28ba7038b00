/** The HTTP doors of one kind of story. They stand before Payload's own of the same path. */
import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload'
import { editorialView } from '../../src/editorial/answer'
import { carriersOf } from '../../src/editorial/carriers'
import { compareRevisions } from '../../src/editorial/diff'
import { isRefusal, invalid, Refusal } from '../../src/editorial/errors'
import { revisions } from '../../src/editorial/freeze'
import { requireActor } from '../../src/editorial/people'
import type { Kind } from '../../src/editorial/rules/kinds'
import { createStory, saveStory } from '../../src/editorial/save'
import { loadStory } from '../../src/editorial/story'
import { transition } from '../../src/editorial/transition'
import { storyDossierEndpoints } from './dossiers'
import { followEndpoints } from './follow'
import { fieldsOf, shape } from '../shape'
import { readBody } from './body'
import { runEndpoints } from './campaignRuns'
import { commentEndpoints } from './comments'
import { readerEndpoints } from './readers'
import { waysOutEndpoints } from './waysOut'

const idOf = (req: PayloadRequest): string => String(req.routeParams?.id ?? '')

const load = (req: PayloadRequest, kind: Kind) => loadStory(req, requireActor(req), kind, idOf(req))

/** The document as its reader sees it now. */
async function document(req: PayloadRequest, kind: Kind, id: string) {
  const depth = Number(req.query?.depth)
  return req.payload.findByID({
    collection: kind,
    id,
    depth: Number.isInteger(depth) && depth >= 0 ? Math.min(depth, 2) : 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
}

const create =
  (kind: Kind): PayloadHandler =>
  async (req) => {
    await readBody(req)
    const input = shape(fieldsOf(req, kind), req.data, true)
    const id = await createStory(req, kind, input)
    return Response.json({ doc: await document(req, kind, id) }, { status: 201 })
  }

const save =
  (kind: Kind): PayloadHandler =>
  async (req) => {
    await load(req, kind)
    await readBody(req)
    const input = shape(fieldsOf(req, kind), req.data)
    const token = req.data?.revisionToken
    if (typeof token !== 'string' || token === '') throw invalid('revisionToken', 'errors.missingField')
    try {
      await saveStory(req, kind, idOf(req), input, token)
    } catch (error) {
      if (!isRefusal(error) || error.code !== 'STALE_REVISION') throw error
      throw new Refusal('STALE_REVISION', { beside: { current: await document(req, kind, idOf(req)) } })
    }
    return Response.json({ doc: await document(req, kind, idOf(req)) })
  }

const move =
  (kind: Kind): PayloadHandler =>
  async (req) => {
    await load(req, kind)
    await readBody(req)
    return Response.json(await transition(req, kind, idOf(req), req.data ?? {}))
  }

const editorial =
  (kind: Kind): PayloadHandler =>
  async (req) =>
    Response.json(await editorialView(req, requireActor(req), await load(req, kind)))

const frozen =
  (kind: Kind): PayloadHandler =>
  async (req) => {
    const rows = await revisions(req, await load(req, kind))
    return Response.json(
      rows.map(({ number, sha256, canonical, media, at }) => ({ number, sha256, canonical, media, at })),
    )
  }

/** A member of the query that must be there, once. */
function asked(req: PayloadRequest, name: string): string {
  const value = req.query?.[name]
  if (value === undefined || value === '') throw invalid(name, 'errors.missingField')
  if (typeof value !== 'string') throw invalid(name, 'errors.badQuery')
  return value
}

const diff =
  (kind: Kind): PayloadHandler =>
  async (req) => {
    const story = await load(req, kind)
    return Response.json(await compareRevisions(req, story, asked(req, 'from'), asked(req, 'to')))
  }
const carriers =
  (kind: Kind): PayloadHandler =>
  async (req) =>
    Response.json(await carriersOf(req, await load(req, kind)))

/** A new draft of the caller's own unit, with the content of a story that the caller may read. */
const duplicate =
  (kind: Kind): PayloadHandler =>
  async (req) => {
    const {
      content: { slug: _slug, ...content },
      gate,
    } = await load(req, kind)
    const id = await createStory(req, kind, shape(fieldsOf(req, kind), content, true), gate.authors)
    return Response.json({ doc: await document(req, kind, id) }, { status: 201 })
  }

/** Payload's ways round the gate: bulk, deletion, restore. */
const refused: PayloadHandler = () => {
  throw new Refusal('NOT_PERMITTED')
}

const refusedForReader =
  (kind: Kind): PayloadHandler =>
  async (req) => {
    await load(req, kind)
    return refused(req)
  }

export const storyEndpoints = (kind: Kind): Omit<Endpoint, 'root'>[] => [
  { path: '/', method: 'post', handler: create(kind) },
  { path: '/', method: 'patch', handler: refused },
  { path: '/', method: 'put', handler: refused },
  { path: '/', method: 'delete', handler: refused },
  { path: '/versions/:id', method: 'post', handler: refused },
  { path: '/:id', method: 'patch', handler: save(kind) },
  { path: '/:id', method: 'put', handler: save(kind) },
  { path: '/:id', method: 'delete', handler: refusedForReader(kind) },
  { path: '/:id/transition', method: 'post', handler: move(kind) },
  { path: '/:id/editorial', method: 'get', handler: editorial(kind) },
  { path: '/:id/revisions', method: 'get', handler: frozen(kind) },
  { path: '/:id/carriers', method: 'get', handler: carriers(kind) },
  { path: '/:id/diff', method: 'get', handler: diff(kind) },
  { path: '/:id/duplicate', method: 'post', handler: duplicate(kind) },
  ...storyDossierEndpoints(kind),
  ...followEndpoints(kind),
  ...commentEndpoints(kind),
  ...readerEndpoints(kind),
  ...waysOutEndpoints(kind),
  ...(kind === 'campaigns' ? runEndpoints : []),
]
