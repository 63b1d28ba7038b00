/** Fields: what one shows is its result; a field may lie within another, and end some paragraphs on. */
import { CONTENTS, LINK, RINGED, RUBY, SILENT, inBrackets } from './data/instructions'
import { CannotRead } from './refusal'

/** No document has fields deeper in each other, nor longer instructions that anything here knows. */
const [DEEPEST, LONGEST] = [50, 4_000]

interface Field {
  instruction: string
  /** past its instruction */
  shows: boolean
}

/** What a field leaves that shows no result of its own. */
export type FieldEnd = { text: string; ruby: boolean } | 'nothing' | 'lost'

export class Fields {
  readonly #open: Field[] = []

  /** @throws CannotRead where too many are open */
  begin(instruction = '', shows = false): void {
    if (this.#open.length >= DEEPEST) throw new CannotRead('DOCX_TOO_LARGE')
    this.#open.push({ instruction, shows })
  }

  instruct(text: string): void {
    const field = this.#open.at(-1)
    if (field && !field.shows && field.instruction.length + text.length <= LONGEST) field.instruction += text
  }

  /** Its instruction ends. @returns the instruction */
  separate(): string {
    const field = this.#open.at(-1)
    if (field) field.shows = true
    return field?.instruction ?? ''
  }

  end(): FieldEnd {
    const field = this.#open.pop()
    if (!field || field.shows || !this.isShown) return 'nothing'
    const [, reading, base] = RUBY.exec(field.instruction) ?? []
    if (base !== undefined) return { text: inBrackets(base, reading ?? ''), ruby: true }
    const ringed = RINGED.exec(field.instruction)?.[1]
    if (ringed !== undefined) return { text: ringed, ruby: false }
    return SILENT.test(field.instruction) ? 'nothing' : 'lost'
  }

  /** Whether what stands here is seen: no instruction, and no table of contents. */
  get isShown(): boolean {
    return this.#open.every(({ shows }) => shows) && !this.inContents
  }

  get inContents(): boolean {
    return this.#open.some(({ shows, instruction }) => shows && CONTENTS.test(instruction))
  }

  /** The address of the nearest field around that has one. */
  get link(): string | undefined {
    return this.#open.map(({ instruction }) => LINK.exec(instruction)?.[1]).findLast((address) => address)
  }
}
