/** Bytes of the pages that were asked for last, up to a weight. */
import { weightOf, type Bodies } from './bodies'

/** Bytes that are held; the others are read from the disk. */
const MOST = 32 * 1024 * 1024

export class Memory {
  readonly #held = new Map<string, Bodies>()
  #weight = 0

  /** @param most bytes that are held at most; the page that was asked for longest ago goes first */
  constructor(private readonly most = MOST) {}

  get(address: string): Bodies | undefined {
    const bodies = this.#held.get(address)
    if (bodies) {
      this.#held.delete(address)
      this.#held.set(address, bodies)
    }
    return bodies
  }

  set(address: string, bodies: Bodies): void {
    this.delete(address)
    this.#held.set(address, bodies)
    this.#weight += weightOf(bodies)
    for (const oldest of this.#held.keys()) {
      if (this.#weight <= this.most) break
      this.delete(oldest)
    }
  }

  delete(address: string): void {
    const bodies = this.#held.get(address)
    if (bodies && this.#held.delete(address)) this.#weight -= weightOf(bodies)
  }
}
