/** What stands on the home page. */
import type { Payload } from 'payload'
import type { Kind } from '../../editorial/rules/kinds'
import type { HomeData, LiveCard, SiteSettings } from '../model'
import { findCampaignCases } from './campaign'
import { findCards, findCardsOf, findStories, findValues } from './publications'
import { findUnits } from './units'

const LATEST = 8
const PICTURES = 4
/** Among so many of the newest stories one with a picture is looked for. */
const NEWEST = 60
const CASES = 4
const IN_COLUMN = 6

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

export async function findHome(payload: Payload, settings: SiteSettings): Promise<HomeData> {
  const [newest, campaign, cases, speeches, notices, unitIds] = await Promise.all([
    findCards(payload, [{ kind: { not_equals: 'campaigns' } }], { limit: NEWEST }),
    findCampaign(payload),
    findKind(payload, 'cases', CASES),
    findKind(payload, 'speeches', IN_COLUMN),
    findKind(payload, 'notices', IN_COLUMN),
    findValues(payload, 'unit'),
  ])
  const [headline, pictures, units] = await Promise.all([
    findHeadline(payload, settings, cases, newest.cards),
    findPictures(payload, settings, newest.cards),
    findUnits(payload, unitIds),
  ])
  return { headline, pictures, latest: newest.cards.slice(0, LATEST), campaign, cases, speeches, notices, units }
}
