/** The calendar: what goes out, what comes down by its dates, and what must have been reviewed, month by month. */
import { SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import { byDay, MOST_ENTRIES, type CalendarMonth } from '../../editorial/rules/calendar'
import { monthAt, readMonth } from '../../editorial/rules/months'
import { t } from '../../messages/index'
import { DeskFrame } from '../frame/DeskFrame'
import { MonthLinks } from '../frame/MonthLinks'
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
          <MonthLinks month={month} now={now} pathOf={calendarPath} />
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
