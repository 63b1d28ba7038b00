/**
 * Keeps the index true to the publications: by the audit log, which names every story that moved and is written in the same
 * transaction, and by a comparison of editions wherever it cannot say how far it has followed.
 */
import type { Payload } from 'payload'
import { readEntries, readHead } from '../editorial/audit'
import type { AuditEntry } from '../editorial/rules/auditEvents'
import type { Kind } from '../editorial/rules/kinds'
import { Rounds } from '../platform/rounds'
import { storyRows, WHOLE_ROWS } from '../platform/storyRows'
import { comingDown, followedTo } from '../platform/takingDown'
import { behindReaders } from '../platform/turns'
import { entryOf, keyOf, type Entry, type Key, type Published } from './entry'
import { keepAround, tellsOfAround, termsOf } from './around'
import { look, MEMBERS } from './look'
import { searchIndex, type Reached } from './index'

/** Entries of the log read at a time, and publications. */
const BATCH = 200

interface LiveRow {
  kind: Kind
  story: string
  liveRevision: string
}

/** Which edition of which story is live, in batches, in the order of the stories. */
const liveEditions = (payload: Payload): AsyncGenerator<LiveRow[]> =>
  behindReaders(storyRows<LiveRow>(payload, 'publications', ['kind', 'liveRevision'], { state: { equals: 'live' } }))

/** All that is live, a batch of whole rows at a time. */
async function* entriesOf(payload: Payload): AsyncGenerator<Entry[]> {
  const live = { state: { equals: 'live' } }
  for await (const rows of behindReaders(storyRows<Published>(payload, 'publications', MEMBERS, live, WHOLE_ROWS)))
    yield rows.flatMap((row) => entryOf(row) ?? [])
}

/** Puts everything anew; what moved meanwhile is followed afterwards. */
export async function reindex(payload: Payload): Promise<number> {
  const index = searchIndex()
  const { entries: seq } = await readHead(payload)
  const terms = await termsOf(payload)
  const many = await index.rebuild(entriesOf(payload), terms)
  await keepAround(payload, index)
  await index.reach({ seq, terms })
  return many
}

const sameTerms = (a: readonly string[], b: readonly string[]): boolean => JSON.stringify(a) === JSON.stringify(b)

const MENDING = Symbol.for('exemplar.search.mend')
const mends = globalThis as unknown as Record<symbol, WeakMap<Payload, Promise<number>> | undefined>
const mending = (mends[MENDING] ??= new WeakMap<Payload, Promise<number>>())

/**
 * Compares every edition with what is live, and mends what differs. Who asks while that is being done waits for it: to read
 * everything twice at once would take both twice as long. @returns how many stories were mended
 */
export function mend(payload: Payload): Promise<number> {
  const running = mending.get(payload) ?? compared(payload).finally(() => mending.delete(payload))
  mending.set(payload, running)
  return running
}

async function compared(payload: Payload): Promise<number> {
  const index = searchIndex()
  const known = await index.reached()
  const terms = await termsOf(payload)
  if (!known || !sameTerms(known.terms, terms)) return reindex(payload)
  const { entries: seq } = await readHead(payload)
  const held = await index.editions()
  const wrong: Key[] = []
  for await (const rows of liveEditions(payload))
    for (const { kind, story, liveRevision } of rows) {
      if (held.get(keyOf({ kind, story })) !== liveRevision) wrong.push({ kind, story })
      held.delete(keyOf({ kind, story }))
    }
  for (const key of held.keys()) {
    const [kind, story] = key.split(' ') as [Kind, string]
    wrong.push({ kind, story })
  }
  for (const key of wrong) await look(payload, index, key)
  await keepAround(payload, index)
  await index.reach({ seq, terms })
  return wrong.length
}

/** Stories that these entries of the log speak of, each once. */
function storiesIn(entries: readonly AuditEntry[]): Key[] {
  const keys = new Map<string, Key>()
  for (const { event, data } of entries) {
    if (!event.startsWith('story.') || !('story' in data) || !data.story) continue
    const { kind, id } = data.story
    keys.set(keyOf({ kind, story: id }), { kind, story: id })
  }
  return [...keys.values()]
}

const isOfSettings = ({ event }: AuditEntry): boolean => event === 'settings.changed'

/** Follows the log from where the index stands. */
async function advance(payload: Payload, from: Reached): Promise<void> {
  const index = searchIndex()
  for (let { seq } = from; ;) {
    const entries = await readEntries(payload, seq + 1, BATCH)
    const last = entries.at(-1)
    if (!last) return
    if (entries.some(isOfSettings) && !sameTerms(from.terms, await termsOf(payload)))
      return void (await reindex(payload))
    if (entries.some(tellsOfAround)) await keepAround(payload, index)
    for (const key of storiesIn(entries)) await look(payload, index, key)
    seq = last.seq
    await index.reach({ ...from, seq })
  }
}

async function catchUp(payload: Payload): Promise<void> {
  let known = await searchIndex().reached()
  const { entries } = await readHead(payload)
  // A log shorter than what was followed is another database.
  if (!known || known.seq > entries) {
    await mend(payload)
    known = await searchIndex().reached()
  }
  if (known && known.seq < entries) await advance(payload, known)
  if (comingDown().length > 0) await toDisk()
}

/** Tells, once all of it is on the disk, how far the log was followed. */
async function toDisk(): Promise<void> {
  const reached = await searchIndex().reached()
  await searchIndex().sync()
  if (reached) await followedTo('search', reached.seq)
}

/** Follows, and settles when what is known lies on the disk. */
export async function followToDisk(payload: Payload): Promise<void> {
  await follow(payload)
  await toDisk()
}

const KEY = Symbol.for('exemplar.search.follow')
const shared = globalThis as unknown as Record<symbol, WeakMap<Payload, Rounds<void>> | undefined>
const rounds = (shared[KEY] ??= new WeakMap<Payload, Rounds<void>>())

/**
 * Brings the index to where the log is at this moment. One round at a time in a process; who asks while one runs waits for
 * the round after it, which they share.
 */
export function follow(payload: Payload): Promise<void> {
  const own = rounds.get(payload) ?? new Rounds(() => catchUp(payload))
  rounds.set(payload, own)
  return own.ask()
}
