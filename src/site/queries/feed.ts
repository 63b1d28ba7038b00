/** What the feeds tell, whole: the newest live stories, and those that were corrected last. */
import type { Payload, Where } from 'payload'
import type { Kind } from '../../editorial/rules/kinds'
import type { LiveStory, PublicUnit } from '../model'
import { isSlug } from '../paths'
import { findRow, findStories, storyOf } from './publications'
import { findUnit } from './units'

/** So many of each. */
const NEWEST = 30

async function findNewest(payload: Payload, where: Where[]): Promise<LiveStory[]> {
  const [published, corrected] = await Promise.all([
    findStories(payload, where, { limit: NEWEST }),
    findStories(payload, [...where, { correctedAt: { exists: true } }], {
      limit: NEWEST,
      sort: ['-correctedAt', 'id'],
    }),
  ])
  return [...published, ...corrected.filter(({ story }) => published.every((other) => other.story !== story))]
}

export const findSiteFeed = (payload: Payload): Promise<LiveStory[]> => findNewest(payload, [])

export const findKindFeed = (payload: Payload, kind: Kind): Promise<LiveStory[]> =>
  findNewest(payload, [{ kind: { equals: kind } }])

/** Of a unit; undefined for one that the public does not know. */
export async function findUnitFeed(
  payload: Payload,
  slug: string,
): Promise<{ unit: PublicUnit; stories: LiveStory[] } | undefined> {
  const unit = isSlug(slug) ? await findUnit(payload, slug) : undefined
  if (!unit) return undefined
  const stories = await findNewest(payload, [{ unit: { equals: unit.id } }])
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
  return { campaign, stories: await findNewest(payload, [{ campaigns: { in: [campaign.story] } }]) }
}
