/** The records that a person may read, as lists and sums reckon with them. */
import type { PayloadRequest } from 'payload'
import { computedOnce } from '../../editorial/computedOnce'
import { followedRows } from '../../editorial/followedRows'
import { requireActor } from '../../editorial/people'
import { beijingDay } from '../../editorial/rules/days'
import { readableUnits } from '../../editorial/rules/visibility'
import { projectOf, type Project } from '../rules/projects/content'
import { stageOf } from '../rules/projects/stage'

const COLUMNS = {
  name: true,
  otherNames: true,
  industry: true,
  park: true,
  unit: true,
  timeline: true,
  figures: true,
  mergedInto: true,
  createdAt: true,
} as const

/** What of a record is read here. */
export type KnownProject = Pick<
  Project,
  'id' | 'name' | 'otherNames' | 'industry' | 'park' | 'unit' | 'figures' | 'stage' | 'mergedInto'
>

interface Row {
  project: Project
  createdAt: string
}
const inOrder = (a: Row, b: Row): number => (a.createdAt < b.createdAt ? -1 : Number(a.createdAt > b.createdAt))

/** All of them, merged ones too, in the order in which they were entered. @param now the clock: a stage has its day */
export async function knownProjects(req: PayloadRequest, now = new Date()): Promise<readonly KnownProject[]> {
  const scope = readableUnits(requireActor(req))
  if (scope === 'none') return []
  const rows = await followedRows<Row>(req, {
    collection: 'projects',
    where: scope === 'all' ? {} : { unit: { equals: scope.unit } },
    select: COLUMNS,
    by: ['id'],
    named: ({ data }) => {
      if ('created' in data) return data.created.map(({ id }) => id)
      if (!('project' in data) || !data.project) return null
      return 'into' in data && data.into ? [data.project.id, data.into.id] : data.project.id
    },
    names: ({ id }) => [String(id)],
    read: (row) => ({ project: projectOf(row), createdAt: new Date(String(row.createdAt)).toISOString() }),
  })
  const today = beijingDay(now)
  return computedOnce([rows], `stages of ${today}`, () =>
    rows.toSorted(inOrder).map(({ project }) => ({ ...project, stage: stageOf(project.timeline, today) })),
  )
}

/** Those that stand for themselves: none that was merged into another. */
export const standingOf = (projects: readonly KnownProject[]): readonly KnownProject[] =>
  computedOnce([projects], 'standing', () => projects.filter(({ mergedInto }) => !mergedInto))
