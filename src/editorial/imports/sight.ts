/** Who may see an import, and who may work on it. */
import type { PayloadRequest } from 'payload'
import { notFound, Refusal } from '../errors'
import { requireActor } from '../people'
import type { Actor } from '../rules/roles'
import { canRead } from '../rules/visibility'
import { importById, type ImportRow, type SummaryRow } from './rows'

/** The unit that imported it; whoever may read its draft, once there is one. */
export const canSee = (actor: Actor, row: Pick<SummaryRow, 'unit' | 'story'>): boolean =>
  actor.unit === row.unit || (row.story !== null && canRead(actor, row.unit))

/** @throws Refusal 401; 404 for an unknown id and for one that this person may not see: one answer for both */
export async function seenImport(req: PayloadRequest, id: string): Promise<{ actor: Actor; row: ImportRow }> {
  const actor = requireActor(req)
  const row = await importById(req, id)
  if (!row || !canSee(actor, row)) throw notFound()
  return { actor, row }
}

/** Whoever dropped it may stop it or try it again. */
export const isOwner = (actor: Actor, row: ImportRow): boolean => actor.id === row.person && actor.unit === row.unit

/** @throws Refusal 401, 404, 403 */
export async function ownImport(req: PayloadRequest, id: string): Promise<ImportRow> {
  const { actor, row } = await seenImport(req, id)
  if (!isOwner(actor, row)) throw new Refusal('NOT_PERMITTED')
  return row
}
