/** A Word file as its parts: which one is the text, what that refers to, and each part at most once in memory. */
import { decoded, partsOf, unpacked, type Part } from '../../office/archive'
import { contentTypesOf } from '../../office/contentTypes'
import { relationsIn, relationsName, type Relation } from '../../office/relations'
import { assertArchive } from './foreign'
import type { ReadLimits } from './limits'
import { CannotRead } from './refusal'

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const MACROS = /macroenabled|vbaproject/
const TEMPLATE = /wordprocessingml\.template|template\.macro/
const USUAL_MAIN = 'word/document.xml'
/** Names that lead out of the file, or that programs would read in different ways. */
const BAD_NAME = /(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|\0|\\/

export class WordPackage {
  readonly #parts: ReadonlyMap<string, Part>
  readonly main: string

  /** @throws CannotRead */
  constructor(
    bytes: Uint8Array,
    readonly limits: ReadLimits,
  ) {
    if (bytes.byteLength > limits.file) throw new CannotRead('DOCX_TOO_LARGE')
    assertArchive(bytes)
    const parts = partsOf(bytes)
    if (parts.some(({ name }) => BAD_NAME.test(name))) throw new CannotRead('DOCX_MALFORMED')
    const size = parts.reduce((sum, part) => sum + part.size, 0)
    if (parts.length > limits.parts || size > limits.unpacked) throw new CannotRead('DOCX_TOO_LARGE')
    this.#parts = new Map(parts.map((part) => [part.name.toLowerCase(), part]))
    const types = contentTypesOf(parts)
    if (parts.some(({ name }) => MACROS.test(types.of(name)) || /vbaproject\.bin$/i.test(name)))
      throw new CannotRead('DOCX_UNSUPPORTED', 'macros')
    const [main = ''] = types.mains
    if (TEMPLATE.test(main)) throw new CannotRead('DOCX_UNSUPPORTED', 'template')
    if (types.mains.size !== 1 || main !== MAIN)
      throw new CannotRead(types.mains.size === 1 ? 'DOCX_UNSUPPORTED' : 'DOCX_MALFORMED', 'otherOffice')
    this.main = this.#mainOf(types.of.bind(types))
  }

  /** The text of a part; undefined where there is none of this name. @throws CannotRead, Error */
  xml(name: string): string | undefined {
    const part = this.#parts.get(name.toLowerCase())
    if (part && part.size > this.limits.xml) throw new CannotRead('DOCX_TOO_LARGE')
    return part && decoded(unpacked(part))
  }

  /** The bytes of a part; undefined where there is none of this name, or it is not as large as it says. */
  bytes(name: string): Buffer | undefined {
    const part = this.#parts.get(name.toLowerCase())
    try {
      return part && unpacked(part)
    } catch {
      return undefined
    }
  }

  /** What a part refers to, by the names it uses. */
  relations(part: string): Map<string, Relation> {
    const xml = this.xml(relationsName(part))
    return xml === undefined ? new Map<string, Relation>() : relationsIn(xml, part, this.limits)
  }

  /** The part of this kind that the text refers to. */
  beside(relations: ReadonlyMap<string, Relation>, type: string): string | undefined {
    return [...relations.values()].find((relation) => relation.type === type && !relation.external)?.target
  }

  #mainOf(typeOf: (name: string) => string): string {
    const named = this.beside(this.relations(''), 'officeDocument') ?? USUAL_MAIN
    if (!this.#parts.has(named.toLowerCase()) || typeOf(named) !== MAIN) throw new CannotRead('DOCX_MALFORMED')
    return named
  }
}
