/** What a campaign shows of its stories: lists by kind, and the figures of its cases. */
import type { Payload } from 'payload'
import { STORY_KINDS, type Kind } from '../../editorial/rules/kinds'
import { CAMPAIGNS_TAG, campaignTag } from '../../editorial/rules/pageTags'
import type { CountedCase, LiveCard } from '../model'
import { findCardsAt, findLive } from './live'

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

/** Which record stands for each that was merged into it. A merge touches the tag of all campaigns. */
async function findMerged(payload: Payload): Promise<Map<string, string>> {
  const { docs } = await payload.find({
    collection: 'projects',
    where: { mergedInto: { exists: true } },
    select: { mergedInto: true },
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return new Map(docs.flatMap(({ id, mergedInto }) => (mergedInto ? [[String(id), String(mergedInto)] as const] : [])))
}

/** The live cases of a campaign that state a figure: what they state is what the campaign has reached. */
export async function findCampaignCases(payload: Payload, campaign: string): Promise<CountedCase[]> {
  const live = await findLive(payload, CAMPAIGNS_TAG, campaignTag(campaign))
  const cases = live.by('cases', 'campaign', campaign)
  const merged = cases.some(({ counted }) => counted?.record) ? await findMerged(payload) : new Map<string, string>()
  return cases.flatMap(({ story, project, counted }) => {
    if (!counted) return []
    const { record } = counted
    return [{ ...counted, story, project, record: record && (merged.get(record) ?? record) }]
  })
}
