import type { CalendarEntry } from '../../editorial/rules/calendar'
import { t } from '../../messages/index'
import { editPath, taskPath } from '../links'
import { kindWord } from '../words/gateWords'
import { clockOf } from '../words/moments'

export interface Told {
  /** names of units by id */
  units: Readonly<Record<string, string>>
  now: Date
}

/** Entries of a day that stand there at once; the others are folded away. */
const SHOWN = 4

function Entry({ entry: { at, event, kind, id, title, unit }, units, now }: { entry: CalendarEntry } & Told) {
  const moment = new Date(at)
  const facts = [kind ? kindWord(kind) : '', units[unit] ?? ''].filter(Boolean)
  const isTask = event === 'taskDue'
  return (
    <li className={`desk-calendar__entry desk-calendar__entry--${event}`}>
      <span className="desk-calendar__when">
        {isTask || <time dateTime={at}>{clockOf(moment)}</time>} {t(`calendar.event.${event}`)}
        {moment < now && <strong className="desk-mark">{t('calendar.overdue')}</strong>}
      </span>
      <a href={isTask || !kind ? taskPath(id) : editPath(kind, id)}>{title || t('desk.untitled')}</a>
      <span className="desk-quiet">{facts.join(t('desk.comma'))}</span>
    </li>
  )
}

const keyOf = ({ event, kind, id }: CalendarEntry): string => `${event} ${kind} ${id}`

/** What happens on one day, in the order of its time. */
export function DayEntries({ entries, ...told }: { entries: readonly CalendarEntry[] } & Told) {
  const first = entries.slice(0, SHOWN)
  const rest = entries.slice(SHOWN)
  return (
    <>
      <ul className="desk-calendar__entries">
        {first.map((entry) => (
          <Entry entry={entry} key={keyOf(entry)} {...told} />
        ))}
      </ul>
      {rest.length > 0 && (
        <details className="desk-calendar__more">
          <summary>{t('calendar.more', { count: rest.length })}</summary>
          <ul className="desk-calendar__entries">
            {rest.map((entry) => (
              <Entry entry={entry} key={keyOf(entry)} {...told} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
