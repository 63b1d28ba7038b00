/** What was published and what of it was read, counted for the person of the request. */
import type { PayloadRequest, Where } from 'payload'
import { isKind, STORY_KINDS, type Kind } from '../../editorial/rules/kinds'
import { monthFrom } from '../../editorial/rules/months'
import {
  MONTHS_SHOWN,
  MOST_LISTED,
  MOST_READ,
  type ListedStory,
  type Overview,
  type OverviewQuery,
} from '../rules/overview/overview'
import { textOf } from '../stored'

type Row = Record<string, unknown>
/** Rows of counts that are looked through for stories of one unit or campaign. */
const LOOKED_AT = 300

/** Of which stories alone: empty, of all. The caller asks who may see them. */
export type Scope = Pick<OverviewQuery, 'unit' | 'campaign'>

const stories = ({ unit, campaign }: Scope, more: Where[]): Where => ({
  and: [
    { kind: { in: [...STORY_KINDS] } },
    ...(unit ? [{ unit: { equals: unit } }] : []),
    ...(campaign ? [{ campaigns: { in: [campaign] } }] : []),
    ...more,
  ],
})

async function coverage(req: PayloadRequest, where: Where, limit: number): Promise<Row[]> {
  const { docs } = await req.payload.find({
    collection: 'coverage',
    where,
    select: { kind: true, story: true, title: true, unit: true, firstPublishedAt: true },
    sort: '-firstPublishedAt',
    limit,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs as unknown as Row[]
}

/** How many stories were first public in each of twelve months. */
export async function publishedByMonth(
  req: PayloadRequest,
  month: string,
  scope: Scope,
): Promise<Overview['published']> {
  const months = Array.from({ length: MONTHS_SHOWN }, (_, at) => monthFrom(month, at + 1 - MONTHS_SHOWN) ?? month)
  return Promise.all(
    months.map(async (each) => {
      const where = stories(scope, [{ month: { equals: each } }])
      const { totalDocs } = await req.payload.count({ collection: 'coverage', where, overrideAccess: true })
      return { month: each, count: totalDocs }
    }),
  )
}

/** The stories first public in a month, the newest first. */
export async function publishedIn(
  req: PayloadRequest,
  { month, names, ...scope }: Scope & { month: string; names: Record<string, string> },
): Promise<ListedStory[]> {
  const rows = await coverage(req, stories(scope, [{ month: { equals: month } }]), MOST_LISTED)
  return rows.map(({ kind, story, title, unit: owner, firstPublishedAt }) => ({
    kind: kind as Kind,
    id: textOf(story),
    title: textOf(title),
    unit: names[textOf(owner)] ?? '',
    at: new Date(String(firstPublishedAt)).toISOString(),
  }))
}

/** The stories that were read most, of what is live. */
export async function mostRead(
  req: PayloadRequest,
  scope: Scope,
  names: Record<string, string>,
): Promise<Overview['views']> {
  const { docs } = await req.payload.find({
    collection: 'viewCounts',
    sort: '-count',
    limit: scope.unit || scope.campaign ? LOOKED_AT : MOST_READ * 3,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const counts = (docs as unknown as { address: string; count: number }[]).flatMap(({ address, count }) => {
    const [, kind = '', slug = ''] = address.split('/')
    return isKind(kind) && slug ? [{ kind, slug, count }] : []
  })
  if (counts.length === 0) return []
  const { docs: live } = await req.payload.find({
    collection: 'publications',
    where: { and: [{ slug: { in: counts.map(({ slug }) => slug) } }, { state: { equals: 'live' } }] },
    select: { kind: true, slug: true, story: true },
    limit: counts.length * STORY_KINDS.length,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const ids = new Map(
    (live as unknown as Row[]).map((row) => [`${textOf(row.kind)} ${textOf(row.slug)}`, textOf(row.story)]),
  )
  const rows = await coverage(req, stories(scope, [{ story: { in: [...ids.values()] } }]), ids.size)
  const known = new Map(rows.map((row) => [`${textOf(row.kind)} ${textOf(row.story)}`, row]))
  return counts
    .flatMap(({ kind, slug, count }) => {
      const id = ids.get(`${kind} ${slug}`) ?? ''
      const row = known.get(`${kind} ${id}`)
      return row ? [{ kind, id, title: textOf(row.title), unit: names[textOf(row.unit)] ?? '', views: count }] : []
    })
    .slice(0, MOST_READ)
}
