import type { ReactNode } from 'react'

interface Props {
  /** what the table tells, for who does not see it */
  label: string
  head: readonly string[]
  /** `id`: to which something on the page leads */
  rows: readonly { key: string; id?: string; cells: readonly ReactNode[] }[]
  /** places of columns whose words may be long */
  long?: readonly number[]
}

/** A table of the desk, the first cell of each row heads it: it scrolls by itself where the page is narrow, and can be reached by the keyboard. */
export function ListTable({ label, head, rows, long = [] }: Props) {
  return (
    <div aria-label={label} className="desk-scroll desk-list" role="region" tabIndex={0}>
      <table className="desk-table desk-table--list" role="table">
        <thead role="rowgroup">
          <tr role="row">
            {head.map((column) => (
              <th key={column} role="columnheader" scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map(({ key, id, cells }) => (
            <tr id={id} key={key} role="row">
              {cells.map((cell, index) => {
                const look = long.includes(index) ? 'desk-table__long' : undefined
                return index === 0 ? (
                  <th className={look} key={head[index]} role="rowheader" scope="row">
                    {cell}
                  </th>
                ) : (
                  <td className={look} data-head={head[index]} key={head[index]} role="cell">
                    {cell}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
