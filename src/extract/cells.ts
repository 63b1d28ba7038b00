/** What is written in the sheets of an Excel file: every cell, hidden ones too, a line a row. */
import { walkXml } from '../office/xml'
import { Aside } from './aside'
import type { Collector } from './collector'

/** Texts that cells name by their number. */
export class SharedStrings {
  readonly #texts: string[] = []
  readonly #used = new Set<number>()
  readonly #aside = new Aside()

  /** @param xml of a part that holds such texts; how one is read aloud (`rPh`) is no part of it */
  constructor(xml: string | undefined) {
    const names: string[] = []
    let above = 0
    if (xml !== undefined)
      walkXml(xml, {
        open: (name) => {
          names.push(name)
          if (name === 'si') this.#texts.push('')
          if (name === 'rPh') above++
        },
        close: (name) => {
          names.pop()
          if (name === 'rPh') above--
          this.#aside.close(name === 'si' ? 'p' : name)
        },
        text: (text) => {
          const name = names.at(-1) ?? ''
          if (name === 't' && above === 0 && this.#texts.length > 0) this.#texts.push(this.#texts.pop() + text)
          else this.#aside.text(name, text)
        },
      })
  }

  named(index: number): string {
    this.#used.add(index)
    return this.#texts[index] ?? ''
  }

  /** Those that no cell names, and readings. */
  flush(into: Collector): void {
    this.#texts.forEach((text, index) => {
      if (this.#used.has(index)) return
      into.endLine()
      into.add(text)
    })
    this.#aside.flush(into)
  }
}

/** A whole number as it was typed: a long one is stored as 1.3812345678E10. */
const numeral = (value: string): string => (Number.isSafeInteger(Number(value)) ? String(Number(value)) : value)

/** Cells by rows; then heads and feet of its pages, what formulas say by themselves, and whatever else holds words. */
export function readSheet(xml: string, strings: SharedStrings, into: Collector): void {
  const aside = new Aside()
  const names: string[] = []
  let [type, value, above] = ['', '', 0]
  walkXml(xml, {
    open(name, attributes) {
      names.push(name)
      if (name === 'c') [type, value] = [attributes.t ?? 'n', '']
      if (name === 'rPh') above++
      aside.attributes(name, attributes)
    },
    close(name) {
      names.pop()
      if (name === 'rPh') above--
      aside.close(name === 'c' ? 'p' : name)
      if (name === 'row') into.add('\n')
      if (name !== 'c' || value === '') return
      into.add(type === 's' ? strings.named(Number(value)) : type === 'n' ? numeral(value) : value)
      into.add('\t')
    },
    text(text) {
      const name = names.at(-1) ?? ''
      if ((name === 'v' || name === 't') && above === 0) value += text
      else aside.text(name, text)
    },
  })
  aside.flush(into)
}
