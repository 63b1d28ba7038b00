/** What stands on the home page. */
import type { Payload } from 'payload'
import { STORY_KINDS, type StoryKind } from '../../editorial/rules/kinds'
import { kindTag, LIVE_TAG } from '../../editorial/rules/pageTags'
import { pageDependsOn } from '../../platform/pageParts'
import type { HomeData, LiveCard, SiteSettings } from '../model'
import { findCampaignCases } from './campaign'
import { findCardsAt, findLive, firstOf, type Catalogue } from './live'
import { findCardsOf, findStoriesOf } from './publications'
import { findUnits } from './units'

const LATEST = 8
const PICTURES = 4
/** Among so many of the newest stories one with a picture is looked for. */
const NEWEST = 60
/** Stories in the column of each kind. */
const IN_COLUMN: Readonly<Record<StoryKind, number>> = { cases: 4, speeches: 6, notices: 6, news: 6 }

/** Units in the box of units: those that have most to read; the site map has all. */
const UNITS = 24

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
async function findCampaign(payload: Payload, live: Catalogue): Promise<HomeData['campaign']> {
  pageDependsOn(kindTag('campaigns'))
  const [newest] = live.list('campaigns')
  const [story] = newest ? await findStoriesOf(payload, [newest.story]) : []
  return story && { story, cases: await findCampaignCases(payload, story.story) }
}

async function findColumns(payload: Payload, live: Catalogue): Promise<HomeData['columns']> {
  const columns = STORY_KINDS.map(
    async (kind) => [kind, await findCardsAt(payload, live.list(kind).slice(0, IN_COLUMN[kind]))] as const,
  )
  return Object.fromEntries(await Promise.all(columns)) as HomeData['columns']
}

/** The newest stories; a campaign is no story of its own. */
const newestIn = (live: Catalogue) => firstOf(live.list(), NEWEST, ({ kind }) => kind !== 'campaigns')

/** The units of which most is live, by their names, and how many there are in all. */
async function findBusiest(payload: Payload, live: Catalogue): Promise<Pick<HomeData, 'units' | 'unitCount'>> {
  const counts = live.counts(undefined, 'unit')
  const units = await findUnits(
    payload,
    counts.slice(0, UNITS).map(([unit]) => unit),
  )
  return { units, unitCount: counts.length }
}

/** @param settings with the placements: those that are stored, or those that a director tries */
export async function findHome(payload: Payload, settings: SiteSettings): Promise<HomeData> {
  const live = await findLive(payload, LIVE_TAG)
  const [newest, campaign, columns, busiest] = await Promise.all([
    findCardsAt(payload, newestIn(live)),
    findCampaign(payload, live),
    findColumns(payload, live),
    findBusiest(payload, live),
  ])
  const [headline, pictures] = await Promise.all([
    findHeadline(payload, settings, columns.cases, newest),
    findPictures(payload, settings, newest),
  ])
  return { headline, pictures, latest: newest.slice(0, LATEST), campaign, columns, ...busiest }
}
