import { LONGEST, type Clocks } from '../../editorial/rules/inspection'
import { t } from '../../messages/index'

const COLUMNS = ['site', 'notices'] as const

/** The clocks of the national inspection, in one line; a late one says so in words. */
export function ClockLine({ clocks }: { clocks: Clocks }) {
  return (
    <p className="desk-clocks">
      {COLUMNS.map((column) => {
        const days = clocks[column]
        const most = LONGEST[column]
        const late = days === null || days > most
        const text = days === null ? t(`desk.clockNever.${column}`) : t(`desk.clock.${column}`, { days, most })
        return (
          <span key={column}>
            {late ? <strong className="desk-mark">{t('desk.clockLate', { text })}</strong> : text}
          </span>
        )
      })}
    </p>
  )
}
