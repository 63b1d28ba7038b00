/** Which stories stand on which project: by what they refer to, merged records counted for the one that stands. */
import type { PayloadRequest, Where } from 'payload'
import { recordsOf } from '../../editorial/oldFigures'
import { requireActor } from '../../editorial/people'
import type { CoverageRow, CoverageState } from '../../editorial/rules/coverage'
import type { Kind } from '../../editorial/rules/kinds'
import { isGateRole, type Actor } from '../../editorial/rules/roles'
import { byName, foldName } from '../rules/projects/names'
import { knownProjects, standingOf } from './known'
import { assertKeeps } from './rows'

export interface StoryLink {
  kind: Kind
  id: string
  title: string
  state: CoverageState
  /** id of the owner */
  unit: string
  /** ISO moment */
  firstPublishedAt: string
}

const MOST = 2_000
const MOST_OF_ALL = 100_000

const linkOf = ({ kind, story, title, state, unit, firstPublishedAt }: CoverageRow): StoryLink => ({
  kind,
  id: story,
  title,
  state,
  unit,
  firstPublishedAt,
})

const COLUMNS = {
  kind: true,
  story: true,
  title: true,
  state: true,
  unit: true,
  firstPublishedAt: true,
  record: true,
  projectName: true,
  investor: true,
} as const

async function rowsOf(req: PayloadRequest, where: Where, limit: number): Promise<CoverageRow[]> {
  // Of the whole register there are thousands: without the rounds of hooks that each document takes.
  const { docs } = await req.payload.db.find({
    collection: 'coverage',
    where,
    select: COLUMNS,
    sort: '-firstPublishedAt',
    limit,
    pagination: false,
    req,
  })
  return docs as unknown as CoverageRow[]
}

/** What is public may be told to all; what came down only to the gate and to its own unit. */
const mayKnow =
  (actor: Actor) =>
  ({ state, unit }: CoverageRow): boolean =>
    state === 'live' || isGateRole(actor.role) || unit === actor.unit

/** Stories of one record, the newest first. That its reader may read the record was asked. */
export async function storiesOfProject(req: PayloadRequest, project: string): Promise<StoryLink[]> {
  const actor = requireActor(req)
  const { records } = await recordsOf(req, project)
  const rows = await rowsOf(req, { record: { in: records } }, MOST)
  return rows.filter(mayKnow(actor)).map(linkOf)
}

export interface ProjectMap {
  projects: { id: string; name: string; stories: StoryLink[] }[]
  /** records that no story stands on */
  without: { id: string; name: string }[]
  /** live cases that refer to no record */
  unlinked: (StoryLink & { projectName: string | null })[]
}

/** Both ways, for the records and stories that a person reads. */
export async function projectMapOf(req: PayloadRequest): Promise<ProjectMap> {
  const actor = requireActor(req)
  const all = await knownProjects(req)
  const standing = new Map(all.map(({ id, mergedInto }) => [id, mergedInto ?? id]))
  const known = (await rowsOf(req, { record: { exists: true } }, MOST_OF_ALL)).filter(mayKnow(actor))
  const stories = new Map<string, StoryLink[]>()
  for (const row of known) {
    const project = standing.get(row.record ?? '')
    if (project) stories.set(project, [...(stories.get(project) ?? []), linkOf(row)])
  }
  const named = all.filter(({ mergedInto }) => !mergedInto).map(({ id, name }) => ({ id, name }))
  return {
    projects: named
      .filter(({ id }) => stories.has(id))
      .map((project) => ({ ...project, stories: stories.get(project.id) ?? [] })),
    without: named.filter(({ id }) => !stories.has(id)),
    unlinked: await unlinkedOf(req, actor),
  }
}

const unlinkedCases: Where = {
  and: [{ kind: { equals: 'cases' } }, { state: { equals: 'live' } }, { record: { exists: false } }],
}

async function unlinkedOf(req: PayloadRequest, actor: Actor): Promise<ProjectMap['unlinked']> {
  const rows = await rowsOf(req, unlinkedCases, MOST_OF_ALL)
  return rows
    .filter(({ unit }) => isGateRole(actor.role) || unit === actor.unit)
    .map((row) => ({ ...linkOf(row), projectName: row.projectName }))
}

export interface Proposed {
  /** as the newest of the cases names it */
  name: string
  investor: string | null
  stories: StoryLink[]
  /** the record that has this name already: its cases should refer to it */
  known: { id: string; name: string } | null
}

/** Projects of live cases that refer to no record. @throws Refusal 403 */
export async function proposedProjects(req: PayloadRequest): Promise<Proposed[]> {
  assertKeeps(requireActor(req))
  const rows = await rowsOf(req, unlinkedCases, MOST_OF_ALL)
  const names = byName(standingOf(await knownProjects(req)))
  const proposed = new Map<string, Proposed>()
  for (const row of rows) {
    const key = foldName(row.projectName ?? '')
    if (key === '') continue
    const present = proposed.get(key)
    if (present) {
      present.stories.push(linkOf(row))
      continue
    }
    const [first] = names.get(key) ?? []
    const known = first ? { id: first.id, name: first.name } : null
    proposed.set(key, { name: row.projectName ?? '', investor: row.investor, stories: [linkOf(row)], known })
  }
  return [...proposed.values()]
}
