import type { ReactNode } from 'react'

interface Props {
  /** names the table for who does not see it */
  label: string
  head: readonly string[]
  rows: readonly (readonly ReactNode[])[]
}

/** A table of the desk: the first cell of each row heads it. */
export function Table({ label, head, rows }: Props) {
  return (
    <div aria-label={label} className="desk-scroll desk-list" role="region" tabIndex={0}>
      <table className="desk-table desk-table--list" role="table">
        <thead role="rowgroup">
          <tr role="row">
            {head.map((text) => (
              <th key={text} role="columnheader" scope="col">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row, index) => (
            <tr key={index} role="row">
              {row.map((value, column) =>
                column === 0 ? (
                  <th key={column} role="rowheader" scope="row">
                    {value}
                  </th>
                ) : (
                  <td data-head={head[column]} key={column} role="cell">
                    {value}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
