/** Makes spreadsheets: numbers as numbers, days as days, and no text that a program would take for a formula. */
import writeExcelFile, { type Cell, type SheetData } from 'write-excel-file/node'
import { neutral } from './texts'

/** A decimal amount is given as text, `7000.5`; a day as `YYYY-MM-DD`. */
export type CellOut = string | { number: string } | { day: string } | null

export interface SheetOut {
  /** at most 31 characters, none of `[]/\:*?` */
  name: string
  /** the first row: it stays in sight, in bold */
  head: string[]
  rows: CellOut[][]
}

/** Content type of a workbook. */
export const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Characters of a cell, as Excel limits them. */
const LONGEST_TEXT = 32_767
const DECIMAL = /^-?\d+(?:\.(\d+))?$/
/** A cell holds a binary number: as many digits as it keeps. */
const EXACT_DIGITS = 15
/** Before it the days of a spreadsheet are counted in two ways. */
const FIRST_DAY = '1900-03-01'
const NARROWEST = 10
const WIDEST = 48
const MARGIN = 2

// The writer of files keeps texts as members of a plain object, in which `constructor` is one already.
const asMember = (text: string): string => (text in {} ? `${text} ` : text)

const textCell = (text: string): Cell =>
  text === '' ? null : { value: asMember(neutral(text).slice(0, LONGEST_TEXT)), type: String, format: '@' }

function numberCell(number: string): Cell {
  const decimals = DECIMAL.exec(number)?.[1]?.length ?? 0
  if (!DECIMAL.test(number) || number.replace(/^-?0*\.?0*|\./g, '').length > EXACT_DIGITS) return textCell(number)
  const format = decimals > 0 ? `#,##0.${'0'.repeat(decimals)}` : '#,##0'
  return { value: Number(number), type: Number, format }
}

const dayCell = (day: string): Cell =>
  /^\d{4}-\d{2}-\d{2}$/.test(day) && day >= FIRST_DAY
    ? { value: new Date(`${day}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' }
    : textCell(day)

function cellOf(cell: CellOut): Cell {
  if (cell === null) return null
  if (typeof cell === 'string') return textCell(cell)
  return 'number' in cell ? numberCell(cell.number) : dayCell(cell.day)
}

const shown = (cell: CellOut | undefined): string =>
  !cell ? '' : typeof cell === 'string' ? cell : 'number' in cell ? cell.number : cell.day

/** Chinese signs are as wide as two digits. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0x2e7f ? 2 : 1), 0)

const columnWidth = ({ head, rows }: SheetOut, index: number): number => {
  const widest = rows.reduce((most, row) => Math.max(most, widthOf(shown(row[index]))), widthOf(head[index] ?? ''))
  return Math.min(Math.max(widest + MARGIN, NARROWEST), WIDEST)
}

function dataOf({ head, rows }: SheetOut): SheetData {
  const bold = head.map((text): Cell => ({ value: asMember(neutral(text)), type: String, fontWeight: 'bold' }))
  return [bold, ...rows.map((row) => row.map(cellOf))]
}

/** The bytes of an .xlsx with these sheets. A number with more digits than a cell keeps is written as text. */
export function writeWorkbook(sheets: SheetOut[]): Promise<Buffer> {
  const written = sheets.map((sheet) => ({
    data: dataOf(sheet),
    sheet: sheet.name,
    stickyRowsCount: 1,
    columns: sheet.head.map((_, index) => ({ width: columnWidth(sheet, index) })),
  }))
  return writeExcelFile(written).toBuffer()
}
