import type { Decision } from '../../editorial/rules/outlook'
import { t } from '../../messages/index'
import { reasonLine } from '../panel/events'
import { outcomeWord } from '../words/gateWords'
import { minuteOf } from '../words/moments'

/** The decision that sent a story back last, or null. @param decisions oldest first */
export const latestReturn = (decisions: readonly Decision[]): Decision | null =>
  decisions.findLast(({ outcome }) => outcome === 'returned' || outcome === 'unsigned') ?? null

/** Above the form of a returned story: who sent it back and why, and what to do now. */
export function ReturnBanner({ decisions }: { decisions: readonly Decision[] }) {
  const last = latestReturn(decisions)
  const said = last && { name: last.person.name, at: minuteOf(last.at), outcome: outcomeWord(last.outcome) }
  return (
    <div className="desk-banner">
      {last && said && (
        <p className="desk-banner__reason">
          {t('desk.bannerReason', said)}
          <strong>{reasonLine(last.reason)}</strong>
        </p>
      )}
      <p>{t('desk.bannerReturned')}</p>
    </div>
  )
}
