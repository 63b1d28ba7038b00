/** Words that stand beside the text of a part: they follow it, a line each, so that they never cut a number in it. */
import type { Collector } from './collector'

/** Words in attributes: element → attributes, by their local names. */
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  sheet: ['name'],
  docPr: ['descr', 'title'],
  cNvPr: ['descr', 'title'],
  textpath: ['string'],
  hyperlink: ['tooltip', 'display'],
  dataValidation: ['promptTitle', 'prompt', 'errorTitle', 'error'],
  listItem: ['displayText'],
  listEntry: ['val'],
  s: ['v'],
  n: ['v'],
}
/** Elements whose text says where a thing stands. */
const PLACES = new Set(['align', 'sqref'])
/** A measure, too short for a number of a person; a checksum that programs write. */
const NO_WORDS = /^[-+\d.,:%\s]{0,10}$|^[0-9a-f]{32,}$/i
/** Pieces of one of these are one text, up to the end of their paragraph. */
const RUNS = new Set(['delText', 'instrText', 'delInstrText', 't'])
const LITERAL = /"((?:[^"]|"")*)"/g

export class Aside {
  readonly #lines: string[] = []
  readonly #open = new Map<string, string>()

  text(element: string, text: string): void {
    if (!PLACES.has(element)) this.#open.set(element, (this.#open.get(element) ?? '') + text)
  }

  attributes(element: string, attributes: Readonly<Record<string, string>>): void {
    const named = Object.hasOwn(ATTRIBUTES, element) ? ATTRIBUTES[element] : undefined
    if (!named) return
    for (const [name, value] of Object.entries(attributes))
      if (named.includes(name.slice(name.indexOf(':') + 1))) this.#line(value)
  }

  /** An element ends; with a paragraph, what its runs held. */
  close(element: string): void {
    if (element === 'p') for (const name of RUNS) this.#end(name)
    else if (!RUNS.has(element)) this.#end(element)
  }

  /** The rest, into the text of the file. */
  flush(into: Collector): void {
    for (const name of this.#open.keys()) this.#end(name)
    for (const line of this.#lines) {
      into.endLine()
      into.add(line)
    }
  }

  #end(element: string): void {
    const text = this.#open.get(element)
    if (text === undefined) return
    this.#open.delete(element)
    // Of a formula, what it says by itself: the rest are names of cells.
    this.#line(element === 'f' ? [...text.matchAll(LITERAL)].map(([, words]) => words).join('') : text)
  }

  #line(text: string): void {
    if (!NO_WORDS.test(text.trim())) this.#lines.push(text.trim())
  }
}
