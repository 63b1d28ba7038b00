/** Changed figures, and the live stories that still carry the old ones. */
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import type { OpenChange } from '../../campaign/figures/changes'
import type { Actor } from '../../editorial/rules/roles'
import { t } from '../../messages/index'
import { actPath, editPath, projectPath, registerPaths } from '../links'
import { unitNames } from '../list/unitNames'
import { readerHere, RegisterFrame } from '../projects/RegisterFrame'
import { StageTag } from '../stage/StageTag'
import { amountWord, figureKindWord, indicatorWord } from '../projects/words'
import { kindWord } from '../words/gateWords'
import { minuteOf } from '../words/moments'

interface Props extends AdminViewServerProps {
  /** handed over by the configuration */
  openChanges(req: PayloadRequest): Promise<OpenChange[]>
}

/** What is to be done with a story that carries the old figure: begin its correction, or wait for the one that is under way. */
function Correcting({
  story: { kind, id, title, stage },
  reader,
}: {
  story: OpenChange['stories'][number]
  reader: Actor
}) {
  if (stage !== 'published')
    return (
      <>
        {t('register.correcting')} <StageTag live={false} stage={stage} suspended={false} />
      </>
    )
  if (reader.role === 'writer' || reader.role === 'admin')
    return <span className="desk-quiet">{t('register.correctors')}</span>
  return (
    <a
      aria-label={t('register.correctOne', { title })}
      className="desk-button desk-button--small"
      href={actPath(kind, id, 'correct')}
    >
      {t('register.correct')}
    </a>
  )
}

interface ChangeProps {
  change: OpenChange
  units: Readonly<Record<string, string>>
  reader: Actor
}

function Change({ change, units, reader }: ChangeProps) {
  const { id, project, indicator, label, measure, figureKind, asOf, before, after, reason, changedByName, changedAt } =
    change
  return (
    <section aria-labelledby={`change-${id}`}>
      <h2 id={`change-${id}`}>
        {t('register.changeOf', {
          what: [indicatorWord(indicator, label), figureKindWord(figureKind)].filter(Boolean).join(t('desk.comma')),
          before: amountWord(before, measure),
          after: amountWord(after, measure),
        })}
      </h2>
      <p>
        <a href={projectPath(project.id)}>{project.name}</a>{' '}
        <span className="desk-quiet">
          {asOf && t('register.asOfDay', { day: asOf })}
          {t('register.changedBy', { by: changedByName, at: minuteOf(changedAt), reason })}
        </span>
      </p>
      <ul className="desk-lines">
        {change.stories.map((story) => (
          <li key={`${story.kind}/${story.id}`}>
            <a href={editPath(story.kind, story.id)}>{story.title || t('desk.untitled')}</a>{' '}
            <span className="desk-quiet">
              {[kindWord(story.kind), units[story.unit]].filter(Boolean).join(t('desk.comma'))}
            </span>{' '}
            <Correcting reader={reader} story={story} />
          </li>
        ))}
      </ul>
    </section>
  )
}

export async function ChangesPage({ openChanges, ...props }: Props) {
  const here = registerPaths.changes
  const { req } = props.initPageResult
  const reader = readerHere(props, here)
  const changes = await openChanges(req)
  const units = await unitNames(
    req,
    changes.flatMap(({ stories }) => stories),
  )
  return (
    <RegisterFrame {...props} here={here} reader={reader} title={t('register.page.changes')}>
      <p className="desk-quiet">{t('register.changesHow')}</p>
      {changes.length === 0 && <p className="desk-empty">{t('register.noChanges')}</p>}
      {changes.map((change) => (
        <Change change={change} key={change.id} reader={reader} units={units} />
      ))}
    </RegisterFrame>
  )
}
