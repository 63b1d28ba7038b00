/**
 * Finished pages: which there are, what they show, whether they may be served. A page is *dead* when it shows what is
 * not public, and is gone at once; it is *stale* when something on it may be said otherwise, and then serves only while
 * no other can be made.
 */
import type { Mark, PublicChanges, PublicStory } from '../../platform/publicPages'
import { addressOf } from './addresses'
import type { Bodies } from './bodies'
import { ALL, type Range } from './comparison'
import { concernedBy } from './concerned'
import { Disk } from './disk'
import { Doubts } from './doubts'
import { Entries, type Held } from './entries'
import { openMemory } from './memory'
import { openIndex } from './openIndex'
import type { Page } from './page'
import type { Index } from './pageIndex'
import { Followed } from './state'

/** How a page stands to what has changed after its making began. */
export type Standing = 'right' | 'stale' | 'dead'
export type Found = { page: Page; standing: Standing }

export class PageStore {
  readonly #entries: Entries
  readonly #memory = openMemory()
  /** a story that is doubted shows no page until the log has been read again */
  readonly doubts = new Doubts()
  #closed = false

  private constructor(
    private readonly index: Index,
    private readonly disk: Disk,
    private readonly followed: Followed,
  ) {
    this.#entries = new Entries(index)
  }

  /**
   * The store as it lies on the disk. Nothing of it may be served before the log was followed, or all of it compared with the database.
   * @param build name of the build that made the pages
   */
  static async open(folder: string, build: string): Promise<PageStore> {
    const index = await openIndex(folder, build)
    return new PageStore(index, new Disk(folder, build, () => index.clear()), new Followed(index))
  }

  /** How far the log was followed. */
  get mark(): Mark {
    return this.followed.mark
  }

  #isStale(held: Held): boolean {
    if (held.at < this.followed.steps) {
      held.stale ||= this.index.touched.isTouched(held.page)
      held.at = this.followed.steps
    }
    return held.stale
  }

  /** A page and how it stands now, or undefined. @param now milliseconds since 1970 */
  find(address: string, now: number): Found | undefined {
    const held = this.#entries.get(address)
    if (!held) return undefined
    const { page } = held
    if (now >= page.end || this.doubts.concern(page.shows)) return { page, standing: 'dead' }
    return { page, standing: now >= page.until || this.#isStale(held) ? 'stale' : 'right' }
  }

  /** Its bytes where they are at hand. */
  held(page: Page): Bodies | undefined {
    return this.#memory.get(page.address)
  }

  /**
   * Whether a page shows this file that may be served. @param name without its ending, @param now milliseconds since 1970
   * @param orStale one that may be said otherwise will do
   */
  showsFile(name: string, now: number, orStale: boolean): boolean {
    if (this.#closed) return false
    for (const address of this.index.withFile(name)) {
      const standing = this.find(address, now)?.standing
      if (standing === 'right' || (orStale && standing === 'stale')) return true
    }
    return false
  }

  /** Null where the disk does not have them any more. */
  bodies(page: Page): Bodies | undefined | Promise<Bodies | null> {
    return this.#memory.get(page.address) ?? this.#read(page)
  }

  async #read(page: Page): Promise<Bodies | null> {
    const bodies = await this.disk.read(page)
    if (this.#entries.get(page.address)?.page !== page) return bodies
    if (bodies) this.#memory.set(page.address, bodies)
    else this.drop(page.address)
    return bodies
  }

  /** How a page that has just been made stands to what has become known meanwhile. */
  standing(page: Page): Standing {
    if (page.seq < this.followed.floor || this.doubts.concern(page.shows) || this.index.touched.isDown(page))
      return 'dead'
    return this.index.touched.isTouched(page) ? 'stale' : 'right'
  }

  /** Keeps a page that stands right. Where the index cannot be written, it is not kept. */
  keep(page: Page, bodies: Bodies): void {
    if (this.#closed) return
    try {
      const id = this.index.add(page)
      this.#entries.hold({ page, id, stale: false })
      this.#memory.set(page.address, bodies)
      this.disk.write(page, bodies, () => this.index.has(id))
    } catch (error) {
      console.error(new Date().toISOString(), 'page store: not kept', page.address, error)
    }
  }

  /** Takes other bytes of a page that says the same, unless it was dropped, made again or outdated meanwhile. */
  renew(page: Page, bodies: Bodies): void {
    const held = this.#entries.get(page.address)
    if (held?.page === page && !this.#isStale(held)) this.keep({ ...page }, bodies)
  }

  /** @returns whether there was one @throws where the index cannot be written */
  drop(address: string): boolean {
    this.#entries.delete(address)
    this.#memory.delete(address)
    if (this.#closed || !this.index.remove(address)) return false
    this.disk.remove(address)
    return true
  }

  /**
   * Follows the log.
   * @param doubt doubts up to this one were raised before the log was read
   * @returns addresses of the pages that are gone, and of those that have become stale, as `concernedBy` finds them
   * @throws where the index cannot be written: nothing of it may be served then
   */
  apply(changes: PublicChanges, doubt: number): { gone: string[]; stale: string[] } {
    const gone: string[] = []
    const stale: string[] = []
    // Most looks find nothing new: they cost neither a word on the disk nor what is known of pages.
    if (changes.mark.seq !== this.mark.seq) {
      this.followed.step(() => {
        this.index.touched.learn(changes)
        const concerned = concernedBy(this.index, changes)
        gone.push(...concerned.dead.filter((address) => this.drop(address)))
        stale.push(...concerned.stale)
        this.followed.reach(changes.mark)
      })
      this.disk.settle()
    }
    this.doubts.resolve(doubt)
    return { gone, stale }
  }

  /**
   * Compares every page with the publications themselves, where the log cannot tell what has changed: all that are left are stale.
   * @returns addresses of the pages that are gone @throws as `apply`
   */
  compare(stories: readonly PublicStory[], mark: Mark, doubt: number): string[] {
    const gone = this.followed.step(() => {
      const dead = [...this.index.comparison.of(stories, ALL, mark.seq).dead, ...this.index.madeAfter(mark.seq)]
      this.index.comparison.doubtAll()
      this.followed.reach(mark, mark.seq)
      return dead.filter((address) => this.drop(address))
    })
    this.#entries.clear()
    this.doubts.resolve(doubt)
    this.disk.settle()
    return gone
  }

  /**
   * The same of some stories, where the log could be followed: what it did not touch stays as it is, if it is right.
   * @param range of ids, all of which that are public are among the stories @param upTo pages made later are right
   * @returns addresses of the pages that are gone, and of stories that have none @throws as `apply`
   */
  check(stories: readonly PublicStory[], range: Range, upTo: number): { gone: string[]; missing: string[] } {
    const { dead, stale } = this.index.comparison.of(stories, range, upTo)
    for (const address of stale) this.#entries.delete(address)
    const missing = this.index.missing(stories.map(addressOf))
    return { gone: dead.filter((address) => this.drop(address)), missing }
  }

  settled(): Promise<void> {
    return this.disk.settled()
  }

  /** Waits for the disk, and lets the folder be another's. Nothing is found in it from now on. */
  async close(): Promise<void> {
    await this.disk.close()
    this.#closed = true
    this.#entries.close()
    this.index.close()
  }
}
