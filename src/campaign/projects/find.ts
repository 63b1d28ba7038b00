/** Records by what is asked of them: lists, the pipeline, what may be twice. */
import type { PayloadRequest, Where } from 'payload'
import { requireActor } from '../../editorial/people'
import { PROJECT_STAGES } from '../../editorial/rules/values'
import { duplicatesOf, type DuplicateGroup } from '../rules/projects/duplicates'
import { NONE, PROJECTS_A_PAGE, type ProjectFilter } from '../rules/projects/filter'
import { projectOf, type Project } from '../rules/projects/content'
import { knownProjects, standingOf } from './known'
import { assertKeeps, findProjects, STANDING } from './rows'

const is = (name: string, value: string | null): Where[] =>
  value === null ? [] : [{ [name]: value === NONE ? { exists: false } : { equals: value } }]

/** Records that stand for themselves and fit the filter. */
export const whereOf = ({ stage, park, industry, unit, search }: ProjectFilter): Where => ({
  and: [
    STANDING,
    ...is('stage', stage),
    ...is('park', park),
    ...is('industry', industry),
    ...is('unit', unit),
    ...(search ? [{ name: { contains: search } }] : []),
  ],
})

export interface ProjectPage {
  projects: Project[]
  total: number
  page: number
  pages: number
}

/** One page of a list, what was changed last first. Of figures and stages nothing. */
export async function pageOfProjects(req: PayloadRequest, filter: ProjectFilter): Promise<ProjectPage> {
  requireActor(req)
  const { docs, totalDocs, page, totalPages } = await req.payload.find({
    collection: 'projects',
    where: whereOf(filter),
    select: { name: true, investor: true, stage: true, park: true, industry: true, unit: true, updatedAt: true },
    sort: '-updatedAt',
    limit: PROJECTS_A_PAGE,
    page: filter.page,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const projects = docs.map((document) => projectOf(document as unknown as Record<string, unknown>))
  return { projects, total: totalDocs, page: page ?? 1, pages: totalPages }
}

export interface Pipeline {
  /** names of parks, in order; null for records without one */
  parks: (string | null)[]
  /** by stage (null: none reached), then by park */
  counts: { stage: string | null; byPark: number[]; total: number }[]
  total: number
}

/** How many records stand at which stage in which park. */
export async function pipelineOf(req: PayloadRequest, stages: readonly string[]): Promise<Pipeline> {
  requireActor(req)
  const projects = standingOf(await knownProjects(req))
  const parks: (string | null)[] = [...new Set(projects.flatMap(({ park }) => park ?? []))].toSorted((a, b) =>
    a.localeCompare(b, 'zh'),
  )
  if (projects.some(({ park }) => !park)) parks.push(null)
  const counts = [...stages, null].map((stage) => {
    const at = projects.filter((project) => project.stage === stage)
    return { stage, byPark: parks.map((park) => at.filter((each) => each.park === park).length), total: at.length }
  })
  return { parks, counts, total: projects.length }
}

/** How many records stand at which stage, of those that the person may read. @param unit of which alone; of all where it is empty */
export async function stageCounts(
  req: PayloadRequest,
  unit: string,
): Promise<{ stage: string | null; count: number }[]> {
  const counts = new Map<string | null, number>([...PROJECT_STAGES, null].map((stage) => [stage, 0]))
  for (const { stage, unit: owner } of standingOf(await knownProjects(req)))
    if (!unit || owner === unit) counts.set(stage, (counts.get(stage) ?? 0) + 1)
  return [...counts].map(([stage, count]) => ({ stage, count }))
}

/** Words that the filters of a list offer. */
export async function choicesOf(
  req: PayloadRequest,
): Promise<{ parks: string[]; industries: string[]; units: string[] }> {
  const projects = standingOf(await knownProjects(req))
  const words = (name: 'park' | 'industry' | 'unit'): string[] =>
    [...new Set(projects.flatMap((project) => project[name] ?? []))].toSorted((a, b) => a.localeCompare(b, 'zh'))
  return { parks: words('park'), industries: words('industry'), units: words('unit') }
}

export interface Duplicates {
  groups: (Omit<DuplicateGroup, 'projects'> & {
    projects: Pick<Project, 'id' | 'name' | 'investor' | 'park' | 'stage' | 'revisionToken' | 'updatedAt'>[]
  })[]
  /** sets that were left out */
  more: number
}

/** Sets that are proposed at once. */
const MOST_GROUPS = 100

/** Records that may be one project, for who keeps the register. @throws Refusal 403 */
export async function proposedDuplicates(req: PayloadRequest): Promise<Duplicates> {
  assertKeeps(requireActor(req))
  const projects = await findProjects(req, STANDING, {
    name: true,
    otherNames: true,
    investor: true,
    park: true,
    stage: true,
    revisionToken: true,
    updatedAt: true,
  })
  const byId = new Map(projects.map((project) => [project.id, project]))
  const groups = duplicatesOf(projects)
  const told = groups.slice(0, MOST_GROUPS).map(({ why, projects: ids }) => ({
    why,
    projects: ids.flatMap((id) => {
      const project = byId.get(id)
      if (!project) return []
      const { name, investor, park, stage, revisionToken, updatedAt } = project
      return [{ id, name, investor, park, stage, revisionToken, updatedAt }]
    }),
  }))
  return { groups: told, more: groups.length - told.length }
}
