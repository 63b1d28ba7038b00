/** Writes down that a figure of a project was changed, and tells the units whose stories still carry the old one. */
import type { PayloadRequest } from 'payload'
import { record } from '../../editorial/audit'
import { throughGate } from '../../editorial/gateToken'
import { tellOfFigure } from '../../editorial/notifications/beside'
import {
  carriersOf,
  figuresOf,
  liveOf,
  recordsOf,
  settleProject,
  type FigureChangeRow,
} from '../../editorial/oldFigures'
import { asAuditActor } from '../../editorial/people'
import type { ProjectSubject } from '../../editorial/rules/auditEvents'
import type { Actor } from '../../editorial/rules/roles'
import type { AmountChange } from '../rules/projects/amounts'

async function writeOne(
  req: PayloadRequest,
  actor: Actor,
  project: ProjectSubject,
  { indicator, label, unit, kind, asOf, before, after }: AmountChange,
  reason: string,
  now: Date,
): Promise<{ row: FigureChangeRow; seq: number }> {
  const row = await throughGate(req, () =>
    req.payload.create({
      collection: 'figureChanges',
      data: {
        project: project.id,
        indicator,
        label,
        measure: unit,
        figureKind: kind,
        asOf,
        before,
        after,
        reason,
        changedBy: actor.id,
        changedByName: actor.name,
        changedAt: now.toISOString(),
        settledAt: null,
      },
      depth: 0,
      overrideAccess: true,
      req,
    }),
  )
  const { seq } = await record(req, asAuditActor(actor), {
    event: 'figure.changed',
    data: { project, figure: { indicator, label, unit, kind, before, after }, reason },
  })
  return { row: row as unknown as FigureChangeRow, seq }
}

/** In the transaction of the save. What no story carries is settled at once. */
export async function writeFigureChanges(
  req: PayloadRequest,
  actor: Actor,
  project: ProjectSubject,
  changes: readonly AmountChange[],
  reason: string,
  now: Date,
): Promise<void> {
  if (changes.length > 0) {
    const { records } = await recordsOf(req, project.id)
    const [stories, figures] = [await liveOf(req, records), await figuresOf(req, project.id)]
    for (const change of changes) {
      const { row, seq } = await writeOne(req, actor, project, change, reason, now)
      const units = new Set(carriersOf(row, stories, figures).map(({ unit }) => unit))
      for (const unit of units) await tellOfFigure(req, { id: row.id, unit }, actor, seq)
    }
  }
  await settleProject(req, project.id)
}
