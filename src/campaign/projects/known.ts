/** The records that a person may read, as lists and sums reckon with them. */
import type { PayloadRequest } from 'payload'
import { computedOnce } from '../../editorial/computedOnce'
import { followedRows, type Followed } from '../../editorial/followedRows'
import { requireActor } from '../../editorial/people'
import { beijingDay } from '../../editorial/rules/days'
import type { AuditEntry } from '../../editorial/rules/auditEvents'
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

/** Which entries of the log name records. */
const BY_RECORD = {
  by: ['id'],
  named: ({ data }: AuditEntry) => {
    if ('created' in data) return data.created.map(({ id }) => id)
    if (!('project' in data) || !data.project) return null
    return 'into' in data && data.into ? [data.project.id, data.into.id] : data.project.id
  },
  names: ({ id }: Record<string, unknown>) => [String(id)],
} as const satisfies Partial<Followed<unknown>>

/** All of them, merged ones too, in the order in which they were entered. @param now the clock: a stage has its day */
export async function knownProjects(req: PayloadRequest, now = new Date()): Promise<readonly KnownProject[]> {
  const scope = readableUnits(requireActor(req))
  if (scope === 'none') return []
  const rows = await followedRows<Row>(req, {
    collection: 'projects',
    where: scope === 'all' ? {} : { unit: { equals: scope.unit } },
    select: COLUMNS,
    ...BY_RECORD,
    read: (row) => ({ project: projectOf(row), createdAt: new Date(String(row.createdAt)).toISOString() }),
  })
  const today = beijingDay(now)
  return computedOnce([rows], `stages of ${today}`, () =>
    rows.toSorted(inOrder).map(({ project }) => ({ ...project, stage: stageOf(project.timeline, today) })),
  )
}

/** Every record that was merged and the one that stands for it, whoever may read them: two stories on them are of one project. */
export const mergedRecords = (req: PayloadRequest): Promise<readonly { id: string; into: string }[]> =>
  followedRows(req, {
    collection: 'projects',
    where: { mergedInto: { exists: true } },
    select: { mergedInto: true },
    ...BY_RECORD,
    read: ({ id, mergedInto }) => (mergedInto ? { id: String(id), into: String(mergedInto) } : null),
  })

/** Those that stand for themselves: none that was merged into another. */
export const standingOf = (projects: readonly KnownProject[]): readonly KnownProject[] =>
  computedOnce([projects], 'standing', () => projects.filter(({ mergedInto }) => !mergedInto))
