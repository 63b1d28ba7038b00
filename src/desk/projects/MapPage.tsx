/** The map of links: which stories stand on which project, and what stands alone on either side. */
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import type { ProjectMap, Proposed } from '../../campaign/projects/stories'
import type { Actor } from '../../editorial/rules/roles'
import { t } from '../../messages/index'
import { editPath, projectPath, registerPaths } from '../links'
import { readerHere, RegisterFrame } from './RegisterFrame'
import { RegisterOne } from './RegisterOne'
import { StoryLinks } from './StoryLinks'

interface Props extends AdminViewServerProps {
  /** handed over by the configuration */
  projectMapOf(req: PayloadRequest): Promise<ProjectMap>
  proposedProjects(req: PayloadRequest): Promise<Proposed[]>
}

const keeps = ({ role, confirmed }: Actor): boolean => confirmed && (role === 'gatekeeper' || role === 'director')

function Unlinked({ unlinked }: Pick<ProjectMap, 'unlinked'>) {
  if (unlinked.length === 0) return <p className="desk-empty">{t('register.allLinked')}</p>
  return (
    <ul className="desk-lines">
      {unlinked.map(({ kind, id, title, projectName }) => (
        <li key={id}>
          <a href={editPath(kind, id)}>{title}</a> <span className="desk-quiet">{projectName}</span>
        </li>
      ))}
    </ul>
  )
}

function Proposals({ proposed }: { proposed: readonly Proposed[] }) {
  if (proposed.length === 0) return null
  return (
    <>
      <h2>{t('register.proposed')}</h2>
      <p className="desk-quiet">{t('register.proposedHow')}</p>
      <ul className="desk-lines">
        {proposed.map(({ name, investor, known, stories }) => (
          <li key={name}>
            {name} <span className="desk-quiet">{t('register.casesOf', { count: stories.length })}</span>{' '}
            {known ? (
              <a href={projectPath(known.id)}>{t('register.knownAs', { name: known.name })}</a>
            ) : (
              <RegisterOne investor={investor} name={name} />
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

export async function MapPage({ projectMapOf, proposedProjects, ...props }: Props) {
  const here = registerPaths.map
  const { req } = props.initPageResult
  const reader = readerHere(props, here)
  const { projects, without, unlinked } = await projectMapOf(req)
  const proposed = keeps(reader) ? await proposedProjects(req) : []
  return (
    <RegisterFrame {...props} here={here} reader={reader} title={t('register.page.map')}>
      <h2>{t('register.linked', { count: projects.length })}</h2>
      {projects.length === 0 && <p className="desk-empty">{t('register.noneLinked')}</p>}
      {projects.map(({ id, name, stories }) => (
        <section aria-labelledby={`map-${id}`} key={id}>
          <h3 id={`map-${id}`}>
            <a href={projectPath(id)}>{name}</a>
          </h3>
          <StoryLinks stories={stories} />
        </section>
      ))}
      <Proposals proposed={proposed} />
      <h2>{t('register.unlinked', { count: unlinked.length })}</h2>
      <Unlinked unlinked={unlinked} />
      <h2>{t('register.without', { count: without.length })}</h2>
      {without.length === 0 ? (
        <p className="desk-empty">{t('register.allTold')}</p>
      ) : (
        <ul className="desk-lines">
          {without.map(({ id, name }) => (
            <li key={id}>
              <a href={projectPath(id)}>{name}</a>
            </li>
          ))}
        </ul>
      )}
    </RegisterFrame>
  )
}
