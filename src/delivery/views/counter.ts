/**
 * Counts the pages of stories that readers open, and brings the number on a kept page up to date: lazily, beside the
 * request, and at most once in a while for each page.
 */
import { askerOf } from '../../platform/asker'
import { countView, views } from '../../platform/views'
import type { Asked } from '../asked'
import { isStoryAddress } from '../pages/addresses'
import { bodiesOf } from '../pages/bodies'
import type { PageStore } from '../pages/store'
import { withViews } from './number'
import { isReader } from './readers'
import { Window } from './window'

/** How long the number on a page stands, milliseconds. */
const STANDS_MS = 5 * 60_000
/** Pages whose time is remembered: the one that was looked at longest ago is forgotten first. */
const MOST_PAGES = 10_000

export class ViewCounter {
  readonly #window = new Window()
  readonly #numbered = new Map<string, number>()
  #last: Promise<void> = Promise.resolve()

  /** @param stands how long the number on a page stands, milliseconds */
  constructor(
    private readonly store: PageStore,
    private readonly stands = STANDS_MS,
  ) {}

  /** A page was sent, or the reader had it. @param status of the answer, @param moment milliseconds since 1970, of now if it is not said */
  sent(request: Asked, pathname: string, status: number, moment?: number): void {
    if ((status !== 200 && status !== 304) || !isStoryAddress(pathname) || !isReader(request)) return
    const now = moment ?? Date.now()
    const { headers, socket } = request
    const asker = askerOf(socket.remoteAddress ?? '', String(headers['x-forwarded-for'] ?? ''))
    if (!this.#window.isNew(asker, headers['user-agent'] ?? '', pathname, now)) return
    countView(pathname)
    // A page may be kept under more than one address: each has its number, of one story.
    const { url = '' } = request
    if (!this.store.find(url, now) || now - (this.#numbered.get(url) ?? 0) < this.stands) return
    this.#numbered.delete(url)
    this.#numbered.set(url, now)
    const [oldest] = this.#numbered.size > MOST_PAGES ? this.#numbered.keys() : []
    if (oldest !== undefined) this.#numbered.delete(oldest)
    this.#last = this.#last.then(() => this.#renumber(url, pathname)).catch(() => {})
  }

  /** Writes the stored number of a story on a page that is kept. What cannot be done now is done another time. */
  async #renumber(address: string, story: string): Promise<void> {
    const count = (await views.stored?.([story]))?.get(story)
    const found = this.store.find(address, Date.now())
    if (count === undefined || found?.standing !== 'right') return
    const bodies = await this.store.bodies(found.page)
    const bytes = bodies && withViews(bodies.identity.bytes, count)
    if (bytes) this.store.renew(found.page, await bodiesOf(bytes))
  }

  /** Waits for the numbers that are being written. */
  settled(): Promise<void> {
    return this.#last
  }
}
