/** Changes of a text, put in at once: what is not changed stays byte for byte. */
export class Edits {
  readonly #rows: { start: number; end: number; text: string }[] = []

  constructor(private readonly source: string) {}

  /** @param start, end in the source, each row behind the one before */
  replace(start: number, end: number, text: string): void {
    this.#rows.push({ start, end, text })
  }

  insert(at: number, text: string): void {
    this.replace(at, at, text)
  }

  /** The text with all changes. @throws where two of them overlap */
  apply(): string {
    const { source } = this
    const parts: string[] = []
    let from = 0
    for (const { start, end, text } of this.#rows.sort((a, b) => a.start - b.start || a.end - b.end)) {
      if (start < from || end < start) throw new Error('two changes of one place')
      parts.push(source.slice(from, start), text)
      from = end
    }
    parts.push(source.slice(from))
    return parts.join('')
  }
}
