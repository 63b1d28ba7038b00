import { t } from '../messages/index'
import { grouped } from './words'

export interface ChartRow {
  label: string
  /** decimal text */
  value: string
  /** decimal text */
  target?: string
  /** what stands behind the number */
  href?: string
}

interface Props {
  title: string
  /** what the rows are named by */
  head: string
  /** what the numbers are */
  valueHead: string
  /** what the marks are; 目标 where not given */
  targetHead?: string
  rows: readonly ChartRow[]
}

/** The numbers of a chart. Where there is something behind a number, the number leads there. */
export function ChartTable({ title, head, valueHead, targetHead, rows }: Props) {
  const targets = rows.some(({ target }) => target !== undefined)
  return (
    <div className="chart__scroll" role="region" aria-label={t('charts.tableOf', { title })} tabIndex={0}>
      <table className="chart__table">
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col">{valueHead}</th>
            {targets && <th scope="col">{targetHead ?? t('charts.target')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, value, target, href }, index) => (
            <tr key={`${index} ${label}`}>
              <th scope="row">{label}</th>
              <td>{href ? <a href={href}>{grouped(value)}</a> : grouped(value)}</td>
              {targets && <td>{target === undefined ? t('charts.none') : grouped(target)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
