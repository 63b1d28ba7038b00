import type { PayloadRequest, ServerProps } from 'payload'
import { isKind } from '../../editorial/rules/kinds'
import { STAGES, type Stage } from '../../editorial/rules/stages'
import { t } from '../../messages/index'
import { listPath } from '../links'
import { stageWord } from '../words/gateWords'

interface Props extends ServerProps {
  collectionSlug?: string
  req?: PayloadRequest
}

/** Links above a list: each stage with how many stories stand in it, of those that the reader may read. */
export async function StageFilters({ collectionSlug, payload, user }: Props) {
  if (!isKind(collectionSlug) || !user) return null
  const kind = collectionSlug
  const count = async (stage?: Stage): Promise<number> =>
    (
      await payload.count({
        collection: kind,
        where: stage ? { stage: { equals: stage } } : {},
        overrideAccess: false,
        user,
      })
    ).totalDocs
  const [all, ...counts] = await Promise.all([count(), ...STAGES.map((stage) => count(stage))])
  return (
    <nav aria-label={t('dashboard.stages')} className="desk-filters">
      <ul>
        <li>
          <a href={listPath(kind)}>{t('dashboard.allCount', { count: all })}</a>
        </li>
        {STAGES.map((stage, index) => (
          <li key={stage}>
            <a href={listPath(kind, stage)}>{t('dashboard.stageCount', { stage: stageWord(stage), count: counts[index] ?? 0 })}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
