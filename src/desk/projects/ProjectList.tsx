/**
 * The list of projects: filters stand in the address, each row leads to the page of the project. A drawer that lets one
 * choose a project is Payload's own list (`PlainList`).
 */
import { SetStepNav } from '@payloadcms/ui'
import type { ListViewClientProps, ListViewServerPropsOnly, PayloadRequest } from 'payload'
import type { ProjectPage } from '../../campaign/projects/find'
import { projectAddress, projectFilter, type ProjectFilter } from '../../campaign/rules/projects/filter'
import { t } from '../../messages/index'
import { asking, projectPath, registerPaths } from '../links'
import { NotFoundLine } from '../list/NotFoundLine'
import { Pager } from '../list/Pager'
import { PlainList } from '../list/PlainList'
import { unitNames } from '../list/unitNames'
import { readerOf } from '../reader'
import { minuteOf } from '../words/moments'
import { ProjectFilters } from './ProjectFilters'
import { RegisterLinks } from './RegisterLinks'
import { projectStageWord } from './words'

interface Handed {
  /** handed over by the configuration */
  pageOfProjects(req: PayloadRequest, filter: ProjectFilter): Promise<ProjectPage>
  choicesOf(req: PayloadRequest): Promise<{ parks: string[]; industries: string[]; units: string[] }>
}
type Props = ListViewClientProps & ListViewServerPropsOnly & Handed

const COLUMNS = ['name', 'investor', 'stage', 'park', 'industry', 'unit', 'updatedAt'] as const

function Rows({ page, units }: { page: ProjectPage; units: Readonly<Record<string, string>> }) {
  return (
    <div className="desk-scroll desk-list">
      <table className="desk-table desk-table--list" role="table">
        <thead role="rowgroup">
          <tr role="row">
            {COLUMNS.map((column) => (
              <th key={column} role="columnheader" scope="col">
                {t(`register.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {page.projects.map(({ id, name, investor, stage, park, industry, unit, updatedAt }) => (
            <tr key={id} role="row">
              <td className="desk-table__title" role="cell">
                <a href={projectPath(id)}>{name}</a>
              </td>
              <td role="cell">{investor}</td>
              <td role="cell">{projectStageWord(stage)}</td>
              <td role="cell">{park}</td>
              <td role="cell">{industry}</td>
              <td role="cell">{unit && units[unit]}</td>
              <td role="cell">{minuteOf(updatedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What belongs here, and the way to it. */
function Empty({ filtered, create }: { filtered: boolean; create: boolean }) {
  if (filtered) return <p className="desk-empty">{t('desk.emptyFiltered')}</p>
  return (
    <p className="desk-empty">
      {t('register.empty')} {create && <a href={registerPaths.create}>{t('register.create')}</a>}
    </p>
  )
}

export async function ProjectList(props: Props) {
  const { choicesOf, pageOfProjects, ...list } = props
  const { hasCreatePermission, payload, searchParams, user } = props
  const reader = readerOf(user)
  if (props.enableRowSelections !== true || !reader) return <PlainList {...list} />
  const req = { payload, user } as PayloadRequest
  const filter = projectFilter(searchParams ?? {})
  const page = await pageOfProjects(req, filter)
  const choices = await choicesOf(req)
  const units = await unitNames({ payload, user }, [
    ...page.projects.map(({ unit }) => ({ unit })),
    ...choices.units.map((unit) => ({ unit })),
  ])
  const members = projectAddress(filter)
  return (
    <main className="desk-page">
      <SetStepNav nav={[{ label: t('register.title'), url: registerPaths.list }]} />
      <div className="desk-page__head">
        <h1>{t('register.title')}</h1>
        <a className="desk-button" href={asking('/api/projects/export.xlsx', members)}>
          {t('register.export')}
        </a>
        {hasCreatePermission && reader.confirmed && (
          <a className="desk-button desk-button--primary" href={registerPaths.create}>
            {t('register.create')}
          </a>
        )}
      </div>
      <RegisterLinks here={registerPaths.list} reader={reader} />
      <NotFoundLine searchParams={searchParams} />
      <ProjectFilters choices={choices} filter={filter} units={units} />
      {page.projects.length > 0 ? (
        <Rows page={page} units={units} />
      ) : (
        <Empty create={hasCreatePermission} filtered={Object.keys(members).length > 0} />
      )}
      <Pager page={page.page} pages={page.pages} path={registerPaths.list} query={members} total={page.total} />
    </main>
  )
}
