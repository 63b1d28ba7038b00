/** Clippings as they are stored, with what no request sees of them. */
import type { PayloadRequest, Where } from 'payload'
import { record } from '../../editorial/audit'
import { asAuditActor } from '../../editorial/people'
import type { AuditEvent } from '../../editorial/rules/auditEvents'
import type { Actor } from '../../editorial/rules/roles'
import type { ClippingState } from '../rules/clippings'

export const COLLECTION = 'clippings'

export interface ClippingRow extends Record<string, unknown> {
  id: string
  outlet: string
  date: string
  state: ClippingState
  /** kind and id of the story */
  about: string
  /** what makes one appearance the same as another */
  sameAs: string
  revisionToken?: string | null
}

async function first(req: PayloadRequest, where: Where): Promise<ClippingRow | null> {
  const { docs } = await req.payload.find({
    collection: COLLECTION,
    where,
    limit: 1,
    sort: 'createdAt',
    pagination: false,
    depth: 0,
    showHiddenFields: true,
    overrideAccess: true,
    req,
  })
  const [found] = docs as unknown as ClippingRow[]
  return found ? { ...found, id: String(found.id) } : null
}

export const clippingById = (req: PayloadRequest, id: string): Promise<ClippingRow | null> =>
  first(req, { id: { equals: id } })

/** The clipping of the same appearance that was not refused, other than `but`. */
export const sameAppearance = (req: PayloadRequest, sameAs: string, but?: string): Promise<ClippingRow | null> =>
  first(req, {
    and: [
      { sameAs: { equals: sameAs } },
      { state: { not_equals: 'refused' } },
      ...(but === undefined ? [] : [{ id: { not_equals: but } }]),
    ],
  })

type Event = Extract<AuditEvent['event'], `clipping.${string}`>

/** Writes down what was done with one. */
export async function recordClipping(
  req: PayloadRequest,
  actor: Actor,
  event: Event,
  { id, about, outlet, date }: Pick<ClippingRow, 'id' | 'about' | 'outlet' | 'date'>,
  reason?: string,
): Promise<void> {
  const data = { clipping: { id: String(id), about, outlet, date }, ...(reason ? { reason } : {}) }
  await record(req, asAuditActor(actor), { event, data })
}
