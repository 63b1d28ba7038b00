/** The rows of the register's sheets, cell by cell; what is wrong is said with its row and column. */
import type { RowIn, SheetIn } from '../../../sheet/read/workbook'
import { t } from '../../../messages/index'
import type { ProjectFigure } from '../../rules/projects/content'
import { asAmount, readCell, type CellFault, type CellRead } from './cells'
import { wordOf, type Options, type SheetKind } from './columns'
import { readHead, type Head } from './heads'
import type { Report } from './report'

/** A row that could be read, by the names of its columns; what is empty is not there. */
export interface ReadRow {
  sheet: string
  row: number
  values: Record<string, string>
  /** of columns that are figures by themselves */
  figures: ProjectFigure[]
  /** something in it is wrong */
  failed: boolean
}

export type ReadSheets = Record<SheetKind, ReadRow[]>

const isFault = (read: CellRead): read is CellFault => 'wrong' in read

class Row {
  readonly read: ReadRow
  #unit = ''

  constructor(
    readonly cells: RowIn,
    sheet: string,
    readonly report: Report,
  ) {
    this.read = { sheet, row: cells.row, values: {}, figures: [], failed: false }
  }

  fail(field: string, key: string, vars: Record<string, string> = {}): void {
    this.read.failed = true
    this.report.say('error', { sheet: this.read.sheet, row: this.read.row, field }, key, vars)
  }

  #take(head: string, read: CellRead | null, unit = ''): string | null {
    if (read === null) return null
    if (!isFault(read)) return read.value === '' ? null : read.value
    this.fail(head, read.wrong, { what: read.what ?? '', unit })
    return null
  }

  columns({ columns }: Head): void {
    for (const { at, head, column } of columns) {
      if (!column || column.kind === 'amount') continue
      const kind = column.kind === 'names' || column.kind === 'unit' ? 'text' : column.kind
      const value = this.#take(head, readCell(kind as 'text' | 'day' | Options, this.cells.cells[at]))
      if (value === null) continue
      this.read.values[column.name] = value
      if (column.name === 'unit' && typeof column.kind === 'object') this.#unit = wordOf('measure', value)
    }
    // The unit of an amount may stand behind it.
    for (const { at, head, column } of columns) {
      if (column?.kind !== 'amount') continue
      const value = this.#amount(head, at, this.#unit)
      if (value !== null) this.read.values[column.name] = value
    }
  }

  #amount(head: string, at: number, unit: string): string | null {
    const cell = this.cells.cells[at]
    if (!cell) return null
    return this.#take(head, 'unread' in cell ? { wrong: cell.unread } : asAmount(cell, unit), unit)
  }

  figures({ columns }: Head): void {
    const dayColumn = columns.find(({ asOf }) => asOf)
    const asOf = dayColumn && this.#take(dayColumn.head, readCell('day', this.cells.cells[dayColumn.at]))
    for (const { at, head, figure } of columns) {
      if (!figure) continue
      const amount = this.#amount(head, at, wordOf('measure', figure.unit))
      if (amount === null) continue
      if (!asOf && !this.read.failed) this.fail(head, 'asOfMissing')
      const empty = { label: null, period: null, note: null, checkedBy: null, evidence: {} }
      this.read.figures.push({ ...empty, ...figure, amount, asOf: asOf ?? null })
    }
  }

  /** Cells that no head stands above. */
  strays({ columns }: Head): void {
    const known = new Set(columns.map(({ at }) => at))
    const stray = this.cells.cells.findIndex((cell, at) => cell !== null && !known.has(at))
    if (stray >= 0 && known.size > 0) this.fail('', 'noHead', { what: String(stray + 1) })
  }
}

/** The place of the first row of `B3:C4`. */
const rowOfPlace = (place: string): number => Number(/\d+/.exec(place)?.[0] ?? 0)

/** @param unknownHeads whether the head itself was refused: then strays were told already */
function readRows(sheet: SheetIn, head: Head, report: Report): ReadRow[] {
  const whole = sheet.rows[0]?.cells.filter(Boolean).length === head.columns.length
  return sheet.rows.slice(1).map((cells) => {
    const row = new Row(cells, sheet.name, report)
    row.columns(head)
    if (head.kind === 'projects') row.figures(head)
    if (whole) row.strays(head)
    return row.read
  })
}

/** All sheets in sight that have something in them. */
export function readSheets(sheets: readonly SheetIn[], report: Report): ReadSheets {
  const found: ReadSheets = { projects: [], timeline: [], figures: [] }
  for (const sheet of sheets.filter(({ name }) => name !== t('register.sheet.how'))) {
    for (const place of sheet.merged)
      report.say('error', { sheet: sheet.name, row: rowOfPlace(place) }, 'merged', { what: place })
    const head = readHead(sheet, report)
    if (head) found[head.kind].push(...readRows(sheet, head, report))
  }
  return found
}
