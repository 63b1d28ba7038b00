/** What units scored in a month, down to each story and rule; locking and releasing it. */
import { SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import type { MonthReport } from '../../campaign/rules/scoring/report'
import { monthAt, readMonth } from '../../editorial/rules/months'
import { isGateRole, type Actor } from '../../editorial/rules/roles'
import { t } from '../../messages/index'
import { monthWord } from '../calendar/dayWords'
import { DeskFrame } from '../frame/DeskFrame'
import { MonthLinks } from '../frame/MonthLinks'
import { loginPath, scoreRulesPath, scoresPath } from '../links'
import { readerOf } from '../reader'
import { minuteOf } from '../words/moments'
import { LineTable } from './LineTable'
import { MonthForm } from './MonthForm'
import { Rankings } from './Rankings'

interface Props extends AdminViewServerProps {
  /** handed over by the configuration */
  scoresOf(req: PayloadRequest, month: string): Promise<MonthReport>
}

function StateLine({ report }: { report: MonthReport }) {
  const { state, locked, released, rules } = report
  return (
    <p className="desk-quiet">
      {t(`scores.state.${state}`, {
        at: minuteOf((released ?? locked)?.at),
        by: (released ?? locked)?.by ?? '',
      })}{' '}
      <a href={`${scoreRulesPath}#table-${rules.number}`}>{t('scores.byTable', { number: rules.number })}</a>
    </p>
  )
}

function OwnLine({ own }: { own: NonNullable<MonthReport['own']> }) {
  const { points, delivered, missing, rank } = own
  return (
    <p className="desk-banner">
      {t('scores.own', { points, delivered })}
      {rank === null ? t('scores.ownUnreleased') : t('scores.ownRank', { rank })}
      {missing > 0 && t('scores.ownMissing', { count: missing })}
    </p>
  )
}

function Forms({ report, reader, now }: { report: MonthReport; reader: Actor; now: Date }) {
  if (reader.role !== 'director' || !reader.confirmed) return null
  if (report.state === 'open' && report.month < monthAt(now))
    return <MonthForm act="lock" month={report.month} undecided={report.undecided} />
  return report.state === 'locked' ? <MonthForm act="release" month={report.month} undecided={0} /> : null
}

export async function ScoresPage({ scoresOf, initPageResult, params, searchParams }: Props) {
  const { req } = initPageResult
  const now = new Date()
  const reader = readerOf(req.user)
  const month = readMonth(searchParams?.month) ?? monthAt(now)
  if (!reader) redirect(`${loginPath}?redirect=${encodeURIComponent(scoresPath(month))}`)
  const report = await scoresOf(req, month)
  const office = isGateRole(reader.role)
  const asked = typeof searchParams?.unit === 'string' ? searchParams.unit : ''
  const unit = office ? asked : (report.own?.unit.id ?? reader.unit ?? '')
  const own = office ? undefined : unit
  return (
    <DeskFrame initPageResult={initPageResult} params={params} searchParams={searchParams}>
      <main className="desk-page">
        <SetStepNav nav={[{ label: t('scores.title'), url: scoresPath() }]} />
        <div className="desk-page__head">
          <h1>{t('scores.title')}</h1>
          <MonthLinks month={month} now={now} pathOf={scoresPath} />
        </div>
        <h2>{monthWord(month)}</h2>
        <StateLine report={report} />
        {report.own && <OwnLine own={report.own} />}
        <p>
          <a className="desk-button" download href={`/api/scores/sheet?month=${month}`}>
            {t('scores.export')}
          </a>
        </p>
        <Forms now={now} reader={reader} report={report} />
        {unit !== '' && report.units[unit] !== undefined && (
          <LineTable
            lines={report.lines.filter((line) => line.unit === unit)}
            name={report.units[unit] ?? ''}
            own={own}
          />
        )}
        {report.ranking && <Rankings month={month} own={own} ranking={report.ranking} units={report.units} />}
      </main>
    </DeskFrame>
  )
}
