/**
 * The index of what is published, one derived file on each node. Whoever needs it sees this interface alone: another
 * engine may stand behind it.
 */
import path from 'node:path'
import { setImmediate as breath } from 'node:timers/promises'
import type { Kind } from '../editorial/rules/kinds'
import { env } from '../platform/env'
import { keyOf, type Entry, type Key } from './entry'
import type { Around } from './around'
import { dropStatements, putStatements } from './changes'
import { forget } from './forget'
import { ask } from './ask'
import { readEditions } from './editions'
import { listedStories, type ListedStories } from './listed'
import { FILE, SCHEMA } from './schema'
import { SqliteThread, type Statement } from './sqliteThread'
import { openWords, type Words } from './words'

export type { Around }

export interface Asked {
  /** whatever a reader typed */
  text: string
  kind?: Kind
  /** id of the unit */
  unit?: string
  year?: number
  order: 'relevance' | 'date'
  /** from 1 */
  page: number
  size: number
  /** ids of stories that are left out, whatever the index says */
  without?: readonly string[]
}

export interface Hit extends Key {
  revision: string
  title: string
  summary: string
  names: string
  body: string
  /** what a list shows of it, as JSON */
  card: string
}

/** How many stories were found, by what they can be filtered by; each count leaves out its own filter. */
export interface Counts {
  kind: Map<Kind, number>
  unit: Map<string, number>
  year: Map<number, number>
}

export interface Answer {
  /** what was looked for: the text as it was read */
  text: string
  /** whether every part was found, or the sound of a title, or some words alone */
  found: 'all' | 'pinyin' | 'any'
  total: number
  /** so many of the newest were counted and set in order where there are more, else null */
  most: number | null
  hits: Hit[]
  counts: Counts
  /** folded texts that show why */
  needles: string[]
  /** what was typed as pinyin, where that found it */
  typed: string[]
  /** what may have been meant instead */
  suggestion: string | null
}

/** How far the index has followed: null before it was first filled. */
export interface Reached {
  /** number of the last entry of the audit log that it knows */
  seq: number
  /** the director's words with which all of it was cut */
  terms: string[]
}

export interface SearchIndex {
  put(entry: Entry): Promise<void>
  drop(key: Key): Promise<void>
  /** Puts everything anew, with these words, and drops what is not among it; asked meanwhile, it answers. @returns how many there are */
  rebuild(entries: AsyncIterable<Entry[]>, terms: string[]): Promise<number>
  query(asked: Asked): Promise<Answer>
  /** the edition of each story that it holds, by `kind story` */
  editions(): Promise<Map<string, string>>
  /** What was dropped leaves the file itself. Not for every change: it writes the whole index anew, step by step. */
  forget(): Promise<void>
  reached(): Promise<Reached | null>
  reach(reached: Reached): Promise<void>
  /** What an answer needs besides, where the database cannot be asked; null before it was first kept. */
  around(): Promise<Around | null>
  keepAround(around: Around): Promise<void>
  readonly lists: ListedStories
  /** All that was changed is on the disk, whatever happens to the machine. */
  sync(): Promise<void>
  close(): Promise<void>
}

function openIndex(file: string): SearchIndex {
  const thread = new SqliteThread(file, SCHEMA)
  let terms: string[] | null = null
  let words: Promise<Words> | null = null

  /** The words with which the file was cut. */
  async function present(): Promise<Words> {
    const named = (await reached())?.terms ?? terms ?? []
    if (!words || JSON.stringify(named) !== JSON.stringify(terms)) {
      terms = named
      words = openWords(named)
    }
    return words
  }

  // Every search asks for them: they are read from the file once, and known from then on by what this process writes.
  const known = new Map<string, unknown>()
  async function stored<T>(name: string): Promise<T | null> {
    if (!known.has(name)) {
      const [row] = await thread.read(['SELECT value FROM state WHERE name = ?', name])
      if (row) known.set(name, JSON.parse(String(row.value)))
    }
    return (known.get(name) as T | undefined) ?? null
  }
  async function store(name: string, value: unknown): Promise<void> {
    await thread.write([['INSERT OR REPLACE INTO state (name, value) VALUES (?, ?)', name, JSON.stringify(value)]])
    known.set(name, value)
  }
  const reached = (): Promise<Reached | null> => stored('reached')

  const drop = (key: Key): Promise<void> => thread.write(dropStatements(key))
  const put = async (entry: Entry, cut: Words): Promise<void> => thread.write(await putStatements(entry, cut))

  return {
    put: async (entry) => put(entry, await present()),
    drop,
    async rebuild(entries, named) {
      const gone = await readEditions(thread)
      const cut = await openWords(named)
      let many = 0
      // A batch is written while the next is cut.
      let written = Promise.resolve()
      for await (const batch of entries) {
        const statements: Statement[] = []
        for (const entry of batch) {
          statements.push(...(await putStatements(entry, cut)))
          gone.delete(keyOf(entry))
          // Cutting a story takes some milliseconds: others are answered between two.
          await breath()
        }
        await written
        written = thread.write(statements)
        // A failure is told where it is awaited.
        written.catch(() => {})
        many += batch.length
      }
      await written
      for (const key of gone.keys()) {
        const [kind, story] = key.split(' ') as [Kind, string]
        await drop({ kind, story })
      }
      terms = named
      words = Promise.resolve(cut)
      return many
    },
    query: async (asked) => ask(thread, await present(), asked),
    editions: () => readEditions(thread),
    forget: () => forget(thread),
    reached,
    reach: (now) => store('reached', now),
    around: () => stored<Around>('around'),
    keepAround: (now) => store('around', now),
    lists: listedStories(thread),
    async sync() {
      await thread.read(['PRAGMA wal_checkpoint(FULL)'])
    },
    close: () => thread.close(),
  }
}

const KEY = Symbol.for('exemplar.search')
const shared = globalThis as unknown as Record<symbol, Map<string, SearchIndex> | undefined>
// Next bundles this module more than once: all copies share one thread and one dictionary.
const opened = (shared[KEY] ??= new Map<string, SearchIndex>())

/** The index of this installation. It is opened when it is first asked. */
export function searchIndex(): SearchIndex {
  const file = path.join(env.dataDir, FILE)
  const index = opened.get(file) ?? openIndex(file)
  opened.set(file, index)
  return index
}

/** Ends the threads of this process. */
export async function closeSearch(): Promise<void> {
  const all = [...opened.values()]
  opened.clear()
  await Promise.all(all.map((index) => index.close()))
}
