/** Changed figures that live stories still carry, with those stories: what is there to be put right. */
import type { PayloadRequest } from 'payload'
import {
  carriersOf,
  changesOf,
  figuresOf,
  liveOf,
  oldFigureOf,
  recordsOf,
  type FigureChangeRow,
} from '../../editorial/oldFigures'
import { requireActor } from '../../editorial/people'
import type { Kind } from '../../editorial/rules/kinds'
import { presentAmount } from '../../editorial/rules/oldFigures'
import { isGateRole } from '../../editorial/rules/roles'
import type { Stage } from '../../editorial/rules/stages'

/** Open changes that are told at once. */
const MOST_OPEN = 200

export interface OpenChange extends Omit<FigureChangeRow, 'project'> {
  project: { id: string; name: string }
  /** live stories that still carry the old figure */
  stories: { kind: Kind; id: string; title: string; unit: string; stage: Stage }[]
}

async function openRows(req: PayloadRequest): Promise<FigureChangeRow[]> {
  const { docs } = await req.payload.find({
    collection: 'figureChanges',
    where: { settledAt: { exists: false } },
    sort: '-changedAt',
    limit: MOST_OPEN,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs as unknown as FigureChangeRow[]
}

async function nameOf(req: PayloadRequest, id: string): Promise<string> {
  const { docs } = await req.payload.find({
    collection: 'projects',
    where: { id: { equals: id } },
    select: { name: true },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return String(docs[0]?.name ?? '')
}

/** Where the working copies of these stories stand, by their ids: a correction may be under way. */
async function stagesOf(
  req: PayloadRequest,
  stories: readonly { kind: Kind; story: string }[],
): Promise<Map<string, Stage>> {
  const stages = new Map<string, Stage>()
  for (const kind of new Set(stories.map((each) => each.kind))) {
    const ids = stories.filter((each) => each.kind === kind).map(({ story }) => story)
    const { docs } = await req.payload.find({
      collection: kind,
      where: { id: { in: ids } },
      select: { stage: true },
      limit: ids.length,
      pagination: false,
      depth: 0,
      overrideAccess: true,
      req,
    })
    for (const { id, stage } of docs) stages.set(String(id), stage as Stage)
  }
  return stages
}

async function opened(req: PayloadRequest, project: string, rows: readonly FigureChangeRow[]): Promise<OpenChange[]> {
  const { records } = await recordsOf(req, project)
  const [stories, figures] = [await liveOf(req, records), await figuresOf(req, project)]
  const name = await nameOf(req, project)
  const carriers = rows.map((row) => carriersOf(row, stories, figures))
  const stages = await stagesOf(req, carriers.flat())
  return rows.map(({ changedBy: _changedBy, ...row }: FigureChangeRow & { changedBy?: unknown }, index) => ({
    ...row,
    // Changed once more since then: what is to be written is what the record says now.
    after: presentAmount(figures, oldFigureOf(row)) ?? row.after,
    project: { id: project, name },
    stories: (carriers[index] ?? []).map(({ kind, story, title, unit }) => ({
      kind,
      id: story,
      title,
      unit,
      stage: stages.get(story) ?? 'published',
    })),
  }))
}

/** Those that are open, the newest first. A unit reads those of its own stories, and of these no other's. */
export async function openChanges(req: PayloadRequest): Promise<OpenChange[]> {
  const actor = requireActor(req)
  const rows = await openRows(req)
  const projects = [...new Set(rows.map(({ project }) => project))]
  const all: OpenChange[] = []
  for (const project of projects)
    all.push(
      ...(await opened(
        req,
        project,
        rows.filter((row) => row.project === project),
      )),
    )
  const inOrder = all.toSorted((a, b) => b.changedAt.localeCompare(a.changedAt))
  if (isGateRole(actor.role)) return inOrder
  return inOrder
    .map((change) => ({ ...change, stories: change.stories.filter(({ unit }) => unit === actor.unit) }))
    .filter(({ stories }) => stories.length > 0)
}

/** Every change of a record, settled ones too, for who reads the record. The caller has asked. */
export const changesOfProject = changesOf
