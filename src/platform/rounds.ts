/**
 * One round of some work at a time. Who asks while one runs waits for the round after it, which they share: what it finds
 * is no older than the question.
 */
export class Rounds<T> {
  #now: Promise<T> | null = null
  #next: Promise<T> | null = null

  /** @param round must be the same work each time */
  constructor(private readonly round: () => Promise<T>) {}

  /** @throws what the round throws; the next one is tried all the same */
  ask(): Promise<T> {
    if (!this.#now) return this.#begin()
    this.#next ??= this.#now
      .catch(() => undefined)
      .then(() => {
        this.#next = null
        return this.#begin()
      })
    return this.#next
  }

  #begin(): Promise<T> {
    return (this.#now = this.round().finally(() => (this.#now = null)))
  }
}
