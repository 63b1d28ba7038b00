/** How often one address may ask for something. A person never notices; who asks by program is told to wait. */
import { LRUCache } from 'lru-cache'

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

export class AskerLimit {
  readonly #allowances = new LRUCache<string, Allowance>({ max: MOST })

  /** @param atOnce so many at once, and @param aSecond so many a second after that */
  constructor(
    private readonly atOnce: number,
    private readonly aSecond: number,
  ) {}

  /** Counts one question of an address. @returns whether it may be answered */
  take(address: string, now: number): boolean {
    const place = placeOf(address)
    const { left, at } = this.#allowances.get(place) ?? { left: this.atOnce, at: now }
    const grown = Math.min(this.atOnce, left + ((now - at) / 1000) * this.aSecond)
    const may = grown >= 1
    this.#allowances.set(place, { left: may ? grown - 1 : grown, at: now })
    return may
  }

  get size(): number {
    return this.#allowances.size
  }
}
