/** A table of fixed columns, with merged cells, whose head stands on each page. */
import type { Block, Cell, Table } from '../blocks'
import { element, value } from './markup'
import type { Writing } from './writing'

/** As many as Word lets a table have. */
const MOST_COLUMNS = 63
const CELL_MARGIN = 108

type Inner = (blocks: readonly Block[], writing: Writing, width: number) => string

/** A cell where it stands; `goesOn`: it is the lower part of one that began above. */
interface Placed {
  cell: Cell
  columns: number
  goesOn: boolean
}

/** The columns that still reach down from rows above. */
interface Reach {
  rows: number
  cell: Cell
  columns: number
}

/** The cells of each row in their columns. What reaches beyond the last row or column ends there. */
export function placed(rows: readonly Cell[][]): Placed[][] {
  let reaching = new Map<number, Reach>()
  return rows.map((cells) => {
    const row: Placed[] = []
    const next = new Map<number, Reach>()
    const waiting = [...cells]
    let column = 0
    while (column < MOST_COLUMNS) {
      const above = reaching.get(column)
      const cell = above?.cell ?? waiting.shift()
      if (!cell) {
        if (![...reaching.keys()].some((key) => key > column)) break
        row.push({ cell: EMPTY, columns: 1, goesOn: false })
        column += 1
        continue
      }
      const free = freeColumns(reaching, column)
      const columns = above?.columns ?? Math.min(cell.columns, free, MOST_COLUMNS - column)
      const left = (above?.rows ?? cell.rows) - 1
      row.push({ cell, columns, goesOn: above !== undefined })
      if (left > 0) next.set(column, { rows: left, cell, columns })
      column += columns
    }
    reaching = next
    return row
  })
}

const EMPTY: Cell = { blocks: [], columns: 1, rows: 1 }

/** How many columns lie free from one on, before one that is taken from above. */
function freeColumns(reaching: ReadonlyMap<number, Reach>, column: number): number {
  const taken = [...reaching.keys()].filter((key) => key > column)
  return taken.length === 0 ? MOST_COLUMNS : Math.min(...taken) - column
}

const wide = (row: readonly Placed[]): number => row.reduce((sum, { columns }) => sum + columns, 0)

/** Widths of columns, which together are the whole. */
function columnWidths(count: number, width: number, shares: readonly number[] | undefined): number[] {
  const given = shares?.length === count ? shares : Array.from({ length: count }, () => 1)
  const whole = given.reduce((sum, share) => sum + share, 0)
  let before = 0
  let reached = 0
  return given.map((share) => {
    before += share
    const edge = Math.round((width * before) / whole)
    const own = edge - reached
    reached = edge
    return own
  })
}

/** What a cell heads, as Word says it of cells in a first row or column. */
const headMarkup = (head = 0): string =>
  head === 0 ? '' : value('cnfStyle', `${head & 2 ? 1 : 0}0${head & 1 ? 1 : 0}000000000`)

function cellMarkup({ cell, columns, goesOn }: Placed, width: number, writing: Writing, inner: Inner): string {
  const blocks = goesOn ? '' : inner(cell.blocks, writing, Math.max(width - 2 * CELL_MARGIN, CELL_MARGIN))
  return element(
    'w:tc',
    {},
    element(
      'w:tcPr',
      {},
      goesOn ? '' : headMarkup(cell.head),
      element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
      columns > 1 ? value('gridSpan', columns) : '',
      goesOn ? element('w:vMerge') : cell.rows > 1 ? value('vMerge', 'restart') : '',
      value('vAlign', 'center'),
    ),
    blocks,
    // A cell ends with a paragraph, or Word does not open the document.
    blocks === '' || blocks.endsWith('</w:tbl>')
      ? element('w:p', {}, element('w:pPr', {}, value('pStyle', 'TableText')))
      : '',
  )
}

export function tableMarkup(table: Table, writing: Writing, width: number, inner: Inner): string {
  const rows = placed(table.rows)
  const count = Math.max(1, ...rows.map(wide))
  const widths = columnWidths(count, width, table.widths)
  const written = rows.map((row, index) => {
    const height = table.heights?.[index]
    const properties = [
      element('w:cantSplit'),
      height ? element('w:trHeight', { 'w:val': height, 'w:hRule': 'atLeast' }) : '',
      index < table.headRows ? element('w:tblHeader') : '',
    ]
    let column = 0
    const filled = [
      ...row,
      ...Array.from({ length: count - wide(row) }, () => ({ cell: EMPTY, columns: 1, goesOn: false })),
    ]
    const cells = filled.map((each) => {
      const own = widths.slice(column, column + each.columns).reduce((sum, part) => sum + part, 0)
      column += each.columns
      return cellMarkup(each, own, writing, inner)
    })
    return element('w:tr', {}, element('w:trPr', {}, ...properties), ...cells)
  })
  return element(
    'w:tbl',
    {},
    element(
      'w:tblPr',
      {},
      value('tblStyle', 'TableGrid'),
      element('w:tblW', { 'w:w': width, 'w:type': 'dxa' }),
      element('w:tblLayout', { 'w:type': 'fixed' }),
    ),
    element('w:tblGrid', {}, ...widths.map((own) => element('w:gridCol', { 'w:w': own }))),
    ...written,
  )
}
