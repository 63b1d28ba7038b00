/** At most so many at a time, and one of them for each person; the others wait, first in, first out. */
export class Places {
  readonly #waiting: { whose: string | undefined; start: () => void }[] = []
  readonly #holders = new Set<string>()

  constructor(private free: number) {}

  /**
   * Runs `work` when there is a place for it.
   * @param whose one who waits while a work of theirs has a place, and keeps nobody else waiting; nobody's in particular where absent
   */
  async run<T>(work: () => Promise<T>, whose?: string): Promise<T> {
    await new Promise<void>((start) => {
      this.#waiting.push({ whose, start })
      this.#fill()
    })
    try {
      return await work()
    } finally {
      this.free++
      if (whose !== undefined) this.#holders.delete(whose)
      this.#fill()
    }
  }

  /** Gives free places to the first who may have one. */
  #fill(): void {
    while (this.free > 0) {
      const first = this.#waiting.findIndex(({ whose }) => whose === undefined || !this.#holders.has(whose))
      const [next] = first === -1 ? [] : this.#waiting.splice(first, 1)
      if (!next) return
      this.free--
      if (next.whose !== undefined) this.#holders.add(next.whose)
      next.start()
    }
  }
}
