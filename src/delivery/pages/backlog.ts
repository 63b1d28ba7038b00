/** Pages that are to be made though nobody waits for them, one after the other, while the database answers. */
import { setTimeout as pause } from 'node:timers/promises'
import { ownText } from '../../platform/ownText'

/** Between two pages: readers come first. And before the next try where pages cannot be made. */
const BREATH_MS = 5
const REST_MS = 1_000
/** After a page that is not to be made at once, so many times as long as it took: a site of 100,000 stories has hours of them. */
const PATIENCE = 2
/** Such a page waits while readers come, so long at most: one of a crowd would otherwise never be made. */
const LONGEST_WAIT_MS = 500
const LISTEN_MS = 25
/** Without a request for so long nobody waits for the processor. */
const QUIET_MS = 100

interface Work {
  /** makes one. @returns others that should be there too @throws where it cannot be made */
  refresh(address: string): Promise<string[]>
  has(address: string): boolean
  isAway(): boolean
}

export class Backlog {
  readonly #first = new Set<string>()
  readonly #later = new Set<string>()
  #running = false
  #stopped = false
  /** when a page was asked for last, by the clock that nobody sets */
  #asked = -Infinity

  constructor(private readonly work: Work) {}

  /** @param first before all that waits already */
  add(addresses: Iterable<string>, first: boolean): void {
    for (const address of addresses) (first ? this.#first : this.#later).add(address)
    if (this.#running || this.#stopped) return
    this.#running = true
    void this.#run().finally(() => (this.#running = false))
  }

  /** Somebody asks for a page. */
  readerCame(): void {
    this.#asked = performance.now()
  }

  stop(): void {
    this.#stopped = true
  }

  #next(): { address: string; first: boolean } | undefined {
    for (const queue of [this.#first, this.#later])
      for (const address of queue) {
        queue.delete(address)
        return { address, first: queue === this.#first }
      }
    return undefined
  }

  async #untilQuiet(): Promise<void> {
    const until = performance.now() + LONGEST_WAIT_MS
    while (!this.#stopped && performance.now() - this.#asked < QUIET_MS && performance.now() < until)
      await pause(LISTEN_MS, undefined, { ref: false })
  }

  async #run(): Promise<void> {
    while (!this.#stopped) {
      if (this.work.isAway()) {
        await pause(REST_MS, undefined, { ref: false })
        continue
      }
      const next = this.#next()
      if (next === undefined) return
      if (!next.first) await this.#untilQuiet()
      if (this.#stopped) return
      const began = performance.now()
      // What cannot be made now is made when somebody asks.
      const links = await this.work.refresh(next.address).catch(() => [])
      for (const link of links) if (!this.work.has(link)) this.#later.add(ownText(link))
      const rest = next.first ? 0 : PATIENCE * (performance.now() - began)
      await pause(Math.max(BREATH_MS, rest), undefined, { ref: false })
    }
  }
}
