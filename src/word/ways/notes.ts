/** Notes at the end of a text, numbered as they come: footnotes, and addresses to which nothing leads from there. */
import type { Inline } from '../write/blocks'

export type EndNote = { address: string } | { children: readonly Inline[] }

export class EndNotes {
  readonly #notes: EndNote[] = []
  readonly #addresses = new Map<string, number>()

  get all(): readonly EndNote[] {
    return this.#notes
  }

  /** Number of a footnote. */
  note(children: readonly Inline[]): number {
    return this.#notes.push({ children })
  }

  /** Number of an address: the same one for the same address. */
  link(address: string): number {
    const known = this.#addresses.get(address)
    if (known !== undefined) return known
    const number = this.#notes.push({ address })
    this.#addresses.set(address, number)
    return number
  }
}
