/** A table of a text. */
import type { LexicalNode } from '../../../editorial/rules/content'
import type { Block, Cell } from '../blocks'
import type { InnerBlocks } from './setting'

const childrenOf = (node: LexicalNode, type: string): LexicalNode[] =>
  (node.children ?? []).filter((child) => child.type === type)

const span = (value: unknown): number =>
  typeof value === 'number' && Number.isInteger(value) && value > 1 && value <= 1000 ? value : 1

const headOf = ({ headerState }: LexicalNode): number => (typeof headerState === 'number' ? headerState & 3 : 0)
const isHead = (node: LexicalNode): boolean => headOf(node) !== 0

function cellOf(node: LexicalNode, inner: InnerBlocks): Cell {
  const blocks = inner(node.children ?? [], isHead(node) ? 'TableHead' : 'TableText')
  return { blocks, columns: span(node.colSpan), rows: span(node.rowSpan), head: headOf(node) }
}

/** Rows of heads alone, from the first on; of a table that is nothing else, the first. */
function headRows(rows: readonly LexicalNode[][]): number {
  const end = rows.findIndex((cells) => cells.length === 0 || !cells.every(isHead))
  return end < 0 ? Math.min(1, rows.length) : end
}

export function tableBlocks(node: LexicalNode, inner: InnerBlocks): Block[] {
  const rows = childrenOf(node, 'tablerow').map((row) => childrenOf(row, 'tablecell'))
  if (rows.every((cells) => cells.length === 0)) return []
  return [
    { type: 'table', headRows: headRows(rows), rows: rows.map((cells) => cells.map((each) => cellOf(each, inner))) },
  ]
}
