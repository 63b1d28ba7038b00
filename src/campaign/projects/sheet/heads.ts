/** The first row of a sheet: which of the register's sheets it is, and which column stands where. */
import { INDICATORS, UNITS_OF_MEASURE } from '../../../editorial/rules/values'
import type { CellIn, SheetIn } from '../../../sheet/read/workbook'
import { original } from '../../../sheet/texts'
import { optionOf } from './cells'
import { AS_OF, headOf, SHEET_KINDS, sheetName, SHEETS, wordOf, type Column, type SheetKind } from './columns'
import type { Report } from './report'

/** A column of amounts in the sheet of projects: `总投资（亿元）`, `目标实到外资（万美元）`. */
export interface FigureColumn {
  indicator: string
  unit: string
  kind: 'target' | 'actual'
}

export interface Head {
  kind: SheetKind
  /** the number of the row */
  row: number
  columns: { at: number; head: string; column?: Column; figure?: FigureColumn; asOf?: true }[]
}

const plain = (text: string): string => text.normalize('NFKC').replace(/[\s*＊]+/g, '')
const words = (cell: CellIn | null | undefined): string =>
  cell && 'text' in cell ? original(cell.text).trim() : cell && 'number' in cell ? cell.number : ''

const columnAt = (kind: SheetKind, head: string): Column | undefined =>
  SHEETS[kind].find(({ name }) => plain(headOf(kind, name)) === plain(head))

const FIGURE = /^(.+?)[(（]([^()（）]+)[)）]$/

function figureAt(head: string): FigureColumn | undefined {
  const [, name = '', measure = ''] = FIGURE.exec(head.trim()) ?? []
  const unit = optionOf({ list: 'measure', values: UNITS_OF_MEASURE }, measure)
  const target = wordOf('figureKind', 'target')
  const actual = wordOf('figureKind', 'actual')
  const bare = [target, actual].find((word) => name.startsWith(word))
  const indicator = optionOf({ list: 'indicator', values: INDICATORS }, bare ? name.slice(bare.length) : name)
  return unit && indicator ? { indicator, unit, kind: bare === target ? 'target' : 'actual' } : undefined
}

/** The sheet by its name, else the one whose heads it has; all of them need the name of the project. */
function kindOf({ name }: SheetIn, heads: readonly string[]): SheetKind | null {
  const fits = (kind: SheetKind): number => heads.filter((head) => columnAt(kind, head)).length
  const able = SHEET_KINDS.filter((kind) => heads.some((head) => columnAt(kind, head)?.name === 'name'))
  return able.find((kind) => sheetName(kind) === name.trim()) ?? able.toSorted((a, b) => fits(b) - fits(a))[0] ?? null
}

/** Null where the first row is no head of the register: that is said. */
export function readHead(sheet: SheetIn, report: Report): Head | null {
  const [first] = sheet.rows
  if (!first) return null
  const heads = first.cells.map(words)
  const kind = kindOf(sheet, heads)
  const at = { sheet: sheet.name, row: first.row }
  if (!kind) {
    report.say('error', at, 'wrongHead', { head: headOf('projects', 'name') })
    return null
  }
  const seen = new Set<string>()
  const columns = heads.flatMap((head, index): Head['columns'] => {
    if (head === '') return []
    const place = { ...at, field: head.slice(0, 40) }
    if (seen.has(plain(head))) report.say('error', place, 'headTwice')
    seen.add(plain(head))
    const column = columnAt(kind, head)
    if (column) return [{ at: index, head, column }]
    if (kind === 'projects' && plain(head) === plain(headOf('projects', AS_OF)))
      return [{ at: index, head, asOf: true }]
    const figure = kind === 'projects' ? figureAt(head) : undefined
    if (figure) return [{ at: index, head, figure }]
    report.say('error', place, 'unknownHead')
    return []
  })
  return { kind, row: first.row, columns }
}
