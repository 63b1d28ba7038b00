/** One page of a column, with the filters that it offers. */
import type { Payload, Where } from 'payload'
import type { Kind } from '../../editorial/rules/kinds'
import { PAGE_SIZE, type FilterValues, type Listing, type UnitListing } from '../model'
import type { ListQuery } from '../paths'
import { findCards, findRow, findValues, storyOf } from './publications'
import { findUnit, findUnits } from './units'

/** Conditions of a query; undefined where it names a unit or a campaign that the public does not know. */
async function conditions(payload: Payload, query: ListQuery): Promise<Where[] | undefined> {
  const where: Where[] = []
  if (query.unit) {
    const unit = await findUnit(payload, query.unit)
    // A unit of which nothing is live is as unknown as one that does not exist.
    if (!unit || (await findCards(payload, [{ unit: { equals: unit.id } }], { limit: 1 })).total === 0) return undefined
    where.push({ unit: { equals: unit.id } })
  }
  if (query.campaign) {
    const row = await findRow(payload, 'campaigns', query.campaign)
    const [campaign] = row ? storyOf(row) : []
    if (!campaign) return undefined
    where.push({ campaigns: { in: [campaign.story] } })
  }
  if (query.year) where.push({ year: { equals: Number(query.year) } })
  for (const column of ['industry', 'method', 'park'] as const) {
    if (query[column]) where.push({ [column]: { equals: query[column] } })
  }
  return where
}

async function filterValues(payload: Payload, kind: Kind): Promise<FilterValues> {
  const ofKind: Where[] = [{ kind: { equals: kind } }]
  const values = (column: 'unit' | 'year' | 'industry' | 'method' | 'park') => findValues(payload, column, ofKind)
  const onlyCases = (column: 'industry' | 'method' | 'park') =>
    kind === 'cases' ? values(column) : Promise.resolve([])
  const [units, years, campaigns, industries, methods, parks] = await Promise.all([
    values('unit').then((ids) => findUnits(payload, ids)),
    values('year'),
    kind === 'campaigns' ? [] : findCampaigns(payload, kind),
    onlyCases('industry'),
    onlyCases('method'),
    onlyCases('park'),
  ])
  return { units, years: years.reverse(), campaigns, industries, methods, parks }
}

/** Live campaigns that something in the column belongs to. */
async function findCampaigns(payload: Payload, kind: Kind): Promise<FilterValues['campaigns']> {
  const { cards } = await findCards(payload, [{ kind: { equals: 'campaigns' } }], { limit: 50 })
  const used = await Promise.all(
    cards.map(({ story }) =>
      findCards(payload, [{ kind: { equals: kind } }, { campaigns: { in: [story] } }], { limit: 1 }),
    ),
  )
  return cards
    .filter((_, place) => (used[place]?.total ?? 0) > 0)
    .map(({ slug, card }) => ({ slug, title: card.shortTitle ?? card.title }))
}

/** The page that a query names; undefined where there is none. */
export async function findListing(payload: Payload, kind: Kind, query: ListQuery): Promise<Listing | undefined> {
  const where = await conditions(payload, query)
  if (!where) return undefined
  const page = query.page ?? 1
  const [{ cards, total }, filters] = await Promise.all([
    findCards(payload, [{ kind: { equals: kind } }, ...where], { limit: PAGE_SIZE, page }),
    filterValues(payload, kind),
  ])
  return page > 1 && cards.length === 0 ? undefined : { kind, query, page, total, cards, filters }
}

/** One page of what a unit has live; undefined for a unit or a page that is not there. */
export async function findUnitListing(payload: Payload, slug: string, page: number): Promise<UnitListing | undefined> {
  const unit = await findUnit(payload, slug)
  if (!unit) return undefined
  const { cards, total } = await findCards(payload, [{ unit: { equals: unit.id } }], { limit: PAGE_SIZE, page })
  // A unit of which nothing is live has no page: an admin alone gave it its name, and nobody has signed for it.
  return cards.length === 0 ? undefined : { unit, page, total, cards }
}
