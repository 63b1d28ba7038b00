/**
 * The stories that a page shows, each with its edition. There are many pages and few stories on each: a list in one row takes a
 * third of the memory of a map.
 */

type Pair = [story: string, revision: string | null]

export class Shows implements Iterable<Pair> {
  /** story, revision, story, revision … */
  readonly #row: (string | null)[]

  /** @param pairs a story stands in one of them alone */
  constructor(pairs: Iterable<Pair>) {
    const row = [...pairs].flat()
    // A copy has no room to grow.
    this.#row = row.slice()
  }

  /** How many stories. */
  get size(): number {
    return this.#row.length / 2
  }

  #place(story: string): number {
    for (let at = 0; at < this.#row.length; at += 2) if (this.#row[at] === story) return at
    return -1
  }

  has(story: string): boolean {
    return this.#place(story) >= 0
  }

  /** @returns undefined where the page does not show it, null where the page says that it is not live */
  get(story: string): string | null | undefined {
    const at = this.#place(story)
    return at < 0 ? undefined : (this.#row[at + 1] ?? null)
  }

  /** Its stories. */
  *keys(): Iterable<string> {
    for (let at = 0; at < this.#row.length; at += 2) yield this.#row[at] as string
  }

  *[Symbol.iterator](): Iterator<Pair> {
    for (let at = 0; at < this.#row.length; at += 2) yield [this.#row[at] as string, this.#row[at + 1] ?? null]
  }
}
