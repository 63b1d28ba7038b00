/** A spreadsheet as its parts: which sheets it names, and what stands beside them. */
import { decoded, partsOf, unpacked, type Part } from '../../office/archive'
import { contentTypesOf } from '../../office/contentTypes'
import { eachElement } from '../../office/elements'
import { relationsIn, relationsName, type Relation } from '../../office/relations'
import { isContainer, isSealed } from '../../office/sealed'
import { SHEET_LIMITS } from './limits'
import { CannotReadSheet } from './workbook'

const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'
const USUAL_MAIN = 'xl/workbook.xml'
const MACROS = /macroenabled|vbaproject/
const ZIP = 'PK\x03\x04'
const IN_SIGHT = 'visible'

export interface NamedSheet {
  name: string
  /** name of its part */
  part: string
  hidden: boolean
}

function readParts(bytes: Uint8Array): Part[] {
  try {
    return partsOf(bytes)
  } catch {
    throw new CannotReadSheet('malformed')
  }
}

/** @throws CannotReadSheet where the bytes are no spreadsheet of the present form */
function assertSheet(bytes: Uint8Array): void {
  if (bytes.byteLength > SHEET_LIMITS.file) throw new CannotReadSheet('tooLarge')
  if (isSealed(bytes)) throw new CannotReadSheet('locked')
  if (isContainer(bytes)) throw new CannotReadSheet('old')
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, ZIP.length)).toString('latin1')
  if (head !== ZIP) throw new CannotReadSheet('notASheet')
}

export class SheetParts {
  readonly #parts: ReadonlyMap<string, Part>
  readonly #main: string
  readonly #relations: ReadonlyMap<string, Relation>

  /** @throws CannotReadSheet, Error */
  constructor(bytes: Uint8Array) {
    assertSheet(bytes)
    const parts = readParts(bytes)
    const size = parts.reduce((sum, part) => sum + part.size, 0)
    if (parts.length > SHEET_LIMITS.parts || size > SHEET_LIMITS.unpacked) throw new CannotReadSheet('tooLarge')
    this.#parts = new Map(parts.map((part) => [part.name.toLowerCase(), part]))
    const types = contentTypesOf(parts)
    if (parts.some(({ name }) => MACROS.test(types.of(name)))) throw new CannotReadSheet('macros')
    if (types.mains.size !== 1 || !types.mains.has(MAIN)) throw new CannotReadSheet('otherOffice')
    const named = [...this.#relationsOf('').values()].find(({ type }) => type === 'officeDocument')
    this.#main = named && !named.external ? named.target : USUAL_MAIN
    this.#relations = this.#relationsOf(this.#main)
  }

  /** The text of a part; undefined where there is none of this name. @throws Error where it is not what it says */
  xml(name: string | undefined): string | undefined {
    const part = name === undefined ? undefined : this.#parts.get(name.toLowerCase())
    return part && decoded(unpacked(part))
  }

  /** The part that the workbook names for this: `styles`, `sharedStrings`. */
  beside(type: string): string | undefined {
    return this.xml([...this.#relations.values()].find((each) => each.type === type && !each.external)?.target)
  }

  /** Sheets of cells in their order, and the beginning from which days are counted. */
  workbook(): { sheets: NamedSheet[]; from1904: boolean } {
    const xml = this.xml(this.#main)
    if (xml === undefined) throw new CannotReadSheet('malformed')
    const sheets: NamedSheet[] = []
    let from1904 = false
    const visit = ({ name, attributes }: { name: string; attributes: Readonly<Record<string, string>> }): void => {
      if (name === 's:workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904 ?? '')
      const relation = name === 's:sheet' ? this.#relations.get(attributes['r:id'] ?? '') : undefined
      if (relation?.type !== 'worksheet' || relation.external) return
      const hidden = (attributes.state ?? IN_SIGHT) !== IN_SIGHT
      sheets.push({ name: attributes.name ?? '', part: relation.target, hidden })
    }
    // Properties stand beside the list of sheets, one level above them.
    eachElement(xml, 1, SHEET_LIMITS, (element) => {
      visit(element)
      if (element.name === 's:sheets') for (const child of element.children) if (typeof child !== 'string') visit(child)
    })
    return { sheets, from1904 }
  }

  #relationsOf(part: string): Map<string, Relation> {
    const xml = this.xml(relationsName(part))
    return xml === undefined ? new Map<string, Relation>() : relationsIn(xml, part, SHEET_LIMITS)
  }
}
