/** How many projects stand at which stage in which park; each number leads to its list. */
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import type { Pipeline } from '../../campaign/projects/find'
import { NONE, projectAddress } from '../../campaign/rules/projects/filter'
import { PROJECT_STAGES } from '../../editorial/rules/values'
import { t } from '../../messages/index'
import { asking, registerPaths } from '../links'
import { readerHere, RegisterFrame } from './RegisterFrame'
import { projectStageWord } from './words'

interface Props extends AdminViewServerProps {
  /** handed over by the configuration */
  pipelineOf(req: PayloadRequest, stages: readonly string[]): Promise<Pipeline>
}

/** A number, and the way to what it counts. @param name what it counts, for who hears the link alone */
function Count({
  count,
  name,
  stage,
  park,
}: {
  count: number
  name: string
  stage?: string | null
  park?: string | null
}) {
  if (count === 0) return <>0</>
  const asked = { stage: stage === null ? NONE : stage, park: park === null ? NONE : park }
  return (
    <a aria-label={t('register.countOf', { name, count })} href={asking(registerPaths.list, projectAddress(asked))}>
      {count}
    </a>
  )
}

const parkWord = (park: string | null): string => park ?? t('register.none')

function Matrix({ parks, counts, total }: Pipeline) {
  const shown = counts.filter(({ stage, total: all }) => stage !== null || all > 0)
  const sums = parks.map((_, at) => counts.reduce((sum, { byPark }) => sum + (byPark[at] ?? 0), 0))
  return (
    <div className="desk-scroll" tabIndex={0}>
      <table className="desk-table desk-table--numbers">
        <caption className="desk-sr">{t('register.page.pipeline')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('register.column.stage')}</th>
            {parks.map((park) => (
              <th key={park ?? NONE} scope="col">
                {parkWord(park)}
              </th>
            ))}
            <th scope="col">{t('register.total')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ stage, byPark, total: all }) => (
            <tr key={stage ?? NONE}>
              <th scope="row">{projectStageWord(stage)}</th>
              {parks.map((park, at) => (
                <td key={park ?? NONE}>
                  <Count
                    count={byPark[at] ?? 0}
                    name={`${projectStageWord(stage)} ${parkWord(park)}`}
                    park={park}
                    stage={stage}
                  />
                </td>
              ))}
              <td>
                <Count count={all} name={projectStageWord(stage)} stage={stage} />
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('register.total')}</th>
            {parks.map((park, at) => (
              <td key={park ?? NONE}>
                <Count count={sums[at] ?? 0} name={parkWord(park)} park={park} />
              </td>
            ))}
            <td>
              <Count count={total} name={t('register.total')} />
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  )
}

export async function PipelinePage({ pipelineOf, ...props }: Props) {
  const here = registerPaths.pipeline
  const reader = readerHere(props, here)
  const pipeline = await pipelineOf(props.initPageResult.req, PROJECT_STAGES)
  return (
    <RegisterFrame {...props} here={here} reader={reader} title={t('register.page.pipeline')}>
      {pipeline.total > 0 ? <Matrix {...pipeline} /> : <p className="desk-empty">{t('register.empty')}</p>}
    </RegisterFrame>
  )
}
