/** Reads what scores are computed from: only the stories that a month is about, never one text of theirs. */
import type { PayloadRequest, Where } from 'payload'
import { computedOnce } from '../../editorial/computedOnce'
import { BY_STORY, followedRows } from '../../editorial/followedRows'
import { relationId } from '../../editorial/people'
import type { Byline } from '../../editorial/rules/content'
import type { CoverageEvent } from '../../editorial/rules/coverage'
import { STORY_KINDS, type StoryKind } from '../../editorial/rules/kinds'
import { daysOf } from '../../editorial/rules/months'
import {
  storyKey,
  type ClosedMonth,
  type Ledger,
  type ScoreLine,
  type ScoredClipping,
  type ScoredStory,
} from '../rules/scoring/ledger'
import { linesOf } from '../rules/scoring/month'
import type { KeptVersion } from '../rules/scoring/report'
import { monthsBehind } from '../rules/scoring/taken'
import { confirmedClippings } from '../clippings/confirmed'
import { linesOfMonths } from './rows'
import { textOf } from '../stored'

type Row = Record<string, unknown>
/** Ids in one question: SQLite takes no more than a few thousand values. */
const AT_ONCE = 500

const COLUMNS = {
  kind: true,
  story: true,
  unit: true,
  title: true,
  month: true,
  campaigns: true,
  authors: true,
  events: true,
  firstPublishedAt: true,
} as const

function storyOf(row: Row): ScoredStory {
  const authors = (row.authors ?? []) as Byline[]
  return {
    kind: row.kind as StoryKind,
    story: textOf(row.story),
    title: textOf(row.title),
    unit: textOf(row.unit),
    month: textOf(row.month),
    inCampaign: Array.isArray(row.campaigns) && row.campaigns.length > 0,
    authors: authors.map(({ name, unit, user }) => ({
      name,
      unit: relationId(unit) ?? undefined,
      user: relationId(user) ?? undefined,
    })),
    events: (row.events ?? []) as CoverageEvent[],
  }
}

/** The order in which they were first public: the same on every reading. */
interface InOrder {
  first: string
  id: string
  story: ScoredStory
}
const inOrder = (a: InOrder, b: InOrder): number =>
  a.first < b.first ? -1 : a.first > b.first ? 1 : a.id < b.id ? -1 : Number(a.id > b.id)

async function stories(req: PayloadRequest, where: Where): Promise<readonly ScoredStory[]> {
  const rows = await followedRows<InOrder>(req, {
    collection: 'coverage',
    where: { and: [{ kind: { in: [...STORY_KINDS] } }, where] },
    select: COLUMNS,
    ...BY_STORY,
    read: (row) => ({
      first: new Date(String(row.firstPublishedAt)).toISOString(),
      id: textOf(row.id),
      story: storyOf(row),
    }),
  })
  return computedOnce([rows], 'in order', () => rows.toSorted(inOrder).map(({ story }) => story))
}

/** Stories by kind and id. */
export async function storiesByKey(
  req: PayloadRequest,
  wanted: readonly { kind: string; story: string }[],
): Promise<Map<string, ScoredStory>> {
  const ids = [...new Set(wanted.map(({ story }) => story))]
  const found = new Map<string, ScoredStory>()
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const { docs } = await req.payload.db.find({
      collection: 'coverage',
      where: { and: [{ kind: { in: [...STORY_KINDS] } }, { story: { in: ids.slice(at, at + AT_ONCE) } }] },
      select: COLUMNS,
      limit: 0,
      pagination: false,
      req,
    })
    for (const row of docs as unknown as Row[]) {
      const story = storyOf(row)
      found.set(storyKey(story), story)
    }
  }
  return found
}

/** The days of a month as a condition on a text. */
export const daysIn = (month: string): { greater_than_equal: string; less_than_equal: string } => {
  const days = daysOf(month)
  return { greater_than_equal: days[0] ?? '', less_than_equal: days.at(-1) ?? '' }
}

/** What a month is computed from, but for the lines of months before it; and the shared lists that all of it follows from. */
async function groundOf(req: PayloadRequest, month: string, closed: readonly ClosedMonth[]) {
  // Corrections and withdrawals of a month, and what is late from the months before it.
  const last = closed.at(-1)?.month ?? month
  const since = { greater_than_equal: last < month ? last : month }
  const here = await stories(req, { or: [{ month: { equals: month } }, { faultMonth: since }] })
  const shown = await confirmedClippings(req, daysIn(month))
  const ids = computedOnce([here, shown], 'stories of other months', () => {
    const known = new Set(here.map(storyKey))
    const missing = shown.filter(({ about }) => !known.has(about))
    return [...new Set(missing.map(({ about }) => about.split(' ')[1] ?? ''))].sort()
  })
  const others: (readonly ScoredStory[])[] = []
  for (let at = 0; at < ids.length; at += AT_ONCE)
    others.push(await stories(req, { story: { in: ids.slice(at, at + AT_ONCE) } }))
  const from = [here, shown, ...others] as const
  const clippings = computedOnce(from, 'clippings', () => {
    const byKey = new Map([...here, ...others.flat()].map((story) => [storyKey(story), story]))
    return shown.flatMap(({ about, ...clipping }): ScoredClipping[] => {
      const story = byKey.get(about)
      return story ? [{ ...clipping, story }] : []
    })
  })
  return { from, stories: here, clippings }
}

/**
 * What the points of a month follow from.
 * @param closed every locked month, the oldest first
 */
export async function ledgerOf(req: PayloadRequest, month: string, closed: readonly ClosedMonth[]): Promise<Ledger> {
  const { stories: here, clippings } = await groundOf(req, month, closed)
  const ledger = { stories: here, clippings, closed, given: new Map() }
  return { ...ledger, given: await linesOfMonths(req, monthsBehind(ledger)) }
}

/** The lines of a month that is not fixed, as they stand now. */
export async function linesNow(
  req: PayloadRequest,
  month: string,
  closed: readonly ClosedMonth[],
  versions: readonly KeptVersion[],
): Promise<readonly ScoreLine[]> {
  const { from } = await groundOf(req, month, closed)
  // Neither locked months nor tables are ever changed: more of them are another state.
  const name = [month, ...closed.map((each) => each.month), ...versions.map(({ number }) => number)].join(' ')
  return computedOnce(from, `lines ${name}`, async () => linesOf(month, await ledgerOf(req, month, closed), versions))
}
