import type { CalendarEntry } from '../../editorial/rules/calendar'
import { beijingDay } from '../../editorial/rules/days'
import { weeksOf } from '../../editorial/rules/months'
import { t } from '../../messages/index'
import { DayEntries, type Told } from './DayEntries'
import { monthWord, WEEKDAYS } from './dayWords'

interface Props extends Told {
  month: string
  days: ReadonlyMap<string, CalendarEntry[]>
}

function Day({ day, days, ...told }: { day: string } & Pick<Props, 'days'> & Told) {
  const entries = days.get(day) ?? []
  const today = day === beijingDay(told.now)
  return (
    <td aria-current={today ? 'date' : undefined}>
      <time className="desk-calendar__day" dateTime={day}>
        {Number(day.slice(8, 10))}
        {today && <span className="desk-calendar__today">{t('calendar.today')}</span>}
      </time>
      {entries.length > 0 && <DayEntries entries={entries} {...told} />}
    </td>
  )
}

/** A month on a wide screen: a table of weeks from Monday to Sunday. */
export function MonthGrid({ month, days, ...told }: Props) {
  return (
    <table className="desk-calendar__grid">
      <caption className="desk-sr">{monthWord(month)}</caption>
      <thead>
        <tr>
          {WEEKDAYS.map((weekday) => (
            <th key={weekday} scope="col">
              {t('calendar.weekday', { weekday })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week, index) => (
          <tr key={week.find((day) => day !== null) ?? index}>
            {week.map((day, weekday) =>
              day === null ? (
                <td key={WEEKDAYS[weekday]}>{'\u00a0'}</td>
              ) : (
                <Day day={day} days={days} key={day} {...told} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
