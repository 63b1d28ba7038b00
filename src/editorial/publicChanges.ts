/** What the public sees differently since a place in the audit log: the page store drops its pages by it. */
import type { Payload, Where } from 'payload'
import { namedTag } from '../platform/pageParts'
import { storyRows } from '../platform/storyRows'
import { behindReaders } from '../platform/turns'
import type { Mark, PublicChanges, PublicSide, PublicStory } from '../platform/publicPages'
import { readHead } from './audit'
import { entriesSince } from './entriesSince'
import { readOccasion } from './occasion'
import type { AuditEntry } from './rules/auditEvents'
import { settingsIn, tagsOfEntries } from './rules/entryTags'
import type { Kind } from './rules/kinds'
import { aroundTag, COLUMNS_TAG, LAID_ON, PUBLIC_PARTS, touchedBy, type Placed } from './rules/pageTags'
import { NEWEST_FIRST, OLDEST_FIRST } from './rules/publication'

/** More entries than these are not read one by one. */
const MOST_ENTRIES = 2_000
/** mongoose's number for it. */
const CONNECTED = 1

interface Row extends Placed {
  story: string
  slug: string
  liveRevision: string | null
  firstPublishedAt: string
}

const COLUMNS = [
  'kind',
  'story',
  'slug',
  'state',
  'liveRevision',
  'unit',
  'year',
  'campaigns',
  'project',
  'related',
  'repeals',
  'amends',
  'history',
  'keywords',
  'firstPublishedAt',
]
const select = (columns: readonly string[]): Record<string, true> =>
  Object.fromEntries(columns.map((name) => [name, true]))

async function rows(
  payload: Payload,
  where: Where,
  limit: number,
  sort: string | string[] = 'id',
  columns = COLUMNS,
): Promise<Row[]> {
  const { docs } = await payload.find({
    collection: 'publications',
    where,
    select: select(columns),
    sort,
    limit,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return docs as unknown as Row[]
}

const publicStory = ({ story, kind, slug, state, liveRevision }: Row): PublicStory => ({
  story,
  kind,
  slug,
  revision: state === 'live' ? liveRevision : null,
})

/** The live stories directly before and after one in its column. */
async function neighbours(payload: Payload, { kind, story, firstPublishedAt }: Row): Promise<string[]> {
  const beside = (moment: Where, sort: string | string[]) =>
    rows(
      payload,
      { and: [{ kind: { equals: kind } }, { state: { equals: 'live' } }, { firstPublishedAt: moment }] } as Where,
      1,
      sort,
      ['story'],
    )
  const found = await Promise.all([
    beside({ less_than: firstPublishedAt } as Where, NEWEST_FIRST),
    beside({ greater_than: firstPublishedAt } as Where, OLDEST_FIRST),
  ])
  return found.flat().flatMap((row) => (row.story === story ? [] : row.story))
}

/** Whether a column may have become empty, or the first of it live, by so many moves. By the order of an index: no more is read than these. */
async function mayBeNew(payload: Payload, kind: Kind, moves: number): Promise<boolean> {
  const where: Where = { and: [{ kind: { equals: kind } }, { state: { equals: 'live' } }] }
  return (await rows(payload, where, moves + 1, NEWEST_FIRST, ['story'])).length <= moves
}

const subject = ({ data }: AuditEntry): { id: string } | undefined => ('story' in data ? data.story : undefined)

/** The last entry about each story that may have moved. */
function movesIn(entries: readonly AuditEntry[]): Map<string, number> {
  const moved = new Map<string, number>()
  for (const entry of entries) {
    const story = PUBLIC_PARTS[entry.event] === 'story' ? subject(entry) : undefined
    if (story) moved.set(story.id, entry.seq)
  }
  return moved
}

/** Stories that were brought back. */
const resumedIn = (entries: readonly AuditEntry[]): Set<string | undefined> =>
  new Set(entries.filter(({ event }) => event === 'story.resume').map((entry) => subject(entry)?.id))

async function tagsOfStories(payload: Payload, found: readonly Row[], entries: readonly AuditEntry[]) {
  const [moved, resumed] = [movesIn(entries), resumedIn(entries)]
  const touched: [string, number][] = []
  for (const row of found) {
    const seq = moved.get(row.story) ?? 0
    const around = row.state === 'live' ? await neighbours(payload, row) : []
    touched.push(
      ...[namedTag(row.story), ...touchedBy({ ...row, resumed: resumed.has(row.story) }), ...around.map(aroundTag)].map(
        (tag) => [tag, seq] as [string, number],
      ),
    )
  }
  for (const kind of new Set(found.map((row) => row.kind))) {
    const ofKind = found.filter((row) => row.kind === kind)
    const last = Math.max(...ofKind.map(({ story }) => moved.get(story) ?? 0))
    if (await mayBeNew(payload, kind, ofKind.length)) touched.push([COLUMNS_TAG, last])
  }
  return touched
}

/** Each tag with its last entry. */
function latest(touched: readonly [string, number][]): Map<string, number> {
  const tags = new Map<string, number>()
  for (const [tag, seq] of touched) tags.set(tag, Math.max(seq, tags.get(tag) ?? 0))
  return tags
}

async function changesSince(payload: Payload, mark: Mark): Promise<PublicChanges | 'unknown'> {
  const head = await readHead(payload)
  if (head.entries === mark.seq && head.head === mark.hash) return { mark, moves: [], tags: new Map() }
  const entries = await entriesSince(payload, { entries: mark.seq, head: mark.hash }, head, MOST_ENTRIES)
  if (entries === 'unknown') return 'unknown'
  const last = entries.at(-1)
  if (!last) return 'unknown'
  const moved = movesIn(entries)
  // Read after the log: what is said of a story is at least as new as the mark.
  const found = moved.size > 0 ? await rows(payload, { story: { in: [...moved.keys()] } }, moved.size) : []
  const isLaidOn = entries.some((entry) => settingsIn(entry).some((name) => LAID_ON.includes(name)))
  return {
    ...(isLaidOn ? { occasion: await readOccasion(payload) } : {}),
    mark: { seq: last.seq, hash: last.hash },
    moves: found.map((row) => ({ ...publicStory(row), seq: moved.get(row.story) ?? last.seq })),
    tags: latest([...tagsOfEntries(entries), ...(await tagsOfStories(payload, found, entries))]),
  }
}

async function* stories(payload: Payload): AsyncGenerator<PublicStory[], void> {
  for await (const batch of storyRows<Row>(payload, 'publications', ['kind', 'slug', 'state', 'liveRevision']))
    yield batch.map(publicStory)
}

async function everything(payload: Payload): ReturnType<PublicSide['everything']> {
  const { entries, head } = await readHead(payload)
  const all: PublicStory[] = []
  for await (const batch of stories(payload)) all.push(...batch)
  return { mark: { seq: entries, hash: head }, stories: all, occasion: await readOccasion(payload) }
}

/** MongoDB's driver hears at once when the primary is gone, and gives up a question only after seconds. */
const connected = ({ db }: Payload): boolean => {
  const { connection } = db as { connection?: { readyState: number } }
  return connection === undefined || connection.readyState === CONNECTED
}

/** What the page store asks of the application. */
export const publicSide = (payload: Payload): PublicSide => ({
  changesSince: (mark) => changesSince(payload, mark),
  everything: () => everything(payload),
  stories: () => behindReaders(stories(payload)),
  occasion: () => readOccasion(payload),
  connected: () => connected(payload),
})
