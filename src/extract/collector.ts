import { LONGEST_FILE_TEXT, type FileText } from '../editorial/rules/fileText'

/** Radicals and doubles for compatibility, which PDFs write in the place of the characters that look the same. */
const LOOK_ALIKES = /[\u2e80-\u2fdf\uf900-\ufaff]/g

/** Thrown where nothing more is kept: whoever reads may stop. */
export class Enough extends Error {}

/** Gathers what is read, up to the longest text that is kept. */
export class Collector {
  readonly #parts: string[] = []
  #length = 0
  /** something was left out */
  cut = false

  constructor(private readonly longest: number = LONGEST_FILE_TEXT) {}

  /** @throws Enough */
  add(text: string): void {
    if (text === '') return
    const room = this.longest - this.#length
    this.#parts.push(text.slice(0, Math.max(0, room)))
    this.#length += text.length
    if (text.length <= room) return
    this.cut = true
    throw new Enough()
  }

  /** What comes next stands in a line of its own. */
  endLine(): void {
    if (this.#parts.at(-1)?.endsWith('\n') === false) this.add('\n')
  }

  /** Runs a reader to its end, or until there is enough. */
  async fill(read: () => void | Promise<void>): Promise<FileText> {
    try {
      await read()
    } catch (error) {
      if (!(error instanceof Enough)) throw error
    }
    return this.#result()
  }

  #result(): FileText {
    const text = this.#parts
      .join('')
      .replaceAll('\0', '')
      .replace(LOOK_ALIKES, (character) => character.normalize('NFKC'))
      .replace(/[ \t]+\n/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
    if (text === '') return { state: this.cut ? 'partly' : 'empty', text: '' }
    return { state: this.cut ? 'partly' : 'whole', text }
  }
}
