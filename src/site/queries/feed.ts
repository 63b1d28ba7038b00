/** What the feeds tell: the newest live stories, and the latest corrections of live stories. */
import type { Payload } from 'payload'
import type { FeedData } from '../model'
import { findCards, findCorrected } from './publications'

/** So many of each. */
const NEWEST = 30

export async function findFeed(payload: Payload): Promise<FeedData> {
  const [stories, corrected] = await Promise.all([
    findCards(payload, [], { limit: NEWEST }),
    findCorrected(payload, { limit: NEWEST }),
  ])
  return { stories: stories.cards, corrected: corrected.cards }
}
