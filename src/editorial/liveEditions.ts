/** Every live edition as it was frozen, read a batch at a time: never all texts in memory at once. */
import { setImmediate } from 'node:timers/promises'
import type { PayloadRequest, Where } from 'payload'
import { lookUp } from '../messages/index'
import { rowsOf, storyRows } from '../platform/storyRows'
import { Refusal } from './errors'
import { fileTexts } from './fileTexts'
import { thaw, type FrozenStory } from './rules/canonical'
import type { Words } from './rules/frozenTexts'
import type { Kind } from './rules/kinds'

const BATCH = 25
/** A list that is not whole would be taken for one that is: one that takes longer is refused. */
export const LONGEST_MS = 60_000

interface LiveRow {
  kind: Kind
  story: string
  slug: string
  liveRevision: string
  /** ISO moment */
  firstPublishedAt: string
}
const MEMBERS = ['kind', 'slug', 'liveRevision', 'firstPublishedAt'] as const
const LIVE: Where = { state: { equals: 'live' } }

export interface LiveEdition extends LiveRow {
  frozen: FrozenStory
  words: Words
}

const find = async (req: PayloadRequest, collection: string, where: Where, members: readonly string[]) =>
  (
    await req.payload.find({
      collection,
      where,
      select: Object.fromEntries(members.map((name) => [name, true])),
      limit: 0,
      pagination: false,
      depth: 0,
      overrideAccess: true,
      req,
    })
  ).docs

const measure = (unit: string): string => lookUp(`options.measure.${unit}`) ?? unit

async function fileNames(req: PayloadRequest, stories: readonly FrozenStory[]): Promise<Map<string, string>> {
  const ids = [...new Set(stories.flatMap(({ media }) => media.map(({ id }) => id)))]
  const files = ids.length > 0 ? await find(req, 'media', { id: { in: ids } }, ['originalName']) : []
  return new Map(files.map(({ id, originalName }) => [String(id), String(originalName ?? '')]))
}

/** Reads the frozen texts of some live rows. @throws Error where one is missing: a story must not be skipped unseen */
async function thawed(req: PayloadRequest, rows: readonly LiveRow[]): Promise<LiveEdition[]> {
  const hashes = rows.map(({ liveRevision }) => liveRevision)
  const found = await find(req, 'revisions', { sha256: { in: hashes } }, ['sha256', 'canonical'])
  const texts = new Map(found.map(({ sha256, canonical }) => [String(sha256), String(canonical)]))
  const stories = rows.map(({ kind, story, liveRevision }) => {
    const canonical = texts.get(liveRevision)
    if (canonical === undefined) throw new Error(`revision ${liveRevision} of ${kind} ${story} is missing`)
    return thaw(canonical)
  })
  const words: Words = { fileNames: await fileNames(req, stories), fileTexts: new Map(), measure }
  return rows.map((row, i) => ({ ...row, frozen: stories[i] as FrozenStory, words }))
}

const assertTime = (until: number): void => {
  if (Date.now() >= until) throw new Refusal('UNAVAILABLE', { message: 'errors.searchTooLong' })
}

/** An edition with what is written in its documents, which is read of one story at a time: it may be long. */
async function withFileTexts(req: PayloadRequest, edition: LiveEdition): Promise<LiveEdition> {
  const read = await fileTexts(req, edition.frozen.media)
  if (read.size === 0) return edition
  return {
    ...edition,
    words: { ...edition.words, fileTexts: new Map([...read].map(([hash, { text }]) => [hash, text])) },
  }
}

/** Ids of all live stories, the newest first. No more of each is in memory at once, and others are answered meanwhile. */
async function liveStories({ payload }: PayloadRequest): Promise<string[]> {
  const stories: [story: string, at: number][] = []
  type Row = { story: string; firstPublishedAt: string }
  for await (const rows of storyRows<Row>(payload, 'publications', ['firstPublishedAt'], LIVE))
    for (const { story, firstPublishedAt } of rows) stories.push([story, Date.parse(firstPublishedAt)])
  return stories.sort(([, a], [, b]) => b - a).map(([story]) => story)
}

/** What is live of these stories now, in their order. */
async function liveRows({ payload }: PayloadRequest, stories: readonly string[]): Promise<LiveRow[]> {
  const rows = await rowsOf<LiveRow>(payload, 'publications', stories, MEMBERS, LIVE)
  const known = new Map(rows.map((row) => [row.story, row]))
  return stories.flatMap((story) => known.get(story) ?? [])
}

async function* editionsOf(req: PayloadRequest, rows: readonly LiveRow[]): AsyncGenerator<LiveEdition> {
  for (const edition of await thawed(req, rows)) {
    yield await withFileTexts(req, edition)
    // SQLite answers without waiting, so that without this nobody else would be served until the end.
    await setImmediate()
  }
}

/**
 * The live editions of all kinds, the newest first. A story that comes down meanwhile may be left out, and no other.
 * @param until moment in ms after which the reading is given up
 * @throws Refusal `UNAVAILABLE` where it takes longer
 */
export async function* liveEditions(req: PayloadRequest, until: number): AsyncGenerator<LiveEdition> {
  const stories = await liveStories(req)
  for (let from = 0; from < stories.length; from += BATCH) {
    for await (const edition of editionsOf(req, await liveRows(req, stories.slice(from, from + BATCH)))) {
      assertTime(until)
      yield edition
    }
  }
}

/**
 * The same in the order of their stories, so that another may go on where one has stopped.
 * @param after id of a story: those that come after it
 */
export async function* liveEditionsAfter(req: PayloadRequest, after: string): AsyncGenerator<LiveEdition> {
  for await (const rows of storyRows<LiveRow>(req.payload, 'publications', MEMBERS, LIVE, BATCH, after))
    yield* editionsOf(req, rows)
}

/**
 * Whether a story has been public: a place from which reading can go on. Access is skipped: it tells of the id of a public story
 * alone, and those whom the callers have asked who they are.
 */
export const wasPublic = async (req: PayloadRequest, story: string): Promise<boolean> =>
  (
    await req.payload.count({
      collection: 'publications',
      where: { story: { equals: story } },
      overrideAccess: true,
      req,
    })
  ).totalDocs > 0

/** How many there are. Access is skipped: a number of what is public, for those whom the callers have asked who they are. */
export const liveCount = async (req: PayloadRequest): Promise<number> =>
  (await req.payload.count({ collection: 'publications', where: LIVE, overrideAccess: true, req })).totalDocs
