/** Reads what scores are computed from: only the stories that a month is about, never one text of theirs. */
import type { PayloadRequest, Where } from 'payload'
import { BY_STORY, followedRows } from '../../editorial/followedRows'
import { relationId } from '../../editorial/people'
import type { Byline } from '../../editorial/rules/content'
import type { CoverageEvent } from '../../editorial/rules/coverage'
import { STORY_KINDS, type StoryKind } from '../../editorial/rules/kinds'
import { daysOf } from '../../editorial/rules/months'
import { storyKey, type ClosedMonth, type Ledger, type ScoredClipping, type ScoredStory } from '../rules/scoring/ledger'
import { monthsBehind } from '../rules/scoring/taken'
import { confirmedClippings } from '../clippings/confirmed'
import { linesOfMonths } from './rows'

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

const of = (value: unknown): string => (value === null || value === undefined ? '' : String(value))

function storyOf(row: Row): ScoredStory {
  const authors = (row.authors ?? []) as Byline[]
  return {
    kind: row.kind as StoryKind,
    story: of(row.story),
    title: of(row.title),
    unit: of(row.unit),
    month: of(row.month),
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

async function stories(req: PayloadRequest, where: Where): Promise<ScoredStory[]> {
  const rows = await followedRows<InOrder>(req, {
    collection: 'coverage',
    where: { and: [{ kind: { in: [...STORY_KINDS] } }, where] },
    select: COLUMNS,
    ...BY_STORY,
    read: (row) => ({
      first: new Date(String(row.firstPublishedAt)).toISOString(),
      id: of(row.id),
      story: storyOf(row),
    }),
  })
  return rows.sort(inOrder).map(({ story }) => story)
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

async function clippingsOf(
  req: PayloadRequest,
  month: string,
  known: readonly ScoredStory[],
): Promise<ScoredClipping[]> {
  const here = await confirmedClippings(req, daysIn(month))
  const byKey = new Map(known.map((story) => [storyKey(story), story]))
  const missing = here
    .filter(({ about }) => !byKey.has(about))
    .map(({ about }) => ({ kind: about.split(' ')[0] ?? '', story: about.split(' ')[1] ?? '' }))
  const others = await storiesByKey(req, missing)
  return here.flatMap(({ about, ...clipping }) => {
    const story = byKey.get(about) ?? others.get(about)
    return story ? [{ ...clipping, story }] : []
  })
}

/**
 * What the points of a month follow from.
 * @param closed every locked month, the oldest first
 */
export async function ledgerOf(req: PayloadRequest, month: string, closed: readonly ClosedMonth[]): Promise<Ledger> {
  // Corrections and withdrawals of a month, and what is late from the months before it.
  const last = closed.at(-1)?.month ?? month
  const since = { greater_than_equal: last < month ? last : month }
  const here = await stories(req, { or: [{ month: { equals: month } }, { faultMonth: since }] })
  const ledger = { stories: here, clippings: await clippingsOf(req, month, here), closed, given: new Map() }
  return { ...ledger, given: await linesOfMonths(req, monthsBehind(ledger)) }
}
