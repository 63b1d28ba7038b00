import type { ReactNode } from 'react'
import { t } from '../messages/index'

export interface ChartProps {
  title: string
  /** of measure, as people read it: 分, 篇, 万美元 */
  unit: string
  /** as of when, or what else must be known of the numbers */
  note?: string
}

interface Props extends ChartProps {
  children: ReactNode
  /** what stands beside the picture: the same numbers as a table */
  table: ReactNode
}

/** A picture of numbers under its title, and the same numbers as a table. */
export function ChartFigure({ title, unit, note, children, table }: Props) {
  return (
    <figure className="chart">
      <figcaption>
        {title}
        <span className="chart__unit">{t('charts.unit', { unit })}</span>
        {note && <span className="chart__unit">{note}</span>}
      </figcaption>
      {children}
      {table}
    </figure>
  )
}
