/** What a campaign shows of its stories: lists by kind, and the figures of its cases. */
import type { Payload, Where } from 'payload'
import { STORY_KINDS, type Kind } from '../../editorial/rules/kinds'
import type { LiveCard, LiveStory } from '../model'
import { findCards, findStories } from './publications'

/** Stories of one kind on the page of a campaign; the column shows the rest. */
const SHOWN = 20

export interface KindOfCampaign {
  kind: Kind
  cards: LiveCard[]
  total: number
}

const within = (campaign: string, kind: Kind): Where[] => [
  { kind: { equals: kind } },
  { campaigns: { in: [campaign] } },
]

/** The live stories of a campaign, kinds without any left out. */
export async function findCampaignStories(payload: Payload, campaign: string): Promise<KindOfCampaign[]> {
  const lists = await Promise.all(
    STORY_KINDS.map(async (kind) => ({
      kind,
      ...(await findCards(payload, within(campaign, kind), { limit: SHOWN })),
    })),
  )
  return lists.filter(({ total }) => total > 0)
}

/** The live cases of a campaign, whole: their figures are what the campaign has reached. */
export const findCampaignCases = (payload: Payload, campaign: string): Promise<LiveStory[]> =>
  findStories(payload, within(campaign, 'cases'))
