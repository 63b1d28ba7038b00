/** What the site map for readers leads to. */
import type { Payload } from 'payload'
import { KINDS } from '../../editorial/rules/kinds'
import { LIVE_TAG } from '../../editorial/rules/pageTags'
import type { SiteMapData } from '../listModel'
import { findCardsAt, findLive } from './live'
import { findUnits } from './units'

const CAMPAIGNS = 50
const TOPICS = 40

export async function findOverview(payload: Payload): Promise<SiteMapData> {
  const live = await findLive(payload, LIVE_TAG)
  const units = new Map(live.counts(undefined, 'unit'))
  const [campaigns, named] = await Promise.all([
    findCardsAt(payload, live.list('campaigns').slice(0, CAMPAIGNS)),
    findUnits(payload, [...units.keys()]),
  ])
  return {
    columns: KINDS.map((kind) => [kind, live.list(kind).length] as [(typeof KINDS)[number], number]).filter(
      ([, count]) => count > 0,
    ),
    campaigns,
    units: named.map((unit) => [unit, units.get(unit.id) ?? 0]),
    years: [...live.counts(undefined, 'year')].sort(([a], [b]) => (a < b ? 1 : -1)),
    topics: live.counts(undefined, 'topic').slice(0, TOPICS),
  }
}
