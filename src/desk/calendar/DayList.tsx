import type { CalendarEntry } from '../../editorial/rules/calendar'
import { beijingDay } from '../../editorial/rules/days'
import { t } from '../../messages/index'
import { DayEntries, type Told } from './DayEntries'
import { dayWord } from './dayWords'

/** A month on a narrow screen: its days with something in them, one under the other. */
export function DayList({ days, ...told }: { days: ReadonlyMap<string, CalendarEntry[]> } & Told) {
  return (
    <div className="desk-calendar__list">
      {[...days].map(([day, entries]) => (
        <section key={day}>
          <h3>
            <time dateTime={day}>{dayWord(day)}</time>
            {day === beijingDay(told.now) && <span className="desk-calendar__today">{t('calendar.today')}</span>}
          </h3>
          <DayEntries entries={entries} {...told} />
        </section>
      ))}
    </div>
  )
}
