import { monthAt, monthFrom } from '../../editorial/rules/months'
import { t } from '../../messages/index'

interface Props {
  /** `YYYY-MM` */
  month: string
  now: Date
  /** the address of a month; of the present one where none is given */
  pathOf(month?: string): string
}

/** The way to the month before, to the present one, to the one behind. */
export function MonthLinks({ month, now, pathOf }: Props) {
  const [before, after] = [monthFrom(month, -1), monthFrom(month, 1)]
  return (
    <nav aria-label={t('calendar.months')} className="desk-calendar__months">
      {before && (
        <a className="desk-button" href={pathOf(before)} rel="prev">
          {t('calendar.previous')}
        </a>
      )}
      {month !== monthAt(now) && (
        <a className="desk-button" href={pathOf()}>
          {t('calendar.present')}
        </a>
      )}
      {after && (
        <a className="desk-button" href={pathOf(after)} rel="next">
          {t('calendar.next')}
        </a>
      )}
    </nav>
  )
}
