/** Every clipping that the office has confirmed, as scores and rates reckon with it. */
import type { PayloadRequest, WhereField } from 'payload'
import { computedOnce } from '../../editorial/computedOnce'
import { followedRows } from '../../editorial/followedRows'
import type { ClippingPlace, OutletLevel } from '../rules/scoring/table'
import { textOf } from '../stored'

export interface ConfirmedClipping {
  id: string
  /** kind and id of the story */
  about: string
  outlet: string
  level: OutletLevel
  place: ClippingPlace
  /** `YYYY-MM-DD` */
  date: string
}

const inOrder = (a: ConfirmedClipping, b: ConfirmedClipping): number =>
  a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1

/** In the order of their days. Who may see what of it is asked by the caller. @param within days of which alone */
export async function confirmedClippings(
  req: PayloadRequest,
  within?: WhereField,
): Promise<readonly ConfirmedClipping[]> {
  const all = await followedRows<ConfirmedClipping>(req, {
    collection: 'clippings',
    where: { and: [{ state: { equals: 'confirmed' } }, ...(within ? [{ date: within }] : [])] },
    select: { about: true, outlet: true, level: true, place: true, date: true },
    by: ['about'],
    named: ({ data }) => ('clipping' in data ? data.clipping.about : null),
    names: ({ about }) => [textOf(about)],
    read: (row) => ({
      id: textOf(row.id),
      about: textOf(row.about),
      outlet: textOf(row.outlet),
      level: row.level as OutletLevel,
      place: (row.place ?? 'inside') as ClippingPlace,
      date: textOf(row.date),
    }),
  })
  return computedOnce([all], 'in order', () => all.toSorted(inOrder))
}
