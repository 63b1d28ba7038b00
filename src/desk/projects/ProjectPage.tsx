/** One project: what stands of it, its stages, its figures over time, the stories that stand on it. */
import { notFound } from 'next/navigation.js'
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import type { StoryLink } from '../../campaign/projects/stories'
import { projectOf, type Project } from '../../campaign/rules/projects/content'
import { t } from '../../messages/index'
import { asking, projectFormPath, projectPath, registerPaths } from '../links'
import { unitNames } from '../list/unitNames'
import { ProjectFigures } from './ProjectFigures'
import { readerHere, RegisterFrame } from './RegisterFrame'
import { StoryLinks } from './StoryLinks'
import { projectStageWord } from './words'

interface Props extends AdminViewServerProps {
  /** handed over by the configuration */
  storiesOfProject(req: PayloadRequest, project: string): Promise<StoryLink[]>
}

/** @throws the page of what is not there, for another unit's too */
async function readProject({ payload, user }: PayloadRequest, id: string): Promise<Project> {
  const { docs } = await payload.find({
    collection: 'projects',
    where: { id: { equals: id } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user,
  })
  const [document] = docs
  if (!document) notFound()
  return projectOf(document as unknown as Record<string, unknown>)
}

const FACTS = ['investor', 'investorOrigin', 'industry', 'park'] as const

function Facts({ project, unit }: { project: Project; unit: string }) {
  const rows: [string, string][] = [
    [t('register.column.stage'), projectStageWord(project.stage)],
    ...FACTS.map((name): [string, string] => [t(`register.head.projects.${name}`), project[name] ?? '']),
    [t('register.column.unit'), unit],
    [t('register.head.projects.contributors'), project.contributors.join(t('desk.comma'))],
    [t('register.head.projects.otherNames'), project.otherNames.join(t('desk.comma'))],
    [t('register.head.projects.note'), project.note ?? ''],
  ]
  return (
    <dl className="desk-facts">
      {rows
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

function Stages({ timeline }: Pick<Project, 'timeline'>) {
  if (timeline.length === 0) return <p className="desk-empty">{t('register.noTimeline')}</p>
  const rows = timeline.toSorted((a, b) => (a.date ?? '').localeCompare(b.date ?? ''))
  return (
    <ul className="desk-lines">
      {rows.map(({ stage, date, note }, index) => (
        <li key={index}>{[date, projectStageWord(stage), note].filter(Boolean).join(' ')}</li>
      ))}
    </ul>
  )
}

export async function ProjectPage({ storiesOfProject, ...props }: Props) {
  const { req } = props.initPageResult
  const [, id = ''] = Array.isArray(props.params?.segments) ? (props.params.segments as string[]) : []
  const here = projectPath(id)
  const reader = readerHere(props, here)
  const project = await readProject(req, id)
  const stories = await storiesOfProject(req, id)
  const { [project.unit ?? '']: unit = '' } = await unitNames(req, [project])
  const keeps = reader.role === 'gatekeeper' || reader.role === 'director'
  const verbs = keeps && reader.confirmed && !project.mergedInto && (
    <a className="desk-button desk-button--primary" href={projectFormPath(id)}>
      {t('register.change')}
    </a>
  )
  return (
    <RegisterFrame {...props} here={here} reader={reader} title={project.name} verbs={verbs}>
      {project.mergedInto && (
        <p className="desk-banner">
          {t('register.mergedHere')} <a href={projectPath(project.mergedInto)}>{t('register.mergedOpen')}</a>
        </p>
      )}
      <Facts project={project} unit={unit} />
      <h2>{t('register.sheet.timeline')}</h2>
      <Stages timeline={project.timeline} />
      <h2>{t('register.sheet.figures')}</h2>
      <ProjectFigures figures={project.figures} />
      {project.figures.length > 0 && (
        <p>
          <a href={asking(registerPaths.figures, { project: id })}>{t('register.inFigures')}</a>
        </p>
      )}
      <h2>{t('register.stories')}</h2>
      {stories.length > 0 ? <StoryLinks stories={stories} /> : <p className="desk-empty">{t('register.noStories')}</p>}
    </RegisterFrame>
  )
}
