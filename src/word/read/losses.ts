import type { Loss, LossCode, Place } from './draft'
import { firstSigns, shortened } from './shortened'

/** Longer lists are read by nobody: what is found after that is counted with the last of its code. */
const MOST = 500
const EXCERPT = 40
/** Signs of what one says, and of what all say together: they are stored, and listed by the hundred. */
const [SAYS, ALL_SAY] = [500, 50_000]

/** Gathers what was dropped or changed, once a paragraph for each code; what a paragraph says is known at its end. */
export class Losses {
  readonly #found: { code: LossCode; paragraph: number; count: number; says?: string }[] = []
  readonly #texts = new Map<number, string>()
  readonly #once = new Set<LossCode>()
  #left = ALL_SAY

  add(code: LossCode, paragraph: number, says?: string): void {
    const known = this.#found.findLast((loss) => loss.code === code && loss.paragraph === paragraph)
    const last = this.#found.length < MOST ? undefined : this.#found.findLast((loss) => loss.code === code)
    if (known && says === undefined) known.count++
    else if (last) last.count++
    else this.#found.push({ code, paragraph, count: 1, ...this.#saying(says) })
  }

  #saying(says: string | undefined): { says?: string } {
    const cut = says && this.#left > 0 ? shortened(says, Math.min(SAYS, this.#left)) : ''
    this.#left -= cut.length
    return cut === '' ? {} : { says: cut }
  }

  /** Of what runs through a whole file, the first place says enough. */
  addOnce(code: LossCode, paragraph: number): void {
    if (this.#once.has(code)) return
    this.#once.add(code)
    this.add(code, paragraph)
  }

  /** What a paragraph says that is shown. */
  says(paragraph: number, text: string): void {
    this.#texts.set(paragraph, firstSigns(text, EXCERPT))
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
