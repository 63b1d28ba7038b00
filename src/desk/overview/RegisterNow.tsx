import { NONE, projectAddress } from '../../campaign/rules/projects/filter'
import { reachedPercent } from '../../campaign/rules/figures/targets'
import type { Overview } from '../../campaign/rules/overview/overview'
import { BarChart } from '../../charts/BarChart'
import { t } from '../../messages/index'
import { Targets } from '../figures/Targets'
import { asking, registerPaths } from '../links'
import { indicatorWord, projectStageWord } from '../projects/words'

const WHOLE = '100'

/** The register beside the stories: how far projects are, and what campaigns aimed at against what was reached. */
export function RegisterNow({ pipeline, targets, unit }: Overview) {
  return (
    <>
      {pipeline && <h2>{t('scores.overview.pipeline')}</h2>}
      {pipeline === null ? null : pipeline.every(({ count }) => count === 0) ? (
        <p className="desk-empty">{t('scores.overview.noProjects')}</p>
      ) : (
        <BarChart
          bars={pipeline.map(({ stage, count }) => ({
            label: projectStageWord(stage),
            value: String(count),
            href: asking(registerPaths.list, projectAddress({ stage: stage ?? NONE, ...(unit ? { unit } : {}) })),
          }))}
          head={t('scores.overview.stage')}
          title={t('scores.overview.pipelineTitle')}
          unit={t('scores.overview.projectUnit')}
          valueHead={t('scores.overview.projects')}
        />
      )}
      <h2>{t('scores.overview.targets')}</h2>
      {targets.length === 0 ? (
        <p className="desk-empty">{t('scores.overview.noTargets')}</p>
      ) : (
        <BarChart
          bars={targets.map((row) => ({
            // What tells the bars of one campaign apart comes first: a long label is cut.
            label: [indicatorWord(row.indicator, row.label), row.campaign.title].join(t('desk.comma')),
            value: reachedPercent(row) ?? '0',
            target: WHOLE,
          }))}
          title={t('scores.overview.targetsTitle')}
          unit="%"
        >
          <Targets targets={targets} />
        </BarChart>
      )}
    </>
  )
}
