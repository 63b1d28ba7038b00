/**
 * Keeps a catalogue in memory true to the publications: by the audit log, which names every story that moved and is written
 * in the same transaction. It is read whole once, and again where the log cannot say what has happened.
 */
import type { Payload } from 'payload'
import { readEntries, readHead } from '../editorial/audit'
import { beijingDay } from '../editorial/rules/days'
import type { AuditEntry } from '../editorial/rules/auditEvents'
import { PUBLIC_PARTS } from '../editorial/rules/pageTags'
import { Rounds } from '../platform/rounds'
import { aheadOfOthers } from '../platform/turns'
import { Catalogue } from './catalogue'
import { entryOf, type Entry } from './entry'
import { liveRows, movedRows } from './rows'

/** More entries of the log than these are not read one by one. */
const MOST_ENTRIES = 2_000

interface Held {
  catalogue: Catalogue
  /** the last entry of the log that is known, and its hash */
  seq: number
  hash: string
}
const KEY = Symbol.for('exemplar.catalogue')
const shared = globalThis as unknown as Record<symbol, WeakMap<Payload, Rounds<Held>> | undefined>
// Next bundles this module more than once: all copies share one catalogue.
const rounds = (shared[KEY] ??= new WeakMap<Payload, Rounds<Held>>())

/** What moves while it is read is named by entries after the head, and followed next. */
async function readWhole(payload: Payload): Promise<Held> {
  const { entries: seq, head: hash } = await readHead(payload)
  const day = today()
  const live: Entry[] = []
  for await (const rows of aheadOfOthers(liveRows(payload)))
    live.push(...rows.flatMap((row) => entryOf(row, day) ?? []))
  return advance(payload, { catalogue: new Catalogue(live, day), seq, hash })
}

const today = (): string => beijingDay(new Date())

const movedIn = (entries: readonly AuditEntry[]): string[] => [
  ...new Set(
    entries.flatMap(({ event, data }) =>
      PUBLIC_PARTS[event] === 'story' && 'story' in data && data.story ? data.story.id : [],
    ),
  ),
]

async function advance(payload: Payload, held: Held): Promise<Held> {
  const { entries, head } = await readHead(payload)
  if (entries === held.seq && head === held.hash) return held
  const many = entries - held.seq
  if (held.seq === 0 || many <= 0 || many > MOST_ENTRIES) return readWhole(payload)
  // The entry that is known already tells whether this is the log that was followed.
  const [own, ...since] = await readEntries(payload, held.seq, many + 1)
  const last = since.at(-1)
  if (own?.hash !== held.hash || !last) return readWhole(payload)
  const moved = movedIn(since)
  const found = new Map((await movedRows(payload, moved)).map((row) => [row.story, entryOf(row, today())]))
  for (const story of moved) held.catalogue.put(story, found.get(story))
  return { catalogue: held.catalogue, seq: last.seq, hash: last.hash }
}

/**
 * What is live at this moment. One reading of the log at a time in a process; who asks while one runs waits for the
 * reading after it, which they share. Between two readings of the log the catalogue does not change.
 */
export async function catalogueOf(payload: Payload): Promise<Catalogue> {
  const { catalogue } = await heldBy(payload)
  catalogue.turnTo(today())
  return catalogue
}

function heldBy(payload: Payload): Promise<Held> {
  let own = rounds.get(payload)
  if (!own) {
    let held: Held | null = null
    own = new Rounds(async () => (held = held ? await advance(payload, held) : await readWhole(payload)))
    rounds.set(payload, own)
  }
  return own.ask()
}
