import type { InspectionTold } from '../../campaign/inspection/inspect'
import { t } from '../../messages/index'
import { inspectionPath } from '../links'

/** How much the inspection found for the person, with the way to it. */
export function InspectionLine({ told: { findings, today } }: { told: InspectionTold }) {
  const late = findings.filter(({ dueOn }) => dueOn < today).length
  const text =
    late > 0
      ? t('inspection.lineLate', { count: findings.length, late })
      : t('inspection.line', { count: findings.length })
  return (
    <p>
      <a href={inspectionPath}>{late > 0 ? <strong className="desk-mark">{text}</strong> : text}</a>
    </p>
  )
}
