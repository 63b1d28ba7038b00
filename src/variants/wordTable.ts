/** Words and what stands for each, as OpenCC's converter asks for them, in one table. */
import { Trie } from 'opencc-js/core'

/**
 * What the library keeps as a tree with a map at every sign, five times as large: it finds the same, the longest word that stands at a
 * place.
 */
export class WordTable extends Trie {
  readonly #words = new Map<string, string>()
  /** first sign → length of the longest word that begins with it */
  readonly #longest = new Map<number, number>()

  override addWord(source: string, replacement: string): void {
    this.#words.set(source, replacement)
    const first = source.codePointAt(0) ?? 0
    this.#longest.set(first, Math.max(this.#longest.get(first) ?? 0, source.length))
  }

  override matchPrefix(text: string, offset: number): { end: number; value: string } | null {
    const longest = this.#longest.get(text.codePointAt(offset) ?? 0) ?? 0
    for (let end = Math.min(text.length, offset + longest); end > offset; end--) {
      const value = this.#words.get(text.slice(offset, end))
      if (value !== undefined) return { end, value }
    }
    return null
  }
}
