/** What the feeds tell, whole: the newest live stories, and those that were corrected last. */
import type { Payload, Where } from 'payload'
import type { Kind } from '../../editorial/rules/kinds'
import type { LiveStory, PublicUnit } from '../model'
import { isSlug } from '../paths'
import { findLive, type Catalogue, type Entry } from './live'
import { CORRECTED, findRow, findStories, findStoriesOf, storyOf } from './publications'
import { findUnit } from './units'

/** So many of each. */
const NEWEST = 30

/** @param list where the newest are found, @param where the same as a condition: what the feed depends on follows from it */
async function findNewest(payload: Payload, list: (live: Catalogue) => readonly Entry[], where: Where[]) {
  const newest = list(await findLive(payload)).slice(0, NEWEST)
  const ids = newest.map(({ story }) => story)
  const [published, corrected] = await Promise.all([
    findStoriesOf(payload, ids),
    findStories(payload, [...where, CORRECTED], {
      limit: NEWEST,
      sort: '-correctedAt',
    }),
  ])
  return [...published, ...corrected.filter(({ story }) => !ids.includes(story))]
}

export const findSiteFeed = (payload: Payload): Promise<LiveStory[]> => findNewest(payload, (live) => live.list(), [])

export const findKindFeed = (payload: Payload, kind: Kind): Promise<LiveStory[]> =>
  findNewest(payload, (live) => live.list(kind), [{ kind: { equals: kind } }])

/** Of a unit; undefined for one that the public does not know. */
export async function findUnitFeed(
  payload: Payload,
  slug: string,
): Promise<{ unit: PublicUnit; stories: LiveStory[] } | undefined> {
  const unit = isSlug(slug) ? await findUnit(payload, slug) : undefined
  if (!unit) return undefined
  const stories = await findNewest(payload, (live) => live.by(undefined, 'unit', unit.id), [
    { unit: { equals: unit.id } },
  ])
  return stories.length > 0 ? { unit, stories } : undefined
}

/** Of a live campaign; undefined where none stands at the address. */
export async function findCampaignFeed(
  payload: Payload,
  slug: string,
): Promise<{ campaign: LiveStory; stories: LiveStory[] } | undefined> {
  const row = isSlug(slug) ? await findRow(payload, 'campaigns', slug) : undefined
  const [campaign] = row ? storyOf(row) : []
  if (!campaign) return undefined
  return {
    campaign,
    stories: await findNewest(payload, (live) => live.by(undefined, 'campaign', campaign.story), [
      { campaigns: { in: [campaign.story] } },
    ]),
  }
}
