/** Tables of a page as tables of a text. */
import type { Block, Cell, Paragraph, Table } from '../read/blocks'
import { attribute, isHidden, styleOf } from './css'
import type { Node } from './tree'

/** The most that a page shows. */
const MOST = 63
const PARTS = new Set(['thead', 'tbody', 'tfoot'])

const elements = (node: Node, ...names: string[]): Node[] =>
  (node.childNodes ?? []).filter(({ nodeName }) => names.includes(nodeName))

const rowsOf = (table: Node): { row: Node; heads: boolean }[] =>
  (table.childNodes ?? []).flatMap((child) =>
    child.nodeName === 'tr'
      ? [{ row: child, heads: false }]
      : PARTS.has(child.nodeName)
        ? elements(child, 'tr').map((row) => ({ row, heads: child.nodeName === 'thead' }))
        : [],
  )

const span = (cell: Node, name: string): number => {
  const number = Number(attribute(cell, name) ?? 1)
  return Number.isInteger(number) && number >= 1 ? Math.min(MOST, number) : 1
}

/** A table within a cell becomes its lines: a page shows none within another. */
export const flat = (blocks: readonly Block[], onNested: () => void): Paragraph[] =>
  blocks.flatMap((block) => {
    if (block.type === 'paragraph') return [block]
    onNested()
    return block.rows.flatMap((row) => row.flatMap((cell) => flat(cell.blocks, onNested)))
  })

/** @param read what stands in a cell @returns a table, or what stands in it where it only frames that */
export function readTable(table: Node, read: (cell: Node) => Block[], onNested: () => void): Block[] {
  const rows = rowsOf(table)
    .filter(({ row }) => !isHidden(styleOf(row)))
    .map(({ row, heads }): Cell[] => {
      const cells = elements(row, 'td', 'th')
      const isHead = heads || (cells.length > 0 && cells.every(({ nodeName }) => nodeName === 'th'))
      return cells.map((cell) => ({
        colSpan: span(cell, 'colspan'),
        rowSpan: span(cell, 'rowspan'),
        heads: isHead,
        first: 0,
        blocks: read(cell),
      }))
    })
    .filter((cells) => cells.length > 0)
  const [[only, ...others] = [], ...more] = rows
  if (only && others.length === 0 && more.length === 0) return only.blocks
  const made: Table = {
    type: 'table',
    rows: rows.map((cells) => cells.map((cell) => ({ ...cell, blocks: flat(cell.blocks, onNested) }))),
  }
  return rows.length > 0 ? [made] : []
}
