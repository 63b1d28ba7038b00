/** One page of a column, with the filters that it offers; one page of a unit. */
import { KINDS, type Kind } from '../../editorial/rules/kinds'
import { kindTag, unitTag } from '../../editorial/rules/pageTags'
import { pageDependsOn } from '../../platform/pageParts'
import type { FilterValues, Listing, UnitListing } from '../model'
import type { ListQuery } from '../paths'
import { findPageOf, type ListSource } from './listSource'
import { countsOf, type Catalogue } from './live'
import { findSuccessor } from './units'

type Name = Exclude<keyof ListQuery, 'page'>
const NAMES: readonly Name[] = ['unit', 'campaign', 'year', 'industry', 'method', 'park', 'stage']

/** Most values of a filter that are offered: those that stand most often. What is chosen is offered too. */
const OFFERED = 40

/** Ids of what the query names by an address; undefined where there is no such unit or campaign. */
async function chosenIds(source: ListSource, query: ListQuery) {
  const unit = query.unit ? (await source.unit(query.unit))?.id : undefined
  const campaign = query.campaign ? await source.campaign(query.campaign) : undefined
  if ((query.unit && !unit) || (query.campaign && !campaign)) return undefined
  return { ...query, unit, campaign }
}

async function filtersOf(source: ListSource, live: Catalogue, kind: Kind, chosen: ListQuery): Promise<FilterValues> {
  const valuesOf = (name: Name, counted = live.counts(kind, name)): string[] => {
    const values = counted.slice(0, OFFERED).map(([value]) => value)
    return [...new Set([...values, ...(chosen[name] ? [chosen[name]] : [])])]
  }
  const campaigns = live.counts(kind, 'campaign').filter(([id]) => live.get(id))
  const [units, cards] = await Promise.all([
    source.units(valuesOf('unit')),
    source.cards(valuesOf('campaign', campaigns)),
  ])
  return {
    units,
    years: valuesOf('year').sort().reverse(),
    campaigns: cards.map(({ slug, card }) => ({ slug, title: card.shortTitle ?? card.title })),
    industries: valuesOf('industry'),
    methods: valuesOf('method'),
    parks: valuesOf('park'),
    stages: valuesOf('stage'),
  }
}

/**
 * The page that a query names; undefined where there is none, and where a filter names what is nowhere in the column. A
 * combination of which nothing is left is a page.
 */
export async function findListing(source: ListSource, kind: Kind, query: ListQuery): Promise<Listing | undefined> {
  const live = await source.live(kindTag(kind), kindTag('campaigns'))
  const chosen = await chosenIds(source, query)
  if (!chosen) return undefined
  const wanted = NAMES.flatMap((name): [Name, string][] => (chosen[name] ? [[name, chosen[name]]] : []))
  if (wanted.some(([name, value]) => live.by(kind, name, value).length === 0)) return undefined
  const [page, filters] = await Promise.all([
    findPageOf(source, live.matching(kind, wanted), query.page ?? 1),
    filtersOf(source, live, kind, chosen),
  ])
  return page && { kind, query, ...page, filters }
}

/** Campaigns on the page of a unit: those of which it has most. */
const CAMPAIGNS_OF_UNIT = 12

/** One page of what a unit has live; where it has nothing, the unit that it was merged into; undefined for neither. */
export async function findUnitListing(
  source: ListSource,
  slug: string,
  page: number,
): Promise<UnitListing | { moved: string } | undefined> {
  const unit = await source.unit(slug)
  if (!unit) return undefined
  const live = await source.live(unitTag(unit.id))
  const entries = live.by(undefined, 'unit', unit.id)
  const into = await findSuccessor(source, unit)
  if (into) pageDependsOn(unitTag(into.id))
  const successor = into && live.by(undefined, 'unit', into.id).length > 0 ? into : undefined
  // A unit of which nothing is live has no page: an admin alone gave it its name, and nobody has signed for it.
  if (entries.length === 0) return successor && { moved: successor.slug }
  const found = await findPageOf(source, entries, page)
  if (!found) return undefined
  const counts = countsOf(entries.flatMap(({ campaigns }) => campaigns)).filter(([id]) => live.get(id))
  const shown = new Map(counts.slice(0, CAMPAIGNS_OF_UNIT))
  const cards = await source.cards([...shown.keys()])
  return {
    unit,
    successor,
    ...found,
    kinds: KINDS.flatMap((kind): UnitListing['kinds'] => {
      const { length } = live.by(kind, 'unit', unit.id)
      return length > 0 ? [[kind, length]] : []
    }),
    campaigns: cards.map((card) => [card, shown.get(card.story) ?? 0]),
  }
}
