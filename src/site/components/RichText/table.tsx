import type { ReactNode } from 'react'
import type { LexicalNode } from '../../../editorial/rules/content'
import { t } from '../../../messages/index'
import type { RenderChildren } from './renderChildren'

const rowsOf = (table: LexicalNode): LexicalNode[] => (table.children ?? []).filter(({ type }) => type === 'tablerow')
const cellsOf = (row: LexicalNode): LexicalNode[] => (row.children ?? []).filter(({ type }) => type === 'tablecell')

/** A number of columns or rows that a cell covers; 1 needs no attribute. */
const span = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value > 1 && value <= 100 ? value : undefined

/** Bits of `headerState`: 1 heads a row, 2 heads a column. */
function renderCell(cell: LexicalNode, key: number, renderChildren: RenderChildren): ReactNode {
  const header = typeof cell.headerState === 'number' ? cell.headerState : 0
  const spans = { colSpan: span(cell.colSpan), rowSpan: span(cell.rowSpan) }
  const content = renderChildren(cell.children ?? [])
  if (!header) {
    return (
      <td key={key} {...spans}>
        {content}
      </td>
    )
  }
  return (
    <th key={key} scope={header & 2 ? 'col' : 'row'} {...spans}>
      {content}
    </th>
  )
}

/** A table of the text; one that is wider than the column moves within its own frame. */
export function renderTable(table: LexicalNode, key: number, renderChildren: RenderChildren): ReactNode {
  const rows = rowsOf(table)
  if (rows.length === 0) return null
  return (
    <div key={key} className="scroll" role="region" aria-label={t('site.table')} tabIndex={0}>
      <table className="ruled">
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>{cellsOf(row).map((cell, place) => renderCell(cell, place, renderChildren))}</tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
