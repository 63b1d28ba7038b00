/** Every public address that answers with a page. */
import type { Payload } from 'payload'
import type { LiveCard } from '../model'
import { findCards, findValues } from './publications'
import { findUnits } from './units'

/** The protocol's limit of one file is 50,000 addresses. */
const MOST = 49_000

export interface SitemapData {
  cards: LiveCard[]
  units: { slug: string }[]
}

export async function findSitemap(payload: Payload): Promise<SitemapData> {
  const [{ cards }, unitIds] = await Promise.all([findCards(payload, [], { limit: MOST }), findValues(payload, 'unit')])
  return { cards, units: await findUnits(payload, unitIds) }
}
