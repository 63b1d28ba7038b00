/** Makes pages: one at a time of each address whoever waits for it, and a few at a time in all. */
import { Places } from '../../platform/places'
import { isFileAddress, isMadeAtOnce, linksIn } from './addresses'
import { bodiesOf, oneBody, type Bodies } from './bodies'
import { keptHeaders, plainHeaders } from './headers'
import { filesIn } from './keptFile'
import { keptParts, KEPT_STATUS, nextDay, type Page } from './page'
import type { Render, Rendered } from './render'
import type { PageStore } from './store'

/** Pages that are made at the same time. */
const AT_ONCE = 3
/** The same of addresses of which nothing is kept, and how many of them may wait: most are of nothing. */
const STRANGERS_AT_ONCE = 3
const STRANGERS = 60
/** So often a page is made again that was overtaken: by anything, and by a story that came down. */
const FRESH_TRIES = 3
const TRIES = 10

/** What a making came to. A page that is not kept has the headers of one that nobody should keep. */
export type Made =
  | { kept: true; page: Page; bodies: Bodies }
  | { kept: false; status: number; headers: [string, string][]; bytes: Buffer }

const notKept = ({ status, headers, bytes }: Rendered): Made => ({
  kept: false,
  status,
  headers: plainHeaders(headers),
  bytes,
})

const isFile = ({ address, status }: Pick<Page, 'address' | 'status'>): boolean =>
  status === 200 && isFileAddress(address)

/**
 * What was made, as a page that might be kept.
 * @param seq the last entry of the log that was known before, @param began milliseconds since 1970
 */
export function pageOf(address: string, { status, headers, bytes, parts }: Rendered, seq: number, began: number): Page {
  const file = isFile({ address, status })
  return {
    ...keptParts(parts),
    // A file names days and reckons with none.
    until: file ? parts.until : Math.min(parts.until, nextDay(began)),
    address,
    seq,
    status,
    headers: keptHeaders(headers),
    files: file ? [] : filesIn(bytes.toString('utf8')),
  }
}

export class Maker {
  readonly #places = new Places(AT_ONCE)
  readonly #strangerPlaces = new Places(STRANGERS_AT_ONCE)
  #strangers = 0
  readonly #running = new Map<string, Promise<Made>>()
  #stopped = false

  /** @param look settles when the log has been read again */
  constructor(
    private readonly store: PageStore,
    private readonly render: Render,
    private readonly look: () => Promise<void>,
  ) {}

  /**
   * The page as it is now. Who asks for what was never kept waits for nobody but others of that kind.
   * @param wanted the product itself asks, @throws where it cannot be made, or too many strangers wait
   */
  make(address: string, wanted = false): Promise<Made> {
    const running = this.#running.get(address)
    if (running) return running
    const stranger = !wanted && this.store.find(address, Date.now()) === undefined
    if (stranger && this.#strangers >= STRANGERS) return Promise.reject(new Error(`${address}: too many wait`))
    if (stranger) this.#strangers++
    const made = (stranger ? this.#strangerPlaces : this.#places)
      .run(() => this.#make(address))
      .finally(() => {
        this.#running.delete(address)
        if (stranger) this.#strangers--
      })
    this.#running.set(address, made)
    return made
  }

  async #make(address: string): Promise<Made> {
    for (let count = 1; count <= TRIES; count++) {
      const { seq } = this.store.mark
      const began = Date.now()
      const rendered = await this.render(address)
      const page = pageOf(address, rendered, seq, began)
      const bodies = KEPT_STATUS.includes(page.status)
        ? await (isFile(page) ? oneBody : bodiesOf)(rendered.bytes)
        : null
      const standing = this.store.standing(page)
      if (standing === 'right') return this.#keep(page, bodies, rendered)
      if (standing === 'stale' && count >= FRESH_TRIES) return notKept(rendered)
      if (standing === 'dead') await this.look()
    }
    throw new Error(`${address} was overtaken ${TRIES} times`)
  }

  #keep(page: Page, bodies: Bodies | null, rendered: Rendered): Made {
    const { address, end, status } = page
    if (this.#stopped) return notKept(rendered)
    if (bodies && Date.now() < end) {
      this.store.keep(page, bodies)
      return { kept: true, page, bodies }
    }
    // One that failed says nothing of the page that was there.
    if (status < 500) this.store.drop(address)
    return notKept(rendered)
  }

  /** What is still being made is kept no more: the folder may be another's by then. */
  stop(): void {
    this.#stopped = true
  }

  /** Makes it unless it stands right. @returns the pages to which a page leads that is no story, where it was made */
  async refresh(address: string): Promise<string[]> {
    if (this.store.find(address, Date.now())?.standing === 'right') return []
    const made = await this.make(address, true)
    return made.kept && isMadeAtOnce(address) ? linksIn(made.bodies.identity.bytes.toString('utf8')) : []
  }
}
