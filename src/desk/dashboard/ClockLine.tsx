import { LONGEST, type Clock, type Clocks } from '../../editorial/rules/inspection'
import { t } from '../../messages/index'
import { kindWord } from '../words/gateWords'

const CLOCKS = Object.keys(LONGEST) as Clock[]

/** How long ago the site or a column had anything new. */
function said(clock: Clock, days: number | null): string {
  const when = days === null ? 'clockNever' : days === 0 ? 'clockToday' : 'clock'
  const values = { days: days ?? 0, most: LONGEST[clock] }
  return clock === 'site'
    ? t(`desk.${when}.site`, values)
    : t(`desk.${when}.column`, { ...values, column: kindWord(clock) })
}

/** The clocks of the national inspection, in one line; a late one says so in words. */
export function ClockLine({ clocks }: { clocks: Clocks }) {
  return (
    <p className="desk-clocks">
      {CLOCKS.map((clock) => {
        const days = clocks[clock]
        const text = said(clock, days)
        return (
          <span key={clock}>
            {days === null || days > LONGEST[clock] ? (
              <strong className="desk-mark">{t('desk.clockLate', { text })}</strong>
            ) : (
              text
            )}
          </span>
        )
      })}
    </p>
  )
}
