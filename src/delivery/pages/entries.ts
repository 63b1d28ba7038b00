/** Entries of the index that were asked for last, each with what was worked out of it. */
import { LRUCache } from 'lru-cache'
import type { Entry, Index } from './pageIndex'

/**
 * So many are held, each counted with the stories that it shows: an article shows ten, a part of the site map a thousand. The one that
 * was asked for longest ago goes first.
 */
const MOST = 20_000

export interface Held extends Entry {
  /** `stale` was worked out when so many changes were known */
  at: number
}

export class Entries {
  readonly #held = new LRUCache<string, Held>({ maxSize: MOST, sizeCalculation: ({ page }) => 1 + page.shows.size })

  #closed = false

  constructor(private readonly index: Index) {}

  /** What cannot be read is not there: whoever asks makes it anew. */
  get(address: string): Held | undefined {
    const known = this.#held.get(address)
    if (known) return known
    if (this.#closed) return undefined
    try {
      const entry = this.index.get(address)
      return entry && this.hold(entry)
    } catch (error) {
      console.error(new Date().toISOString(), 'page store: index', address, error)
      return undefined
    }
  }

  hold(entry: Entry): Held {
    const held = { ...entry, at: -1 }
    this.#held.set(entry.page.address, held)
    return held
  }

  delete(address: string): void {
    this.#held.delete(address)
  }

  clear(): void {
    this.#held.clear()
  }

  /** Nothing is found from now on. */
  close(): void {
    this.#closed = true
    this.clear()
  }
}
