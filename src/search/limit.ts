/** How often one address may search. A reader never notices; who asks by program is told to wait. */

/** So many at once, and so many a second after that. */
const AT_ONCE = 30
const A_SECOND = 1
/** Addresses that are remembered: who was longest away is forgotten first. */
const MOST = 10_000

interface Allowance {
  left: number
  /** milliseconds since 1970 */
  at: number
}

/** The network of an IPv6 address, of which one person has very many; any other address as it is. */
export const placeOf = (address: string): string => {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  return plain.includes(':') ? plain.split(':').slice(0, 4).join(':') : plain
}

export class SearchLimit {
  readonly #allowances = new Map<string, Allowance>()

  /** Counts one search of an address. @returns whether it may be answered */
  take(address: string, now: number): boolean {
    const place = placeOf(address)
    const { left, at } = this.#allowances.get(place) ?? { left: AT_ONCE, at: now }
    const grown = Math.min(AT_ONCE, left + ((now - at) / 1000) * A_SECOND)
    const may = grown >= 1
    this.#allowances.delete(place)
    this.#allowances.set(place, { left: may ? grown - 1 : grown, at: now })
    const [oldest] = this.#allowances.size > MOST ? this.#allowances.keys() : []
    if (oldest !== undefined) this.#allowances.delete(oldest)
    return may
  }

  get size(): number {
    return this.#allowances.size
  }
}

const KEY = Symbol.for('exemplar.search.limit')
const shared = globalThis as unknown as Record<symbol, SearchLimit | undefined>

/** The one count of this process. */
export const searchLimit = (shared[KEY] ??= new SearchLimit())
