import type { InspectionTold } from '../../campaign/inspection/inspect'
import { ITEM_NAMES, MOST_TOLD, vetoes } from '../../campaign/rules/inspection/items'
import { t } from '../../messages/index'
import { minuteOf } from '../words/moments'

/** When the site was last looked at, and whether it would fail. */
export function LastLook({ told: { days, findings } }: { told: InspectionTold }) {
  const [latest] = days
  if (!latest) return <p className="desk-empty">{t('inspection.never')}</p>
  const done = days.find(({ state }) => state === 'done')
  const failing = vetoes(done?.counts?.items ?? {})
  const sayings = ITEM_NAMES.flatMap((item) => {
    const name = t(`inspection.item.${item}`)
    const told = findings.filter((finding) => finding.item === item).length
    const count = done?.counts?.items[item] ?? 0
    if (count > told) return t('inspection.more', { item: name, count, told })
    // A unit is not told how much is wrong elsewhere, nor how much of its own waits.
    return done && !done.counts && told >= MOST_TOLD ? t('inspection.most', { item: name, told: MOST_TOLD }) : []
  })
  return (
    <>
      {(latest.state === 'running' || latest.state === 'waiting') && (
        <p className="desk-banner" role="status">
          {t('inspection.running')}
        </p>
      )}
      {latest.state === 'failed' && <p className="desk-banner">{t('inspection.lastFailed', { day: latest.day })}</p>}
      {done?.finishedAt && (
        <p>
          {done.counts
            ? t('inspection.lastDone', {
                day: done.day,
                editions: done.counts.editions,
                probed: done.counts.probed,
                at: minuteOf(done.finishedAt),
              })
            : t('inspection.lastDoneShort', { day: done.day, at: minuteOf(done.finishedAt) })}
        </p>
      )}
      {done?.counts?.cutOff && <p className="desk-banner">{t('inspection.cutOff')}</p>}
      {sayings.map((saying) => (
        <p className="desk-banner" key={saying}>
          {saying}
        </p>
      ))}
      {done?.counts && (
        <p>
          {failing.length > 0 ? (
            <strong className="desk-mark">
              {t('inspection.vetoed', {
                items: failing.map((item) => t(`inspection.item.${item}`)).join(t('inspection.between')),
              })}
            </strong>
          ) : (
            t('inspection.passed')
          )}
        </p>
      )}
    </>
  )
}
