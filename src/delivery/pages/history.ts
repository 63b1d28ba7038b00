/**
 * What has changed for the public since when, as far as this process knows it: a page that was made meanwhile is held
 * against it, and so is one that is found on the disk at the next start.
 */
import type { PublicChanges, PublicStory } from '../../platform/publicPages'
import { namedTag } from '../../platform/pageParts'
import type { Page } from './page'

/** How a page stands to what has changed after its making began. */
export type Standing = 'right' | 'stale' | 'dead'

/** Most tags and stories that are remembered; below the entry of the last one forgotten nothing is known. */
const MOST = 10_000

/** As it lies on the disk. */
export interface Remembered {
  /** nothing is known of entries up to this one */
  floor: number
  touched: [string, number][]
}

export class History {
  readonly #touched = new Map<string, number>()
  readonly #moved = new Map<string, PublicStory & { seq: number }>()
  #floor: number

  /** @param floor what is known begins after this entry */
  constructor(floor: number, touched: readonly [string, number][] = []) {
    this.#floor = floor
    for (const [tag, seq] of touched) this.#touched.set(tag, seq)
  }

  learn({ moves, tags }: Pick<PublicChanges, 'moves' | 'tags'>): void {
    // What was touched last is forgotten last.
    for (const move of moves) {
      this.#moved.delete(move.story)
      this.#moved.set(move.story, move)
    }
    for (const [tag, seq] of tags) {
      this.#touched.delete(tag)
      this.#touched.set(tag, seq)
    }
    for (const [story, { seq }] of this.#moved) {
      if (this.#moved.size <= MOST) break
      this.#moved.delete(story)
      this.#floor = Math.max(this.#floor, seq)
    }
    for (const [tag, seq] of this.#touched) {
      if (this.#touched.size <= MOST) break
      this.#touched.delete(tag)
      this.#floor = Math.max(this.#floor, seq)
    }
  }

  /** Of a page that has just been made. */
  standing({ seq, shows, tags }: Page): Standing {
    if (seq < this.#floor) return 'dead'
    let standing: Standing = 'right'
    for (const [story, revision] of shows) {
      const moved = this.#moved.get(story)
      if (!moved || moved.seq <= seq) continue
      if (revision !== null && moved.revision === null) return 'dead'
      standing = 'stale'
    }
    for (const tag of tags) if ((this.#touched.get(tag) ?? 0) > seq) standing = 'stale'
    return standing
  }

  /** Whether something that a kept page says was touched after it was made. */
  isOutdated({ seq, shows, tags }: Page): boolean {
    const isTouched = (tag: string) => (this.#touched.get(tag) ?? 0) > seq
    return seq < this.#floor || tags.some(isTouched) || [...shows.keys()].map(namedTag).some(isTouched)
  }

  remembered(): Remembered {
    return { floor: this.#floor, touched: [...this.#touched] }
  }
}
