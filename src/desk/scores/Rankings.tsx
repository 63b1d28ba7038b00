import type { MonthReport } from '../../campaign/rules/scoring/report'
import type { UnitRank } from '../../campaign/rules/scoring/ranking'
import { unitKindWord } from '../../campaign/scores/words'
import { BarChart } from '../../charts/BarChart'
import { t } from '../../messages/index'
import { ListTable } from '../frame/ListTable'
import { scoresPath } from '../links'

/** Bars that fit on a screen; the table has them all. */
const BARS = 20
const PEOPLE = 50

interface Props {
  ranking: NonNullable<MonthReport['ranking']>
  month: string
  /** whose lines the reader may open; every unit's where it is absent */
  own?: string | null
  units: Record<string, string>
}

const opens = (own: string | null | undefined, unit: string): boolean => own === undefined || own === unit

function UnitTable({ ranking, month, own }: Props) {
  const head = ['rank', 'unit', 'unitKind', 'points', 'delivered', 'missing'] as const
  return (
    <ListTable
      head={head.map((column) => t(`scores.column.${column}`))}
      label={t('scores.ranking')}
      long={[1]}
      rows={ranking.units.map(({ rank, unit, points, delivered, missing }) => ({
        key: unit.id,
        cells: [
          rank,
          unit.name,
          unitKindWord(unit.kind),
          opens(own, unit.id) ? (
            <a href={`${scoresPath(month, unit.id)}#lines`} key="points">
              {points}
            </a>
          ) : (
            points
          ),
          delivered,
          missing > 0 ? t('scores.missing', { count: missing }) : t('scores.enough'),
        ],
      }))}
    />
  )
}

function Named({
  title,
  none,
  rows,
  month,
  own,
}: { title: string; none: string; rows: UnitRank[] } & Omit<Props, 'ranking' | 'units'>) {
  return (
    <>
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <p className="desk-quiet">{none}</p>
      ) : (
        <ul>
          {rows.map(({ unit, missing }) => (
            <li key={unit.id}>
              {opens(own, unit.id) ? <a href={`${scoresPath(month, unit.id)}#lines`}>{unit.name}</a> : unit.name}
              {t('scores.lacks', { kind: unitKindWord(unit.kind), count: missing })}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** How all stand: units as bars and as a table, kinds of units, people, and who has delivered nothing. */
export function Rankings(props: Props) {
  const { ranking, month, own, units } = props
  const kinds = ['rank', 'unitKind', 'points', 'units', 'mean', 'silent'] as const
  const people = ['rank', 'person', 'unit', 'points'] as const
  return (
    <>
      <h2>{t('scores.ranking')}</h2>
      <BarChart
        bars={ranking.units.slice(0, BARS).map(({ unit, points }) => ({ label: unit.name, value: points }))}
        note={ranking.units.length > BARS ? t('scores.firstBars', { count: BARS }) : undefined}
        title={t('scores.chart', { month })}
        unit={t('scores.points')}
      >
        <UnitTable {...props} />
      </BarChart>
      <Named month={month} none={t('scores.nobodySilent')} own={own} rows={ranking.silent} title={t('scores.silent')} />
      <Named month={month} none={t('scores.nobodyBelow')} own={own} rows={ranking.below} title={t('scores.below')} />
      <h2>{t('scores.byKind')}</h2>
      <ListTable
        head={kinds.map((column) => t(`scores.column.${column}`))}
        label={t('scores.byKind')}
        rows={ranking.kinds.map((row) => ({
          key: row.kind,
          cells: [row.rank, unitKindWord(row.kind), row.points, row.units, row.mean, row.silent],
        }))}
      />
      {ranking.people.length > 0 && (
        <>
          <h2>{t('scores.byPerson')}</h2>
          {ranking.people.length > PEOPLE && <p className="desk-quiet">{t('scores.firstPeople', { count: PEOPLE })}</p>}
          <ListTable
            head={people.map((column) => t(`scores.column.${column}`))}
            label={t('scores.byPerson')}
            rows={ranking.people.slice(0, PEOPLE).map(({ rank, person, unit, points }) => ({
              key: `${unit} ${person.id ?? ''} ${person.name}`,
              cells: [rank, person.name, units[unit] ?? '', points],
            }))}
          />
        </>
      )}
    </>
  )
}
