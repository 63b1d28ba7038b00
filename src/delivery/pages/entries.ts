/** Entries of the index that were asked for last, each with what was worked out of it. */
import type { Entry, Index } from './pageIndex'

/** So many are held; the one that was asked for longest ago goes first. */
const MOST = 2_000

export interface Held extends Entry {
  /** `stale` was worked out when so many changes were known */
  at: number
}

export class Entries {
  readonly #held = new Map<string, Held>()

  #closed = false

  constructor(private readonly index: Index) {}

  /** What cannot be read is not there: whoever asks makes it anew. */
  get(address: string): Held | undefined {
    const known = this.#held.get(address)
    if (known) {
      this.#held.delete(address)
      this.#held.set(address, known)
      return known
    }
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
    const { address } = entry.page
    this.#held.delete(address)
    this.#held.set(address, held)
    const [oldest] = this.#held.size > MOST ? this.#held.keys() : []
    if (oldest !== undefined) this.#held.delete(oldest)
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
