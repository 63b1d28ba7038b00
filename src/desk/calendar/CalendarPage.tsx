/** The calendar: what goes out, what comes down by its dates, and what must have been reviewed, month by month. */
import { SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import { byDay, MOST_ENTRIES, type CalendarMonth } from '../../editorial/rules/calendar'
import { monthAt, monthFrom, readMonth } from '../../editorial/rules/months'
import { t } from '../../messages/index'
import { DeskFrame } from '../frame/DeskFrame'
import { calendarPath, loginPath } from '../links'
import { unitNames } from '../list/unitNames'
import { readerOf } from '../reader'
import { DayList } from './DayList'
import { monthWord } from './dayWords'
import { MonthGrid } from './MonthGrid'

interface Props extends AdminViewServerProps {
  /** handed over by the configuration */
  calendarOf(req: PayloadRequest, month: string): Promise<CalendarMonth>
}

function MonthLinks({ month, now }: { month: string; now: Date }) {
  const [before, after] = [monthFrom(month, -1), monthFrom(month, 1)]
  return (
    <nav aria-label={t('calendar.months')} className="desk-calendar__months">
      {before && (
        <a className="desk-button" href={calendarPath(before)} rel="prev">
          {t('calendar.previous')}
        </a>
      )}
      {month !== monthAt(now) && (
        <a className="desk-button" href={calendarPath()}>
          {t('calendar.present')}
        </a>
      )}
      {after && (
        <a className="desk-button" href={calendarPath(after)} rel="next">
          {t('calendar.next')}
        </a>
      )}
    </nav>
  )
}

export async function CalendarPage({ calendarOf, initPageResult, params, searchParams }: Props) {
  const { req } = initPageResult
  const now = new Date()
  const asked = readMonth(searchParams?.month)
  if (!readerOf(req.user)) redirect(`${loginPath}?redirect=${encodeURIComponent(calendarPath(asked ?? undefined))}`)
  const month = asked ?? monthAt(now)
  const { entries, cut } = await calendarOf(req, month)
  const days = byDay(entries)
  const told = { units: await unitNames(req, entries), now }
  return (
    <DeskFrame initPageResult={initPageResult} params={params} searchParams={searchParams}>
      <main className="desk-page">
        <SetStepNav nav={[{ label: t('calendar.title'), url: calendarPath() }]} />
        <div className="desk-page__head">
          <h1>{t('calendar.title')}</h1>
          <MonthLinks month={month} now={now} />
        </div>
        <h2>{monthWord(month)}</h2>
        <p className="desk-quiet">{t('calendar.zone')}</p>
        {cut && <p className="desk-banner">{t('calendar.cut', { most: MOST_ENTRIES })}</p>}
        {entries.length === 0 && <p className="desk-empty">{t('calendar.empty', { month: monthWord(month) })}</p>}
        <MonthGrid days={days} month={month} {...told} />
        <DayList days={days} {...told} />
      </main>
    </DeskFrame>
  )
}
