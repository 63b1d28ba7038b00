/**
 * Rows that many reads of the desk are computed from, kept in memory. Each read follows the audit log first: what it
 * names since is read again, so that a read shows every decision that was stored before it, whoever took it on whatever
 * node. Inside a transaction nothing is taken from here: it reads what it may have written itself.
 */
import type { CollectionSlug, Payload, PayloadRequest, Where } from 'payload'
import { readHead, type AuditHead } from './audit'
import { entriesSince } from './entriesSince'
import type { AuditEntry } from './rules/auditEvents'

/** More entries than these are not read one by one: all rows are. */
const MOST_ENTRIES = 2_000
/** Ids in one question: SQLite takes no more than a few thousand values. */
const AT_ONCE = 500
/** Rows that are kept in all; what was asked for longest ago goes first. */
const MOST_ROWS = 60_000
/** What nobody has asked for so long is let go, milliseconds. */
const UNUSED_MS = 15 * 60_000

export interface Followed<R> {
  collection: CollectionSlug
  where: Where
  select: Record<string, true>
  /** the columns by which an entry of the log names rows */
  by: readonly string[]
  /** what an entry names of such rows: values of the columns */
  named(entry: AuditEntry): string | readonly string[] | null | undefined
  /** the values of the columns that a row has */
  names(row: Record<string, unknown>): (string | null | undefined)[]
  /** a row in memory; null where nobody needs it */
  read(row: Record<string, unknown>): R | null
}

/** By the story that an entry is about, as the column `story` of a row holds its id. */
export const BY_STORY = {
  by: ['story'],
  named: ({ data }: AuditEntry): string | undefined => ('story' in data ? data.story?.id : undefined),
  names: ({ story }: Record<string, unknown>): string[] => [String(story)],
} as const satisfies Partial<Followed<unknown>>

class Kept<R> {
  #mark: AuditHead | null = null
  readonly #rows = new Map<string, { row: R; names: string[] }>()
  /** ids of rows by what the log names them by */
  readonly #named = new Map<string, Set<string>>()
  /** all of them, as long as none has changed */
  #list: readonly R[] | null = null
  #turn: Promise<unknown> = Promise.resolve()
  usedAt = 0

  constructor(private readonly what: Followed<R>) {}

  get size(): number {
    return this.#rows.size
  }

  /** Every row as it is now. One look at a time: who comes meanwhile waits for a look of their own. */
  all(req: PayloadRequest): Promise<readonly R[]> {
    const mine = this.#turn
      .catch(() => {})
      .then(async () => {
        await this.#follow(req)
        return (this.#list ??= [...this.#rows.values()].map(({ row }) => row))
      })
    this.#turn = mine
    return mine
  }

  async #follow(req: PayloadRequest): Promise<void> {
    const head = await readHead(req.payload, req)
    if (this.#mark?.entries === head.entries && this.#mark.head === head.head) return
    const named = await this.#namedSince(req.payload, head)
    // Read after the log: rows are at least as new as the mark.
    if (named === 'unknown') {
      this.#mark = null
      const found = await find(req, this.what, this.what.where)
      this.#rows.clear()
      this.#list = null
      this.#named.clear()
      this.#put(found)
    } else for (let at = 0; at < named.length; at += AT_ONCE) await this.#renew(req, named.slice(at, at + AT_ONCE))
    this.#mark = { entries: head.entries, head: head.head }
  }

  /** What the log has named since the mark, which must stand in this very log. */
  async #namedSince(payload: Payload, head: AuditHead): Promise<string[] | 'unknown'> {
    const entries = this.#mark ? await entriesSince(payload, this.#mark, head, MOST_ENTRIES) : 'unknown'
    if (entries === 'unknown') return 'unknown'
    return [...new Set(entries.flatMap((entry) => this.what.named(entry) ?? []))]
  }

  /** Rows that have such a name now, and those that had one: it may have been taken from them. */
  async #renew(req: PayloadRequest, names: readonly string[]): Promise<void> {
    const had = new Set(names.flatMap((name) => [...(this.#named.get(name) ?? [])]))
    const have = this.what.by.map((column) => ({ [column]: { in: names } }) as Where)
    const either = had.size > 0 ? [...have, { id: { in: [...had] } }] : have
    const found = await find(req, this.what, { and: [this.what.where, { or: either }] })
    for (const id of had) this.#drop(id)
    this.#put(found)
  }

  #drop(id: string): void {
    for (const name of this.#rows.get(id)?.names ?? []) this.#named.get(name)?.delete(id)
    if (this.#rows.delete(id)) this.#list = null
  }

  #put(found: readonly Record<string, unknown>[]): void {
    for (const document of found) {
      const id = String(document.id)
      const row = this.what.read(document)
      this.#drop(id)
      if (row === null) continue
      const names = this.what.names(document).filter((name) => typeof name === 'string')
      this.#rows.set(id, { row, names })
      this.#list = null
      for (const name of names) {
        const ids = this.#named.get(name)
        if (ids) ids.add(id)
        else this.#named.set(name, new Set([id]))
      }
    }
  }
}

async function find<R>(req: PayloadRequest, { collection, select }: Followed<R>, where: Where) {
  // By the adapter: thousands of rows of a few columns, of which Payload's own reading takes most of a second.
  const { docs } = await req.payload.db.find({ collection, where, select, limit: 0, pagination: false, req })
  return docs as unknown as Record<string, unknown>[]
}

const kept = new WeakMap<Payload, Map<string, Kept<unknown>>>()

/** Lets go what is more than fits, and what nobody asks for any more. */
function tidy(all: Map<string, Kept<unknown>>): void {
  const long = Date.now() - UNUSED_MS
  let rows = [...all.values()].reduce((sum, { size }) => sum + size, 0)
  // The last one was asked for just now.
  for (const [name, each] of [...all].sort(([, a], [, b]) => a.usedAt - b.usedAt).slice(0, -1)) {
    if (each.usedAt >= long && rows <= MOST_ROWS) return
    rows -= each.size
    all.delete(name)
  }
}

/**
 * The rows, in no order that may be relied on. Who may see them is asked by the caller, as with any read of the adapter;
 * they are shared: nobody may change them. The list is the same object as long as no row of it has
 * changed: what is computed from it can be kept by it (`computedOnce`).
 * @param what `read` and what names rows must always be the same for one collection and selection
 */
export async function followedRows<R>(req: PayloadRequest, what: Followed<R>): Promise<readonly R[]> {
  if (req.transactionID)
    return (await find(req, what, what.where))
      .map(what.read)
      .filter((row): row is NonNullable<typeof row> => row !== null)
  const all = kept.get(req.payload) ?? new Map<string, Kept<unknown>>()
  kept.set(req.payload, all)
  const name = JSON.stringify([what.collection, what.where, what.select])
  const mine = (all.get(name) ?? new Kept<unknown>(what)) as Kept<R>
  mine.usedAt = Date.now()
  all.set(name, mine as Kept<unknown>)
  tidy(all)
  return mine.all(req)
}
