/** Every public address that answers with a page. */
import type { Payload } from 'payload'
import { LIVE_TAG } from '../../editorial/rules/pageTags'
import type { LiveCard } from '../model'
import { findLive } from './live'
import { findCards } from './publications'
import { findUnits } from './units'

/** The protocol's limit of one file is 50,000 addresses. */
const MOST = 49_000

export interface SitemapData {
  cards: LiveCard[]
  units: { slug: string }[]
}

export async function findSitemap(payload: Payload): Promise<SitemapData> {
  const [{ cards }, live] = await Promise.all([findCards(payload, [], { limit: MOST }), findLive(payload, LIVE_TAG)])
  const units = live.counts(undefined, 'unit').map(([unit]) => unit)
  return { cards, units: await findUnits(payload, units) }
}
