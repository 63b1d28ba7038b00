/** What a campaign shows of its stories: lists by kind, and the figures of its cases. */
import type { Payload } from 'payload'
import { STORY_KINDS, type Kind } from '../../editorial/rules/kinds'
import { CAMPAIGNS_TAG, campaignTag } from '../../editorial/rules/pageTags'
import type { LiveCard } from '../model'
import { findCardsAt, findLive, type Entry } from './live'

/** Stories of one kind on the page of a campaign; the column shows the rest. */
const SHOWN = 20

export interface KindOfCampaign {
  kind: Kind
  cards: LiveCard[]
  total: number
}

/** The live stories of a campaign, kinds without any left out. */
export async function findCampaignStories(payload: Payload, campaign: string): Promise<KindOfCampaign[]> {
  const live = await findLive(payload, CAMPAIGNS_TAG, campaignTag(campaign))
  const lists = STORY_KINDS.map((kind) => ({
    kind,
    entries: live.by(kind, 'campaign', campaign),
  }))
  return Promise.all(
    lists
      .filter(({ entries }) => entries.length > 0)
      .map(async ({ kind, entries }) => ({
        kind,
        cards: await findCardsAt(payload, entries.slice(0, SHOWN)),
        total: entries.length,
      })),
  )
}

/** The live cases of a campaign, newest first: their figures are what the campaign has reached. */
export async function findCampaignCases(payload: Payload, campaign: string): Promise<readonly Entry[]> {
  const live = await findLive(payload, CAMPAIGNS_TAG, campaignTag(campaign))
  return live.by('cases', 'campaign', campaign)
}
