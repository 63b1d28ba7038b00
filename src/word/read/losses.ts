import type { Loss, LossCode, Place } from './draft'

/** Longer lists are read by nobody. */
const MOST = 500
const EXCERPT = 40

/** Gathers what was dropped or changed, once a paragraph for each code; what a paragraph says is known at its end. */
export class Losses {
  readonly #found: { code: LossCode; paragraph: number; count: number; says?: string }[] = []
  readonly #texts = new Map<number, string>()
  readonly #once = new Set<LossCode>()

  add(code: LossCode, paragraph: number, says?: string): void {
    const known = this.#found.findLast((loss) => loss.code === code && loss.paragraph === paragraph)
    if (known && says === undefined) known.count++
    else if (this.#found.length < MOST) this.#found.push({ code, paragraph, count: 1, ...(says && { says }) })
  }

  /** Of what runs through a whole file, the first place says enough. */
  addOnce(code: LossCode, paragraph: number): void {
    if (this.#once.has(code)) return
    this.#once.add(code)
    this.add(code, paragraph)
  }

  /** What a paragraph says that is shown. */
  says(paragraph: number, text: string): void {
    this.#texts.set(paragraph, text.slice(0, EXCERPT))
  }

  place(paragraph: number): Place {
    return { in: 'file', paragraph, excerpt: this.#texts.get(paragraph) ?? '' }
  }

  /** In the order of the file. */
  all(): Loss[] {
    return this.#found
      .toSorted((a, b) => a.paragraph - b.paragraph)
      .map(({ paragraph, ...loss }) => ({ ...loss, place: this.place(paragraph) }))
  }
}
