/** Bars under each other, each with its name and number, and a mark where it should reach. Drawn on the server, without script. */
import { scaleLinear } from 'd3-scale'
import type { ReactNode } from 'react'
import { t } from '../messages/index'
import { ChartFigure, type ChartProps } from './ChartFigure'
import { ChartTable, type ChartRow } from './ChartTable'
import { grouped, lengthOf, percent, shortened } from './words'

/** Heights in px: text keeps its size however narrow the page is, lengths are shares of the width. */
const ROW = 46
const BASELINE = 16
const BAR_TOP = 22
const BAR = 14
const TICK = 20

interface Props extends ChartProps {
  bars: readonly ChartRow[]
  /** what the rows are named by; 名称 where not given */
  head?: string
  /** what the numbers are; 数值 where not given */
  valueHead?: string
  /** what the marks are; 目标 where not given */
  targetHead?: string
  /** stands in the place of the table of these numbers */
  children?: ReactNode
}

const words = ({ label, value, target }: ChartRow, unit: string): string =>
  target === undefined
    ? t('charts.one', { label, value: grouped(value), unit })
    : t('charts.oneOf', { label, value: grouped(value), target: grouped(target), unit })

/** A bar: actual, filled; the mark of its target a line that is longer than the bar is thick, so that no colour is needed. */
function Bar({ bar, at, place }: { bar: ChartRow; at: number; place(value: number): number }) {
  const target = bar.target === undefined ? null : percent(place(lengthOf(bar.target)))
  const top = at * ROW
  return (
    <>
      <text className="chart__text" x="0" y={top + BASELINE}>
        {shortened(bar.label)}
      </text>
      <text className="chart__text chart__text--number" textAnchor="end" x="100%" y={top + BASELINE}>
        {bar.target === undefined
          ? grouped(bar.value)
          : t('charts.numberOf', { value: grouped(bar.value), target: grouped(bar.target) })}
      </text>
      <rect className="chart__ground" height={BAR} width="100%" x="0" y={top + BAR_TOP} />
      <rect className="chart__bar" height={BAR} width={percent(place(lengthOf(bar.value)))} x="0" y={top + BAR_TOP} />
      {target !== null && (
        <line
          className="chart__target"
          x1={target}
          x2={target}
          y1={top + BAR_TOP - (TICK - BAR) / 2}
          y2={top + BAR_TOP + BAR + (TICK - BAR) / 2}
        />
      )}
    </>
  )
}

export function BarChart({ title, unit, note, bars, head, valueHead, targetHead, children }: Props) {
  const most = Math.max(0, ...bars.flatMap(({ value, target }) => [lengthOf(value), lengthOf(target)]))
  // The last pixel is kept for the mark of a target at the very end.
  const place = scaleLinear([0, most || 1], [0, 99.5])
  return (
    <ChartFigure
      note={note}
      table={
        children ?? (
          <ChartTable
            head={head ?? t('charts.name')}
            rows={bars}
            targetHead={targetHead}
            title={title}
            valueHead={valueHead ?? t('charts.value')}
          />
        )
      }
      title={title}
      unit={unit}
    >
      {bars.length > 0 && (
        <svg
          aria-label={t('charts.said', { title, all: bars.map((bar) => words(bar, unit)).join(t('charts.next')) })}
          className="chart__svg"
          height={bars.length * ROW}
          role="img"
          width="100%"
        >
          {bars.map((bar, index) => (
            <Bar at={index} bar={bar} key={`${index} ${bar.label}`} place={place} />
          ))}
        </svg>
      )}
    </ChartFigure>
  )
}
