/**
 * Changed figures of projects, and the live stories that still carry the old ones. Which stories those are is never
 * stored: it follows from what is public, so that a change is settled by the very transaction that mends the last of them.
 */
import type { PayloadRequest } from 'payload'
import { throughGate } from './gateToken'
import { relationId } from './people'
import type { CoverageRow } from './rules/coverage'
import { carriesOld, saysOld, type OldFigure } from './rules/oldFigures'

/** Changes of one project, and stories of one project, that are looked at. */
const MOST = 1_000

export interface FigureChangeRow {
  id: string
  /** id of the record that stands */
  project: string
  indicator: string
  label: string | null
  measure: string
  figureKind: string | null
  asOf: string | null
  before: string
  after: string
  reason: string
  changedByName: string
  /** ISO moments */
  changedAt: string
  settledAt: string | null
}

/** The old figure that a row tells of. */
export const oldFigureOf = ({ indicator, label, measure, figureKind, before }: FigureChangeRow): OldFigure => ({
  indicator,
  label: label ?? '',
  unit: measure,
  kind: figureKind ?? '',
  before,
})

/** The id of the record that stands for this one: itself, or the one that it was merged into. */
async function standingOf(req: PayloadRequest, id: string): Promise<string> {
  const { docs } = await req.payload.find({
    collection: 'projects',
    where: { id: { equals: id } },
    select: { mergedInto: true },
    limit: 1,
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
  })
  return relationId(docs[0]?.mergedInto) ?? id
}

/** The id of the record that stands for this one, and of all that were merged into it, itself among them. */
export async function recordsOf(req: PayloadRequest, id: string): Promise<{ standing: string; records: string[] }> {
  const standing = await standingOf(req, id)
  const merged = await req.payload.find({
    collection: 'projects',
    where: { mergedInto: { equals: standing } },
    select: { mergedInto: true },
    limit: MOST,
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
  })
  return { standing, records: [standing, ...merged.docs.map((project) => String(project.id))] }
}

/** Live stories of these records, by their rows. */
export async function liveOf(req: PayloadRequest, records: readonly string[]): Promise<CoverageRow[]> {
  const { docs } = await req.payload.find({
    collection: 'coverage',
    where: { and: [{ record: { in: [...records] } }, { state: { equals: 'live' } }] },
    limit: MOST,
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
  })
  return docs as unknown as CoverageRow[]
}

/** Changes of a record, the newest first. @param open only those that are not settled */
export async function changesOf(req: PayloadRequest, project: string): Promise<FigureChangeRow[]> {
  const { docs } = await req.payload.find({
    collection: 'figureChanges',
    where: { project: { equals: project } },
    sort: '-changedAt',
    limit: MOST,
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
  })
  return docs as unknown as FigureChangeRow[]
}

/** The stories among these that still carry what was changed. None where the record says the old figure again. */
export function carriersOf(
  change: FigureChangeRow,
  stories: readonly CoverageRow[],
  figures: CoverageRow['figures'],
): CoverageRow[] {
  const old = oldFigureOf(change)
  return saysOld(figures, old) ? [] : stories.filter((row) => carriesOld(row, old))
}

/** The figures that a record states now. */
export async function figuresOf(req: PayloadRequest, project: string): Promise<CoverageRow['figures']> {
  const { docs } = await req.payload.find({
    collection: 'projects',
    where: { id: { equals: project } },
    select: { figures: true },
    limit: 1,
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
  })
  return (docs[0]?.figures ?? []) as unknown as CoverageRow['figures']
}

/** Sets and takes back when the changes of a record were settled, by what is public now. */
async function resettle(req: PayloadRequest, changes: readonly FigureChangeRow[], project: string): Promise<void> {
  const { standing, records } = await recordsOf(req, project)
  const [stories, figures] = [await liveOf(req, records), await figuresOf(req, standing)]
  for (const change of changes) {
    const settled = carriersOf(change, stories, figures).length === 0
    if (settled === Boolean(change.settledAt)) continue
    await throughGate(req, () =>
      req.payload.update({
        collection: 'figureChanges',
        id: change.id,
        data: { settledAt: settled ? new Date().toISOString() : null },
        depth: 0,
        overrideAccess: true,
        req,
      }),
    )
  }
}

/** After a record was changed or merged. */
export async function settleProject(req: PayloadRequest, project: string): Promise<void> {
  const changes = await changesOf(req, project)
  if (changes.length > 0) await resettle(req, changes, project)
}

/**
 * After a story went up or came down. Cheap where no figure of its project was ever changed: two questions by index, and
 * none where it names no record.
 */
export async function settleStory(req: PayloadRequest, record: string | null | undefined): Promise<void> {
  if (!record) return
  await settleProject(req, await standingOf(req, record))
}
