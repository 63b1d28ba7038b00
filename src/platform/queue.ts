/** A first-in-first-out lock within the process, with a deadline. */
export class DeadlineError extends Error {
  override readonly name = 'DeadlineError'
}

/** Gives the lock back; a second call does nothing. */
export type Release = () => void

export class Queue {
  #tail: Promise<void> = Promise.resolve()

  /** @param waitMs longest wait for the lock, milliseconds */
  constructor(private readonly waitMs: number) {}

  /**
   * Waits for its turn.
   * @throws DeadlineError when the turn does not come in time; the place in the line is then given up.
   */
  async enter(): Promise<Release> {
    const before = this.#tail
    let release: Release = () => {}
    const mine = new Promise<void>((resolve) => (release = resolve))
    this.#tail = before.then(() => mine)
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () =>
          reject(
            new DeadlineError(
              `the write lock was not free within ${this.waitMs} ms; a nested Payload call without \`req\` waits for itself like this`,
            ),
          ),
        this.waitMs,
      )
    })
    try {
      await Promise.race([before, late])
      return release
    } catch (error) {
      release()
      throw error
    } finally {
      clearTimeout(timer)
    }
  }
}
