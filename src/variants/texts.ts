/** The texts of a page in 繁体: what stands in one line is converted as one text, whatever elements it lies in. */
import type { Edits } from './edits'
import { allToHant } from './hant'
import { escaped } from './markup'

/** Elements that do not end a line: a word may go across their ends. */
const IN_LINE = new Set(
  'a abbr b bdi bdo cite code data dfn em i ins del kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
)

interface Piece {
  text: string
  start: number
  end: number
}

export class Texts {
  #line: Piece[] = []

  constructor(private readonly edits: Edits) {}

  add(text: string, start: number, end: number): void {
    this.#line.push({ text, start, end })
  }

  /** A tag: what came before it and what comes after it are one line, or are not. */
  tag(name: string): void {
    if (!IN_LINE.has(name)) this.end()
  }

  end(): void {
    if (this.#line.length === 0) return
    const converted = allToHant(this.#line.map(({ text }) => text))
    for (const [index, { text, start, end }] of this.#line.entries()) {
      const other = converted[index] ?? text
      if (other !== text) this.edits.replace(start, end, escaped(other))
    }
    this.#line = []
  }
}
