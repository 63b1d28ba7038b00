/** One year of an office by chance: 60 units, 300 projects, 5,000 stories, what happened to them, and where else they appeared. */
import type { CoverageEvent } from '../../../src/editorial/rules/coverage'
import type { ScoredClipping, ScoredStory } from '../../../src/campaign/rules/scoring/ledger'
import type { RuleTable, RuleVersion } from '../../../src/campaign/rules/scoring/table'
import { BUILT_IN } from '../../../src/campaign/rules/scoring/table'
import { monthAt } from '../../../src/editorial/rules/months'
import { chance } from '../chance'

export const UNITS = 60
export const PROJECTS = 300
export const STORIES = 5_000
const CLIPPINGS = 4_000
const KINDS = ['cases', 'speeches', 'notices', 'news'] as const
const LEVELS = ['city', 'province', 'national', 'overseas'] as const
const PLACES = ['headline', 'front', 'inside'] as const
const UNIT_KINDS = ['media', 'department', 'people', 'town', 'park', 'company'] as const
const DAY = 24 * 60 * 60_000
const BEGIN = Date.parse('2024-12-31T16:00:00Z')
const END = Date.parse('2025-12-31T16:00:00Z')
const AFTER = Date.parse('2026-01-20T16:00:00Z')

export const unitId = (at: number): string => `unit-${String(at).padStart(2, '0')}`

/** Points that do not divide well. */
const TABLE: RuleTable = {
  kinds: { cases: '10.01', speeches: '3.35', notices: '0.5', news: '2.99' },
  campaignBonus: '0.77',
  outletLevels: { city: '1.11', province: '4.45', national: '9.99', overseas: '7' },
  places: { mode: 'bonus', headline: '3.33', front: '1.25', inside: '0' },
  dedupe: 'sum',
  split: 'equal',
  remainder: 'last',
  deductions: { correction: '0.55', withdrawal: '4.4' },
  monthlyMinimum: 4,
}
export const VERSIONS: RuleVersion[] = [
  { number: 1, from: '2025-04', table: { ...TABLE, split: 'first', dedupe: 'max' } },
  { number: 2, from: '2025-06', table: TABLE },
  {
    number: 3,
    from: '2025-10',
    table: {
      ...TABLE,
      places: { mode: 'factor', headline: '1.75', front: '1.33', inside: '1' },
      remainder: 'first',
      deductions: { correction: '0', withdrawal: '2.25' },
      dedupe: 'max',
    },
  },
]
export const FIRST_VERSION = BUILT_IN

export interface YearStory extends ScoredStory {
  firstPublishedAt: string
  campaigns: string[]
  record: string
}
export interface YearClipping extends Omit<ScoredClipping, 'story'> {
  story: YearStory
  /** ISO moment of the confirmation */
  decidedAt: string
}
export interface Lock {
  month: string
  /** ISO moment */
  at: string
}
export interface Year {
  units: { id: string; name: string; kind: string; drafts: boolean }[]
  stories: YearStory[]
  clippings: YearClipping[]
  /** in the order in which they were locked; two months wait for one day */
  locks: Lock[]
}

/** Months and when each is locked: mostly on the 5th of the next one, in spring late and together. */
const LOCKS: Lock[] = [
  ['2025-01', '2025-02-05'],
  ['2025-02', '2025-04-08'],
  ['2025-03', '2025-04-08'],
  ['2025-04', '2025-05-05'],
  ['2025-05', '2025-06-05'],
  ['2025-06', '2025-07-05'],
  ['2025-07', '2025-09-10'],
  ['2025-08', '2025-09-10'],
  ['2025-09', '2025-10-09'],
  ['2025-10', '2025-11-05'],
  ['2025-11', '2025-12-05'],
  ['2025-12', '2026-01-05'],
].map(([month = '', day = ''], index) => ({ month, at: `${day}T02:00:00.${String(index).padStart(3, '0')}Z` }))

export function generatedYear(seed: number, size: { stories?: number; clippings?: number } = {}): Year {
  const { next } = chance(seed)
  const whole = (below: number): number => Math.floor(next() * below)
  const of = <T>(all: readonly T[]): T => all[whole(all.length)] as T
  const moment = (from: number, until: number): number => from + whole(until - from)
  const iso = (at: number): string => new Date(at).toISOString()

  const units = Array.from({ length: UNITS }, (_, at) => ({
    id: unitId(at),
    name: `演示单位${String(at).padStart(2, '0')}`,
    kind: UNIT_KINDS[at % UNIT_KINDS.length] as string,
    // the last four never write: one of them shares in others' stories all the same
    drafts: at < UNITS - 4,
  }))
  const author = () => {
    const unit = next() < 0.85 ? unitId(whole(UNITS - 1)) : undefined
    const user = next() < 0.4 ? `user-${whole(200)}` : undefined
    return { name: `记者${whole(300)}`, role: 'reporter', ...(unit ? { unit } : {}), ...(user ? { user } : {}) }
  }
  function eventsFrom(first: number): CoverageEvent[] {
    const events: CoverageEvent[] = [{ at: iso(first), event: 'published', edition: 1 }]
    let at = first
    let state: 'live' | 'suspended' | 'withdrawn' = 'live'
    while (next() < 0.18 && events.length < 9) {
      at = moment(at + 1, Math.min(AFTER, at + 90 * DAY))
      if (at >= AFTER - 1) break
      const edition = events.length + 1
      if (state === 'withdrawn') {
        events.push({ at: iso(at), event: 'published', edition })
        state = 'live'
      } else if (state === 'suspended') {
        const back = next() < 0.5
        events.push({
          at: iso(at),
          event: back ? 'resumed' : 'withdrawn',
          edition,
          ...(back ? {} : { code: 'politics' }),
        })
        state = back ? 'live' : 'withdrawn'
      } else {
        const what = next()
        if (what < 0.4) events.push({ at: iso(at), event: 'corrected', edition })
        else if (what < 0.55) {
          events.push({ at: iso(at), event: 'suspended', edition })
          state = 'suspended'
        } else if (what < 0.65) events.push({ at: iso(at), event: 'published', edition })
        else {
          events.push({ at: iso(at), event: 'withdrawn', edition, code: next() < 0.25 ? 'expired' : 'unitRequest' })
          state = 'withdrawn'
        }
      }
    }
    return events
  }

  const stories = Array.from({ length: size.stories ?? STORIES }, (_, at): YearStory => {
    // some at the very ends of months in Beijing
    const edge = next() < 0.02
    const month = whole(12)
    const first = edge
      ? Date.UTC(2025, month, 1) - 8 * 60 * 60_000 + (next() < 0.5 && month > 0 ? -1 : 0)
      : moment(BEGIN, END)
    const campaigns = next() < 0.3 ? [`campaign-${whole(5)}`] : []
    return {
      kind: of(KINDS),
      story: `story-${at}`,
      title: `演示稿件${at}`,
      unit: unitId(Math.floor(whole(UNITS - 6) * (next() < 0.5 ? 1 : 0.5))),
      month: monthAt(new Date(first)),
      firstPublishedAt: iso(first),
      inCampaign: campaigns.length > 0,
      campaigns,
      record: `project-${whole(PROJECTS)}`,
      authors: Array.from({ length: whole(5) }, author),
      events: eventsFrom(first),
    }
  })
  const clippings = Array.from({ length: size.clippings ?? CLIPPINGS }, (_, at): YearClipping => {
    const story = of(stories.slice(0, 1_500))
    const day = moment(Date.parse(story.firstPublishedAt), Math.min(END, Date.parse(story.firstPublishedAt) + 40 * DAY))
    const date = iso(day + 8 * 60 * 60_000).slice(0, 10)
    return {
      id: `clipping-${String(at).padStart(5, '0')}`,
      story,
      outlet: `${next() < 0.2 ? 'ＡＢ ' : 'ab'}报${whole(6)}`,
      level: of(LEVELS),
      place: of(PLACES),
      date,
      decidedAt: iso(moment(day, day + 20 * DAY)),
    }
  })
  return { units, stories, clippings, locks: LOCKS }
}
