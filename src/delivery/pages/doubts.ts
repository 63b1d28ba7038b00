/** Stories that may have moved: no page that shows one is served until the log has been read again. */
import type { Shows } from './shows'

export class Doubts {
  /** story → the last doubt about it */
  readonly #raised = new Map<string, number>()
  #newest = 0

  /** @returns names this doubt and all before it */
  raise(stories: readonly string[]): number {
    this.#newest++
    for (const story of stories) this.#raised.set(story, this.#newest)
    return this.#newest
  }

  get newest(): number {
    return this.#newest
  }

  concern(shows: Shows): boolean {
    for (const story of this.#raised.keys()) if (shows.has(story)) return true
    return false
  }

  /** @param doubt this one and all before it */
  resolve(doubt: number): void {
    for (const [story, raised] of this.#raised) if (raised <= doubt) this.#raised.delete(story)
  }
}
