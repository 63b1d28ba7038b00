/**
 * Follows the audit log for the store. What a reader gets reflects every decision that was in the database `FRESH_MS`
 * before, whoever took it: where the last look is older, the reader waits for the next one. Only a database that is gone
 * or gives no answer leaves the store with what it knew; one that is slow does not.
 */
import { publicPages, type Occasion, type PublicSide } from '../../platform/publicPages'
import { databaseAnswers } from '../databaseWatch'
import type { PageStore } from './store'

/** Oldest look that is good enough to serve by, milliseconds. */
export const FRESH_MS = 500
/** Between two looks that nobody asked for. */
const PERIOD_MS = 250
/** How long somebody waits for a look where nothing says that the database is gone: longer than the driver itself. */
export const PATIENCE_MS = 7_000
/** Between two questions whether it is gone. */
const GLANCE_MS = 50

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
  #away = false
  #failed = false
  #occasion: Occasion = {}

  /** @param tell called after each look that found something, @param patience milliseconds that somebody waits for a look */
  constructor(
    private readonly store: PageStore,
    private readonly tell: (followed: Followed) => void,
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

  /** The log cannot be followed though the database answers: nobody knows what may be served. */
  get lost(): boolean {
    return this.#failed && !this.#away
  }

  get #side(): PublicSide {
    if (!publicPages.side) throw new Error('nobody can be asked what is public')
    return publicPages.side
  }

  /** Compares the store with the database for the first time. @throws where the database does not answer */
  async start(): Promise<{ kind: string; slug: string }[]> {
    const { store } = this
    const { mark, stories, occasion = {} } = await this.#side.everything()
    this.#occasion = occasion
    const changes = await this.#side.changesSince(store.mark)
    if (changes === 'unknown') store.compare(stories, mark, 0, false)
    else {
      store.compare(stories, changes.mark, 0, true)
      store.apply(changes, 0)
    }
    this.#timer = setInterval(() => void this.look(), PERIOD_MS)
    this.#timer.unref()
    publicPages.moved = (moved) => this.#moved(moved)
    return stories
  }

  stop(): void {
    clearInterval(this.#timer)
    delete publicPages.moved
  }

  /** A decision of this process: what it may touch is not served from this moment on, and all of it is known at the end. */
  async #moved(stories: readonly string[]): Promise<void> {
    this.store.doubt(stories)
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
    let timer: NodeJS.Timeout | undefined
    const began = performance.now()
    let isOver = false
    const given = new Promise<void>((resolve) => {
      let asking = false
      timer = setInterval(() => {
        if (!this.#side.connected()) {
          this.#away = true
          return resolve()
        }
        if (asking || performance.now() - began < this.patience) return
        asking = true
        // A database that answers while the log is long or slow is not gone: until it is read, nothing kept is served.
        void databaseAnswers(PATIENCE_MS).then((answers) => {
          if (isOver) return
          if (answers) this.#failed = true
          else this.#away = true
          resolve()
        })
      }, GLANCE_MS)
    })
    await Promise.race([this.#looking, given])
    isOver = true
    clearInterval(timer)
  }

  async #read(): Promise<void> {
    const began = performance.now()
    const doubt = this.store.doubted
    try {
      const followed = await this.#follow(doubt)
      this.#lookedAt = began
      this.#away = false
      this.#failed = false
      if (followed) this.tell(followed)
    } catch (error) {
      if (!this.#failed) console.error(new Date().toISOString(), 'page store: the log could not be read', error)
      this.#away = !this.#side.connected() || !(await databaseAnswers(PATIENCE_MS))
      this.#failed = true
    }
  }

  async #follow(doubt: number): Promise<Followed | null> {
    const { store } = this
    const changes = await this.#side.changesSince(store.mark)
    if (changes === 'unknown') {
      const { mark, stories, occasion = {} } = await this.#side.everything()
      this.#occasion = occasion
      return { gone: store.compare(stories, mark, doubt, false), stale: [], moved: [] }
    }
    const { moves, occasion } = changes
    if (occasion) this.#occasion = occasion
    const { gone, stale } = store.apply(changes, doubt)
    return moves.length + gone.length + stale.length > 0 ? { gone, stale, moved: moves } : null
  }
}
