/** Tables of a file, with the cells that cover others. */
import { childOf, elementsOf, type Element } from '../../office/elements'
import type { Block, Cell, Paragraph, Table } from './blocks'
import { onGround } from './ground'
import type { Reading } from './reading'
import { markHeads } from './tableHead'
import { groundBy, isShaded } from './shading'
import { valueOf } from './styles'

/** The most columns that Word makes; a file that says more lies. */
const COLUMNS = 63
/** Bit of what a table takes of its style. */
const FIRST_ROW = 0x20
const OFF = new Set(['0', 'false', 'off'])
const WRAPS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo'])

type ReadBlocks = (elements: readonly Element[], reading: Reading) => Block[]

/** Elements of this name within one, through what may be wrapped around them. */
const wrapped = (element: Element, name: string): Element[] =>
  elementsOf(element).flatMap((child) =>
    child.name === name ? [child] : WRAPS.has(child.name) ? wrapped(child, name) : [],
  )

const count = (value: string | undefined, least: number): number => {
  const number = Number(value ?? least)
  return Number.isInteger(number) ? Math.min(COLUMNS, Math.max(least, number)) : least
}

const empty = (colSpan: number): Cell => ({ colSpan, rowSpan: 1, heads: false, first: 0, blocks: [] })

/** Whether a cell lies in a first row or column. */
function firstOf(properties: Element | undefined): number {
  const [row, , column] = valueOf(properties, 'w:cnfStyle') ?? ''
  return (row === '1' ? 2 : 0) | (column === '1' ? 1 : 0)
}

/** A table within a cell becomes its lines: a page shows none within another. */
function flat(blocks: readonly Block[], reading: Reading): Paragraph[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph') return [block]
    reading.lose('nestedTable')
    return block.rows.flatMap((row) => row.flatMap((cell) => flat(cell.blocks, reading)))
  })
}

/** Whether the style of a table makes its first row look like a head, and the table wants that. */
function hasStyledHead(about: Element | undefined, { styles }: Reading): boolean {
  const { 'w:firstRow': said, 'w:val': bits = '0' } = childOf(about, 'w:tblLook')?.attributes ?? {}
  const wanted = said === undefined ? (Number.parseInt(bits, 16) & FIRST_ROW) !== 0 : !OFF.has(said)
  return wanted && styles.chain(valueOf(about, 'w:tblStyle')).some(({ heads }) => heads)
}

/** @param element `w:tbl` */
export function readTable(element: Element, reading: Reading, readBlocks: ReadBlocks): Table {
  const rows: Cell[][] = []
  const coloured = new Set<Cell>()
  const about = childOf(element, 'w:tblPr')
  const ofStyle = reading.styles.chain(valueOf(about, 'w:tblStyle')).some(({ shades }) => shades) ? null : undefined
  const said = groundBy(about)
  const ofTable = said === undefined ? ofStyle : said
  // Per column of the paper: the cell that reaches down to it.
  let above = new Map<number, Cell>()
  for (const row of wrapped(element, 'w:tr')) {
    const properties = childOf(row, 'w:trPr')
    if (childOf(properties, 'w:del')) {
      reading.lose('trackedDeleted')
      continue
    }
    if (childOf(properties, 'w:ins')) reading.lose('trackedAccepted')
    const header = childOf(properties, 'w:tblHeader')
    const heads = header !== undefined && !OFF.has(header.attributes['w:val'] ?? '')
    const cells: Cell[] = []
    const reaching = new Map<number, Cell>()
    const grown = new Set<Cell>()
    const before = count(valueOf(properties, 'w:gridBefore'), 0)
    if (before > 0) cells.push(empty(before))
    let column = before
    for (const each of wrapped(row, 'w:tc')) {
      const own = childOf(each, 'w:tcPr')
      const colSpan = count(valueOf(own, 'w:gridSpan'), 1)
      const [down, across] = [childOf(own, 'w:vMerge'), childOf(own, 'w:hMerge')]
      const ofCell = groundBy(own, childOf(row, 'w:tblPrEx'))
      const blocks = flat(
        onGround(reading, ofCell === undefined ? ofTable : ofCell, () => readBlocks(elementsOf(each), reading)),
        reading,
      )
      const upper = down && down.attributes['w:val'] !== 'restart' ? above.get(column) : undefined
      const left = across && across.attributes['w:val'] !== 'restart' ? cells.at(-1) : undefined
      const cell = upper ?? left ?? { colSpan, rowSpan: 1, heads, first: firstOf(own), blocks: [] }
      cell.blocks.push(...blocks)
      if (isShaded(own)) coloured.add(cell)
      if (upper && !grown.has(upper)) upper.rowSpan++
      else if (left && !upper) left.colSpan += colSpan
      else if (!upper) cells.push(cell)
      if (upper) grown.add(upper)
      if (down) reaching.set(column, cell)
      column += colSpan
    }
    const after = count(valueOf(properties, 'w:gridAfter'), 0)
    if (after > 0) cells.push(empty(after))
    above = reaching
    // A row that only goes on with those above it is no row on a page.
    if (cells.length > 0) rows.push(cells)
    else for (const cell of grown) cell.rowSpan--
  }
  if (!reading.own) markHeads(rows, coloured, hasStyledHead(about, reading))
  return { type: 'table', rows }
}
