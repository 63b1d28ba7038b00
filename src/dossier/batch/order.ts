/** Ordering many dossiers, giving an order up, deleting what it made: a director alone, and each is written down. */
import type { PayloadRequest } from 'payload'
import { record } from '../../editorial/audit'
import { invalid, notFound, Refusal } from '../../editorial/errors'
import { throughGate } from '../../editorial/gateToken'
import { asAuditActor, requireActor } from '../../editorial/people'
import { recorded } from '../../editorial/recorded'
import { KEPT_DAYS, MOST_BATCHES, type Batch, type Wanted } from '../../editorial/rules/batches'
import { ordersDossiers } from '../../editorial/rules/dossiers'
import type { Actor } from '../../editorial/rules/roles'
import { env } from '../../platform/env'
import { removeBatchFolder } from '../folder'
import { assertMay } from '../may'
import { batchOf, COLLECTION, deleteRow, rowById, rowsWhere, subject, writeRow, type BatchRow } from './rows'
import { storiesOf } from './stories'

const DAY_MS = 24 * 60 * 60_000
const YEARS = { first: 1949, last: 2999 }

/** When an order that is over is forgotten. */
export const expiry = (now: Date): string => new Date(now.getTime() + KEPT_DAYS * DAY_MS).toISOString()

function director(req: PayloadRequest): Actor {
  const actor = requireActor(req)
  assertMay(actor, ordersDossiers)
  return actor
}

/** @throws Refusal 400 for a body that names neither a campaign nor a year, or both */
function wantedOf({ campaign, year }: Record<string, unknown>): Wanted {
  if (campaign !== undefined && year !== undefined) throw invalid('year')
  if (typeof campaign === 'string' && campaign !== '') return { campaign }
  if (campaign !== undefined) throw invalid('campaign')
  if (year === undefined) throw invalid('campaign', 'errors.missingField')
  if (typeof year !== 'number' || !Number.isInteger(year) || year < YEARS.first || year > YEARS.last)
    throw invalid('year', 'errors.badDossierYear', YEARS)
  return { year }
}

/** Every order that is kept, the newest first. @throws Refusal 401, 403 */
export async function batchesOf(req: PayloadRequest): Promise<Batch[]> {
  director(req)
  return (await rowsWhere(req, {})).map(batchOf).reverse()
}

/** @throws Refusal 401, 403, 400 with `field`, 429 while as many are kept as may be */
export async function orderBatch(req: PayloadRequest, body: Record<string, unknown>): Promise<Batch> {
  const actor = director(req)
  const { title, stories } = await storiesOf(req, wantedOf(body))
  return recorded(req, async () => {
    if ((await rowsWhere(req, {})).length >= MOST_BATCHES)
      throw new Refusal('TOO_MANY', { message: 'dossier.tooManyBatches', vars: { max: MOST_BATCHES } })
    const data: Omit<BatchRow, 'id'> = {
      title,
      state: 'waiting',
      node: env.nodeName,
      stories,
      total: stories.length,
      made: 0,
      failed: [],
      bytes: 0,
      orderedBy: actor.id,
      orderedByName: actor.name,
      orderedAt: new Date().toISOString(),
      holder: null,
      heldUntil: null,
      expiresAt: null,
    }
    const { id } = await throughGate(req, () =>
      req.payload.create({ collection: COLLECTION, data: { ...data }, depth: 0, overrideAccess: true, req }),
    )
    const row = { ...data, id: String(id) }
    await record(req, asAuditActor(actor), { event: 'dossiers.ordered', data: subject(row) })
    return batchOf(row)
  })
}

/** The order of an address. @throws Refusal 404 */
async function present(req: PayloadRequest, id: string): Promise<BatchRow> {
  const row = await rowById(req, id)
  if (!row) throw notFound()
  return row
}

const isOpen = ({ state }: BatchRow): boolean => state === 'waiting' || state === 'running'

/** Gives an order up: whoever works on it stops at the next story. @throws Refusal 401, 403, 404, 409 where it is over */
export async function cancelBatch(req: PayloadRequest, id: string): Promise<Batch> {
  const actor = director(req)
  return recorded(req, async () => {
    const row = await present(req, id)
    if (!isOpen(row)) throw new Refusal('WRONG_STAGE', { message: 'dossier.batchOver' })
    const data = { state: 'cancelled', holder: null, heldUntil: null, expiresAt: expiry(new Date()) } as const
    await writeRow(req, id, data)
    await record(req, asAuditActor(actor), { event: 'dossiers.cancelled', data: subject(row) })
    return batchOf({ ...row, ...data })
  })
}

/** Forgets an order that is over, and its files where they lie here. */
export async function forgetBatch(req: PayloadRequest, id: string, actor: Actor | null): Promise<void> {
  await recorded(req, async () => {
    const row = await present(req, id)
    if (isOpen(row)) throw new Refusal('WRONG_STAGE', { message: 'dossier.batchOpen' })
    await deleteRow(req, id)
    await record(req, actor && asAuditActor(actor), { event: 'dossiers.deleted', data: subject(row) })
  })
  await removeBatchFolder(id)
}

/** @throws Refusal 401, 403, 404, 409 while it is being made */
export async function deleteBatch(req: PayloadRequest, id: string): Promise<void> {
  const actor = director(req)
  await forgetBatch(req, id, actor)
}

/** The order whose files are wanted. @throws Refusal 401, 403, 404, 409 where it is not done or lies on another node */
export async function doneBatch(req: PayloadRequest, id: string): Promise<BatchRow> {
  director(req)
  const row = await present(req, id)
  if (row.state !== 'done') throw new Refusal('WRONG_STAGE', { message: 'dossier.batchNotDone' })
  if (row.node !== env.nodeName) throw new Refusal('WRONG_STAGE', { message: 'dossier.batchElsewhere' })
  return row
}

/** Writes down who takes it, before a byte of it is sent. */
export async function recordTaken(req: PayloadRequest, row: BatchRow): Promise<void> {
  const actor = director(req)
  await recorded(req, () => record(req, asAuditActor(actor), { event: 'dossiers.taken', data: subject(row) }))
}
