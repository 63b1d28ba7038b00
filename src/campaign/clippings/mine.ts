/** The list of clippings for the person of a request. */
import type { PayloadRequest, Where } from 'payload'
import { requireActor } from '../../editorial/people'
import { readableUnits } from '../../editorial/rules/visibility'
import type { ClippingList, ClippingQuery } from '../rules/clippingList'
import { clippingsOf } from './list'

/** A unit's own, for the gate office all. @throws Refusal 401 */
export async function clippingsFor(req: PayloadRequest, query: ClippingQuery): Promise<ClippingList> {
  const scope = readableUnits(requireActor(req))
  if (scope === 'none') return { rows: [], page: 1, pages: 1, total: 0, rate: null }
  const own: Where | null = scope === 'all' ? null : { unit: { equals: scope.unit } }
  return clippingsOf(req, query, own)
}
