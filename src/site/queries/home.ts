/** What stands on the home page. */
import type { Payload } from 'payload'
import { STORY_KINDS, type Kind, type StoryKind } from '../../editorial/rules/kinds'
import type { HomeData, LiveCard, SiteSettings } from '../model'
import { findCampaignCases } from './campaign'
import { findCards, findCardsOf, findStories, findValues } from './publications'
import { findUnits } from './units'

const LATEST = 8
const PICTURES = 4
/** Among so many of the newest stories one with a picture is looked for. */
const NEWEST = 60
/** Stories in the column of each kind. */
const IN_COLUMN: Readonly<Record<StoryKind, number>> = { cases: 4, speeches: 6, notices: 6, news: 6 }

const findKind = async (payload: Payload, kind: Kind, limit: number): Promise<LiveCard[]> =>
  (await findCards(payload, [{ kind: { equals: kind } }], { limit })).cards

/** The placement of a director while it is live, else the newest case, else the newest of anything. */
async function findHeadline(payload: Payload, settings: SiteSettings, cases: LiveCard[], latest: LiveCard[]) {
  const [placed] = settings.headline?.id ? await findCardsOf(payload, [settings.headline.id]) : []
  return placed ?? cases[0] ?? latest[0]
}

/** The placements of a director that are live and have a cover, then the newest stories with one. */
async function findPictures(payload: Payload, settings: SiteSettings, newest: LiveCard[]): Promise<LiveCard[]> {
  const ids = (settings.pictureNews ?? []).flatMap(({ id }) => id ?? [])
  const cards = [...(await findCardsOf(payload, ids)), ...newest]
  const withCover = cards.filter(
    ({ card, story }, place) => card.cover && cards.findIndex((other) => other.story === story) === place,
  )
  return withCover.slice(0, PICTURES)
}

/** The newest live campaign with the cases that it counts. */
async function findCampaign(payload: Payload): Promise<HomeData['campaign']> {
  const [newest] = await findKind(payload, 'campaigns', 1)
  const [story] = newest ? await findStories(payload, [{ story: { equals: newest.story } }]) : []
  return story && { story, cases: await findCampaignCases(payload, story.story) }
}

async function findColumns(payload: Payload): Promise<HomeData['columns']> {
  const columns = STORY_KINDS.map(async (kind) => [kind, await findKind(payload, kind, IN_COLUMN[kind])] as const)
  return Object.fromEntries(await Promise.all(columns)) as HomeData['columns']
}

export async function findHome(payload: Payload, settings: SiteSettings): Promise<HomeData> {
  const [newest, campaign, columns, unitIds] = await Promise.all([
    findCards(payload, [{ kind: { not_equals: 'campaigns' } }], { limit: NEWEST }),
    findCampaign(payload),
    findColumns(payload),
    findValues(payload, 'unit'),
  ])
  const [headline, pictures, units] = await Promise.all([
    findHeadline(payload, settings, columns.cases, newest.cards),
    findPictures(payload, settings, newest.cards),
    findUnits(payload, unitIds),
  ])
  return { headline, pictures, latest: newest.cards.slice(0, LATEST), campaign, columns, units }
}
