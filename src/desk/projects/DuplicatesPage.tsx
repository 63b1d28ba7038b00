/** Records that may be one project, and their merging. */
import { notFound } from 'next/navigation.js'
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import type { Duplicates } from '../../campaign/projects/find'
import { t } from '../../messages/index'
import { registerPaths } from '../links'
import { MergeForm } from './MergeForm'
import { readerHere, RegisterFrame } from './RegisterFrame'
import { projectStageWord } from './words'

interface Props extends AdminViewServerProps {
  /** handed over by the configuration */
  proposedDuplicates(req: PayloadRequest): Promise<Duplicates>
}

export async function DuplicatesPage({ proposedDuplicates, ...props }: Props) {
  const here = registerPaths.duplicates
  const reader = readerHere(props, here)
  if (reader.role !== 'gatekeeper' && reader.role !== 'director') notFound()
  const { groups, more } = reader.confirmed
    ? await proposedDuplicates(props.initPageResult.req)
    : { groups: [], more: 0 }
  return (
    <RegisterFrame {...props} here={here} reader={reader} title={t('register.page.duplicates')}>
      <p className="desk-quiet">{t('register.duplicatesHow')}</p>
      {groups.length === 0 && <p className="desk-empty">{t('register.noDuplicates')}</p>}
      {groups.map(({ why, projects }) => (
        <section key={projects.map(({ id }) => id).join()}>
          <h2>{t(`register.why.${why}`, { names: projects.map(({ name }) => name).join(t('desk.comma')) })}</h2>
          <MergeForm
            projects={projects.map(({ id, name, investor, park, stage, revisionToken }) => ({
              id,
              revisionToken,
              name,
              facts: [investor, park, projectStageWord(stage)].filter(Boolean).join(t('desk.comma')),
            }))}
          />
        </section>
      ))}
      {more > 0 && <p>{t('register.moreGroups', { count: more })}</p>}
    </RegisterFrame>
  )
}
