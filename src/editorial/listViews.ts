/**
 * The views of a list that a person has named. They lie where Payload keeps what one person likes, which gives each row to
 * its own person alone, an admin included; one row a person and list, so that their number is held under one write.
 */
import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { invalid, notFound } from './errors'
import { requireActor } from './people'
import { recorded } from './recorded'
import type { Kind } from './rules/kinds'
import {
  DEFAULT_SORT,
  isSort,
  MOST_NAME,
  MOST_SEARCH,
  MOST_VIEWS,
  type ListQuery,
  type ListView,
} from './rules/listViews'
import { isBrokenText } from './rules/richText'
import { STAGES, type Stage } from './rules/stages'

type Json = Record<string, unknown>

const PREFERENCES = 'payload-preferences'
/** Names of the rows. The address of preferences promises none of them: what is in them comes through here alone. */
export const VIEWS_KEY = 'list-views-'

interface Kept {
  id: string | number
  views: ListView[]
}

async function read(req: PayloadRequest, kind: Kind): Promise<Kept | null> {
  const { docs } = await req.payload.find({
    collection: PREFERENCES,
    where: { key: { equals: `${VIEWS_KEY}${kind}` } },
    sort: '-updatedAt',
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const [row] = docs
  return row ? { id: row.id, views: (row.value as { views: ListView[] }).views } : null
}

/** The views of the person of the request. */
export async function viewsOf(req: PayloadRequest, kind: Kind): Promise<ListView[]> {
  requireActor(req)
  return (await read(req, kind))?.views ?? []
}

/** Changes one's own views in a transaction of its own. @throws what `change` throws */
async function change(
  req: PayloadRequest,
  kind: Kind,
  next: (views: readonly ListView[]) => ListView[],
): Promise<ListView[]> {
  requireActor(req)
  return recorded(req, async () => {
    const kept = await read(req, kind)
    const views = next(kept?.views ?? [])
    const value = { views }
    const shared = { collection: PREFERENCES, depth: 0, user: req.user, req } as const
    await (kept
      ? req.payload.update({ ...shared, id: kept.id, data: { value }, overrideAccess: false })
      : req.payload.create({
          ...shared,
          // whose it is Payload writes itself
          data: { key: `${VIEWS_KEY}${kind}`, value } as never,
          overrideAccess: false,
        }))
    return views
  })
}

/** @throws Refusal 400 with `field: name`; where another view has the name too */
function readName(body: Json, others: readonly ListView[]): string {
  const { name } = body
  const clean = typeof name === 'string' ? name.normalize('NFC').replace(/\s+/gu, ' ').trim() : ''
  if (clean === '' || clean.length > MOST_NAME || isBrokenText(clean))
    throw invalid('name', 'errors.badViewName', { max: MOST_NAME })
  if (others.some((view) => view.name === clean)) throw invalid('name', 'errors.viewNameTaken', { name: clean })
  return clean
}

/** What a view shows; a member that is not there is that of the plain list. @throws Refusal 400 with `field` */
function readQuery({ stage = null, search = '', sort = DEFAULT_SORT }: Json): ListQuery {
  if (stage !== null && !STAGES.includes(stage as Stage)) throw invalid('stage')
  if (typeof search !== 'string' || search.length > MOST_SEARCH || isBrokenText(search))
    throw invalid('search', 'errors.badViewSearch', { max: MOST_SEARCH })
  if (!isSort(sort)) throw invalid('sort')
  return { stage: stage as Stage | null, search: search.trim(), sort }
}

/** Names what a list shows. @throws Refusal 400 with `field` */
export function addView(req: PayloadRequest, kind: Kind, body: Json): Promise<ListView[]> {
  return change(req, kind, (views) => {
    const name = readName(body, views)
    const query = readQuery(body)
    if (views.length >= MOST_VIEWS) throw invalid('name', 'errors.tooManyViews', { max: MOST_VIEWS })
    return [...views, { id: randomUUID(), name, ...query }]
  })
}

const find = (views: readonly ListView[], id: string): ListView => {
  const view = views.find((each) => each.id === id)
  if (!view) throw notFound()
  return view
}

/** @throws Refusal 404 for a view that is not one's own, 400 with `field` */
export function renameView(req: PayloadRequest, kind: Kind, id: string, body: Json): Promise<ListView[]> {
  return change(req, kind, (views) => {
    const view = find(views, id)
    const others = views.filter((each) => each !== view)
    const name = readName(body, others)
    return views.map((each) => (each === view ? { ...view, name } : each))
  })
}

/** @throws Refusal 404 for a view that is not one's own */
export function removeView(req: PayloadRequest, kind: Kind, id: string): Promise<ListView[]> {
  return change(req, kind, (views) => {
    const view = find(views, id)
    return views.filter((each) => each !== view)
  })
}
