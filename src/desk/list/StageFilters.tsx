import type { Kind } from '../../editorial/rules/kinds'
import { STAGES, type Stage } from '../../editorial/rules/stages'
import { t } from '../../messages/index'
import { listPath } from '../links'
import { stageWord } from '../words/gateWords'

interface Props {
  kind: Kind
  counts: Partial<Record<Stage, number>>
  present: Stage | null
}

/** Stages as links with their counts; those without a story are not there, but for the present one. */
export function StageFilters({ kind, counts, present }: Props) {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const shown = STAGES.filter((stage) => (counts[stage] ?? 0) > 0 || stage === present)
  return (
    <nav aria-label={t('desk.stages')} className="desk-filters">
      <ul>
        <li>
          <a aria-current={present === null ? 'page' : undefined} href={listPath(kind)}>
            {t('desk.filter', { name: t('desk.allStages'), count: all })}
          </a>
        </li>
        {shown.map((stage) => (
          <li key={stage}>
            <a aria-current={stage === present ? 'page' : undefined} href={listPath(kind, stage)}>
              {t('desk.filter', { name: stageWord(stage), count: counts[stage] ?? 0 })}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
