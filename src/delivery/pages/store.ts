/**
 * Finished pages: which there are, what they show, whether they may be served. A page is *dead* when it shows what is
 * not public, and is gone at once; it is *stale* when something on it may be said otherwise, and then serves only while
 * no other can be made.
 */
import type { Mark, PublicChanges, PublicStory } from '../../platform/publicPages'
import type { Bodies } from './bodies'
import { Disk } from './disk'
import { Doubts } from './doubts'
import { readFolder } from './file'
import { History, type Standing } from './history'
import { Index, type Entry } from './pageIndex'
import { Memory } from './memory'
import type { Page } from './page'
import { readState, STATE_FILE } from './state'

/** Bytes of pages that are held in memory; the others are read from the disk. */
const MEMORY = 32 * 1024 * 1024

export type Found = { page: Page; standing: Standing }

export class PageStore {
  readonly #index = new Index()
  readonly #memory = new Memory(MEMORY)
  readonly #doubts = new Doubts()
  #history: History
  #mark: Mark

  private constructor(
    private readonly disk: Disk,
    mark: Mark,
    history: History,
  ) {
    this.#mark = mark
    this.#history = history
  }

  /**
   * The store as it lies on the disk. Nothing of it may be served before it was compared with the database.
   * @param build name of the build that made the pages
   */
  static async open(folder: string, build: string): Promise<PageStore> {
    const [pages, state] = [await readFolder(folder, build, STATE_FILE), await readState(folder, build)]
    const floor = state?.floor ?? Number.MAX_SAFE_INTEGER
    const mark = state?.mark ?? { seq: 0, hash: '' }
    const store = new PageStore(new Disk(folder, build), mark, new History(floor, state?.touched))
    for (const page of pages) store.#index.add({ page, stale: store.#history.isOutdated(page) })
    return store
  }

  /** How far the log was followed. */
  get mark(): Mark {
    return this.#mark
  }

  /** A page and how it stands now, or undefined. @param now milliseconds since 1970 */
  find(address: string, now: number): Found | undefined {
    const entry = this.#index.get(address)
    if (!entry) return undefined
    const { page } = entry
    if (now >= page.end || this.#doubts.concern(page.shows)) return { page, standing: 'dead' }
    return { page, standing: entry.stale || now >= page.until ? 'stale' : 'right' }
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
    for (const { page } of this.#index.withFile(name)) {
      const standing = this.find(page.address, now)?.standing
      if (standing === 'right' || (orStale && standing === 'stale')) return true
    }
    return false
  }

  /** Its bytes, or null where the disk does not have them any more. */
  bodies(page: Page): Bodies | undefined | Promise<Bodies | null> {
    return this.#memory.get(page.address) ?? this.#read(page)
  }

  async #read(page: Page): Promise<Bodies | null> {
    const bodies = await this.disk.read(page)
    if (this.#index.get(page.address)?.page !== page) return bodies
    if (bodies) this.#memory.set(page.address, bodies)
    else this.drop(page.address)
    return bodies
  }

  /** How a page that has just been made stands to what has become known meanwhile. */
  standing(page: Page): Standing {
    return this.#doubts.concern(page.shows) ? 'dead' : this.#history.standing(page)
  }

  /** Keeps a page that stands right. */
  keep(page: Page, bodies: Bodies): void {
    const entry: Entry = { page, stale: false }
    this.#index.add(entry)
    this.#memory.set(page.address, bodies)
    this.disk.write(page, bodies, () => this.#index.get(page.address) === entry)
  }

  /** Takes other bytes of a page that says the same, unless it was dropped, made again or outdated meanwhile. */
  renew(page: Page, bodies: Bodies): void {
    const entry = this.#index.get(page.address)
    if (entry?.page === page && !entry.stale) this.keep({ ...page }, bodies)
  }

  /** @returns whether there was one */
  drop(address: string): boolean {
    if (!this.#index.remove(address)) return false
    this.#memory.delete(address)
    this.disk.remove(address)
    return true
  }

  /**
   * These stories may have moved: no page that shows one is served until the log has been read again.
   * @returns names this doubt and all before it
   */
  doubt(stories: readonly string[]): number {
    return this.#doubts.raise(stories)
  }

  /** The newest doubt. */
  get doubted(): number {
    return this.#doubts.newest
  }

  /**
   * Follows the log. @param doubt doubts up to this one were raised before the log was read
   * @returns addresses of the pages that are gone and of those that have become stale
   */
  apply(changes: PublicChanges, doubt: number): { gone: string[]; stale: string[] } {
    const gone: string[] = []
    const stale: string[] = []
    const age = (entry: Entry, seq: number) => {
      if (entry.page.seq >= seq) return
      entry.stale = true
      stale.push(entry.page.address)
    }
    this.#history.learn(changes)
    for (const { story, revision, seq } of changes.moves) {
      for (const entry of this.#index.showing(story)) {
        const { page } = entry
        if (page.seq >= seq) continue
        if (revision !== null || page.shows.get(story) === null) age(entry, seq)
        else if (this.drop(page.address)) gone.push(page.address)
      }
    }
    for (const [tag, seq] of changes.tags) for (const entry of this.#index.tagged(tag)) age(entry, seq)
    const moved = this.#mark.seq !== changes.mark.seq
    this.#mark = changes.mark
    this.#doubts.resolve(doubt)
    if (moved) this.#save()
    return { gone, stale }
  }

  /**
   * Compares every page with the publications themselves, where the log cannot tell what has changed, and at the start.
   * @param known the log could be followed too: what it did not touch stays as it is
   * @returns addresses of the pages that are gone
   */
  compare(stories: readonly PublicStory[], mark: Mark, doubt: number, known: boolean): string[] {
    const live = new Map(stories.map(({ story, revision }) => [story, revision]))
    const gone: string[] = []
    for (const entry of this.#index.all()) {
      const { address, seq, shows } = entry.page
      const other = [...shows].filter(([story, revision]) => (live.get(story) ?? null) !== revision)
      const dead = other.some(([story, revision]) => revision !== null && (live.get(story) ?? null) === null)
      if ((dead || seq > mark.seq) && this.drop(address)) gone.push(address)
      else entry.stale ||= !known || other.length > 0
    }
    if (!known) this.#history = new History(mark.seq)
    this.#mark = mark
    this.#doubts.resolve(doubt)
    this.#save()
    return gone
  }

  #save(): void {
    this.disk.save(() => ({ mark: this.#mark, ...this.#history.remembered() }))
  }

  /** Waits for the disk. */
  settled(): Promise<void> {
    return this.disk.settled()
  }
}
