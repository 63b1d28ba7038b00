/**
 * Follows the audit log for the store. What a reader gets reflects every decision that was in the database `FRESH_MS`
 * before, whoever took it: where the last look is older, the reader waits for the next one. Only a database that is gone
 * or gives no answer leaves the store with what it knew; one that is slow does not.
 */
import { askedSide, publicPages, type Occasion } from '../../platform/publicPages'
import { followedTo } from '../../platform/takingDown'
import { onWake } from '../../platform/wake'
import { databaseAnswers } from '../databaseWatch'
import { PATIENCE_MS, waitFor } from './patience'
import { FRONT_PAGES, SEARCH } from './addresses'
import { checkAll } from './checkAll'
import type { PageStore } from './store'

/** Oldest look that is good enough to serve by, milliseconds. */
export const FRESH_MS = 500
/** Between two looks that nobody asked for. */
const PERIOD_MS = 250

/** What has to be made again: gone pages first. */
export interface Followed {
  gone: string[]
  stale: string[]
  moved: { kind: string; slug: string }[]
}

export class Follower {
  /** moment of the last look that was answered, by the clock that nobody sets */
  #lookedAt = -Infinity
  #looking: Promise<void> | null = null
  #timer: NodeJS.Timeout | undefined
  #unlisten = (): void => {}
  #away = false
  #failed = false
  #occasion: Occasion = {}
  #compared = false
  #stopped = false
  #speaksAlone = false

  /**
   * @param tell called after each look that found something
   * @param wanted called with addresses of pages that should be there and are not
   * @param patience milliseconds that somebody waits for a look
   */
  constructor(
    private readonly store: PageStore,
    private readonly tell: (followed: Followed) => void,
    private readonly wanted: (addresses: readonly string[]) => void,
    private readonly patience = PATIENCE_MS,
  ) {}

  /** What a director shows for a time, as the last look found it. */
  get occasion(): Occasion {
    return this.#occasion
  }

  /** The database gave no answer to the last look. */
  get away(): boolean {
    return this.#away
  }

  /** It gives none to another look. */
  hasGone = (): Promise<boolean> => this.look().then(() => this.#away)

  /** Nobody knows what may be served: the log cannot be followed though the database answers, or never was. */
  get lost(): boolean {
    return this.#compared || this.#speaksAlone ? this.#failed && !this.#away : true
  }

  /** @throws where the database does not answer */
  async start(): Promise<void> {
    await this.#begin(this.store.doubts.newest)
    this.#keepLooking()
  }

  /**
   * The same as soon as the database answers.
   * @param alone nobody but this folder can have decided anything: what it keeps may be served until then
   */
  wait(alone: boolean): void {
    this.#speaksAlone = alone
    this.#away = true
    this.#failed = true
    this.#keepLooking()
  }

  #keepLooking(): void {
    this.#timer = setInterval(() => void this.look(), PERIOD_MS).unref()
    this.#unlisten = onWake(() => void this.look())
    publicPages.moved = (moved) => this.#moved(moved)
    publicPages.onDisk = () => this.#onDisk()
  }

  /** With a log that can be followed from where the store stands, what it keeps is right; else every page is compared first. */
  async #begin(doubt: number): Promise<void> {
    const { store } = this
    const changes = await askedSide().changesSince(store.mark)
    if (changes === 'unknown') await this.#compare(doubt)
    else {
      store.apply(changes, doubt)
      this.#occasion = await askedSide().occasion()
    }
    this.#compared = true
    this.wanted([...FRONT_PAGES, SEARCH])
    void checkAll(store, this.wanted, () => this.#stopped)
  }

  /** @returns addresses of the pages that are gone */
  async #compare(doubt: number): Promise<string[]> {
    const { mark, stories, occasion = {} } = await askedSide().everything()
    this.#occasion = occasion
    return this.store.compare(stories, mark, doubt)
  }

  async #onDisk(): Promise<void> {
    await this.look()
    if (!this.#compared || this.#away || this.#failed) throw new Error('the log is not followed')
    await this.#written(this.store.mark.seq)
  }

  /** Tells, once all of it is on the disk, how far the log was followed. */
  async #written(seq: number): Promise<void> {
    await this.store.settled()
    await followedTo('pages', seq)
  }

  stop(): void {
    this.#stopped = true
    clearInterval(this.#timer)
    this.#unlisten()
    delete publicPages.moved
    delete publicPages.onDisk
  }

  /** A decision of this process: what it may touch is not served from this moment on, and all of it is known at the end. */
  async #moved(stories: readonly string[]): Promise<void> {
    this.store.doubts.raise(stories)
    // One that runs already may have read the log before the decision was in it.
    if (this.#looking) await this.look()
    await this.look()
  }

  /** The last look is good enough for a request of this moment. */
  get isFresh(): boolean {
    return performance.now() - this.#lookedAt < FRESH_MS && !this.lost
  }

  /** Settles when a look was answered that is good enough for a request of this moment, or none can be. Never rejects. */
  async fresh(): Promise<void> {
    const asked = performance.now()
    const isOld = () => asked - this.#lookedAt >= FRESH_MS
    if (!isOld() || this.lost) return
    await this.look()
    // It may have been one that began long before the request.
    if (!this.#failed && !this.#away && isOld()) await this.look()
  }

  /** Settles when the log has been read, or is not to be read now. Never rejects. */
  async look(): Promise<void> {
    this.#looking ??= this.#read().finally(() => (this.#looking = null))
    if (this.#away) return
    const outcome = await waitFor(this.#looking, () => askedSide().connected(), this.patience)
    if (outcome === 'away') this.#away = true
    if (outcome === 'slow') this.#failed = true
  }

  async #read(): Promise<void> {
    const began = performance.now()
    const doubt = this.store.doubts.newest
    try {
      const followed = await this.#follow(doubt)
      this.#lookedAt = began
      this.#away = false
      this.#failed = false
      if (followed) this.tell(followed)
      void this.#written(this.store.mark.seq).catch((error: unknown) =>
        console.error(new Date().toISOString(), 'page store: what comes down', error),
      )
    } catch (error) {
      if (!this.#failed) console.error(new Date().toISOString(), 'page store: the log could not be read', error)
      this.#away = !askedSide().connected() || !(await databaseAnswers(PATIENCE_MS))
      this.#failed = true
    }
  }

  async #follow(doubt: number): Promise<Followed | null> {
    const { store } = this
    if (!this.#compared) {
      await this.#begin(doubt)
      return null
    }
    const changes = await askedSide().changesSince(store.mark)
    if (changes === 'unknown') return { gone: await this.#compare(doubt), stale: [], moved: [] }
    const { moves, occasion } = changes
    if (occasion) this.#occasion = occasion
    const { gone, stale } = store.apply(changes, doubt)
    return moves.length + gone.length + stale.length > 0 ? { gone, stale, moved: moves } : null
  }
}
