/** A number over time as a line with a point for each moment. Drawn on the server, without script. */
import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { t } from '../messages/index'
import { ChartFigure, type ChartProps } from './ChartFigure'
import { ChartTable, type ChartRow } from './ChartTable'
import { grouped, lengthOf, percent } from './words'

const HEIGHT = 160
const TOP = 24
const BOTTOM = 28
const RADIUS = 4

interface Props extends ChartProps {
  /** in the order of time */
  points: readonly Omit<ChartRow, 'target'>[]
  head?: string
  valueHead?: string
}

export function Trend({ title, unit, note, points, head, valueHead }: Props) {
  const values = points.map(({ value }) => lengthOf(value))
  const most = Math.max(0, ...values)
  const x = scaleLinear([0, Math.max(1, points.length - 1)], [1.5, 98.5])
  const y = scaleLinear([0, most || 1], [HEIGHT - BOTTOM, TOP])
  const path = line<number>(
    (_, index) => x(index),
    (value) => y(value),
  ).digits(2)(values)
  const [first] = points
  const last = points.at(-1)
  const all = points.map(({ label, value }) => t('charts.one', { label, value: grouped(value), unit }))
  return (
    <ChartFigure
      note={note}
      table={
        <ChartTable
          head={head ?? t('charts.moment')}
          rows={points}
          title={title}
          valueHead={valueHead ?? t('charts.value')}
        />
      }
      title={title}
      unit={unit}
    >
      {points.length > 0 && (
        <svg
          aria-label={t('charts.said', { title, all: all.join(t('charts.next')) })}
          className="chart__svg"
          height={HEIGHT}
          role="img"
          width="100%"
        >
          <line className="chart__axis" x1="0" x2="100%" y1={HEIGHT - BOTTOM} y2={HEIGHT - BOTTOM} />
          <svg height={HEIGHT} preserveAspectRatio="none" viewBox={`0 0 100 ${HEIGHT}`} width="100%">
            <path className="chart__line" d={path ?? ''} vectorEffect="non-scaling-stroke" />
          </svg>
          {values.map((value, index) => (
            <circle
              className="chart__point"
              cx={percent(x(index))}
              cy={Math.round(y(value) * 100) / 100}
              key={`${index} ${points[index]?.label}`}
              r={RADIUS}
            />
          ))}
          <text className="chart__text chart__text--number" x="0" y="14">
            {t('charts.most', { value: grouped(mostOf(points)), unit })}
          </text>
          <text className="chart__text" x="0" y={HEIGHT - 8}>
            {first?.label}
          </text>
          {points.length > 1 && (
            <text className="chart__text" textAnchor="end" x="100%" y={HEIGHT - 8}>
              {last?.label}
            </text>
          )}
        </svg>
      )}
    </ChartFigure>
  )
}

const mostOf = (points: Props['points']): string =>
  points.reduce((most, { value }) => (lengthOf(value) > lengthOf(most) ? value : most), '0')
