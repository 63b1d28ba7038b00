/** One paragraph while it is gathered: white space of markup is none of a text. */
import type { Inline, Paragraph } from '../read/blocks'
import { wordsOf } from '../read/blocks'
import type { Numbered } from '../read/numbering'
import { safeText } from '../read/safeText'

const FULL =
  /[\u2014\u2018-\u201d\u2026\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]|[\ud840-\udbff][\udc00-\udfff]/
/** The last sign of a text, and the first: a line of markup that ends between two Chinese signs ends nowhere. */
const [LAST, FIRST] = [new RegExp(`(?:${FULL.source})$`), new RegExp(`^(?:${FULL.source})`)]

export interface Shape {
  styles: string[]
  align: Paragraph['align']
  outline: number | null
  numbered: Numbered | null
}

export class Line {
  readonly inlines: Inline[] = []

  constructor(readonly shape: Shape) {}

  /** @returns whether all of it could be taken */
  put(text: string, format: number, link: string | undefined, asIs: boolean): boolean {
    const flat = asIs
      ? text.replace(/\r\n?/g, '\n')
      : text.replace(/[\t\n\f\r ]+/g, (space) => (/[\n\r]/.test(space) ? '\n' : ' '))
    const safe = safeText(flat.replaceAll('\u00a0', ' '))
    const parts = asIs ? safe.split('\n') : [safe]
    parts.forEach((part, i) => {
      if (i > 0) this.inlines.push({ type: 'break' })
      this.#text(part, format, link)
    })
    return safe.length === flat.length
  }

  #text(text: string, format: number, link: string | undefined): void {
    if (text === '') return
    const last = this.inlines.at(-1)
    if (last?.type === 'text' && last.format === format && last.link === link) last.text += text
    else this.inlines.push({ type: 'text', text, format, ...(link !== undefined && { link }) })
  }

  get isEmpty(): boolean {
    return wordsOf(this.inlines).trim() === '' && !this.inlines.some(({ type }) => type === 'picture')
  }

  /** The paragraph, its white space as a page shows it. */
  paragraph(number: number): Paragraph {
    const texts = this.inlines.filter((inline) => inline.type === 'text')
    texts.forEach((inline, i) => {
      const [before, behind] = [texts[i - 1]?.text ?? '', texts[i + 1]?.text ?? '']
      inline.text = inline.text.replace(/[ \n]*\n[ \n]*/g, (_, at: number, whole: string) => {
        const left = at > 0 ? whole.slice(0, at) : before
        const right = whole.slice(at).trimStart() || behind
        return LAST.test(left) && FIRST.test(right) ? '' : ' '
      })
    })
    return { type: 'paragraph', number, ...this.shape, size: 0, red: false, inlines: this.inlines, isRule: false }
  }
}
