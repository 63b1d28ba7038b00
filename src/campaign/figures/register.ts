/** The figures register: every figure with where it stands, sums of what can be added, targets against what was reached. */
import type { PayloadRequest } from 'payload'
import { computedOnce } from '../../editorial/computedOnce'
import { asked, FIGURES_A_PAGE, ofYear, type FigureFilter } from '../rules/figures/filter'
import type { Gathered } from '../rules/figures/gathered'
import { counted, inSigns, type RegisterRow } from '../rules/figures/rows'
import { sumsOf, type Sums } from '../rules/figures/sums'
import { targetsOf, type TargetRow } from '../rules/figures/targets'
import { gatherFigures } from './gather'
import { ratesOf } from './rates'

export interface Register extends Sums {
  filter: FigureFilter
  /** of the page */
  rows: RegisterRow[]
  total: number
  page: number
  pages: number
  targets: TargetRow[]
}

/** By indicator, target or actual, the latest day first. */
const inOrder = (a: RegisterRow, b: RegisterRow): number =>
  inSigns(a.indicator, b.indicator) || inSigns(a.kind ?? '', b.kind ?? '') || inSigns(b.asOf ?? '', a.asOf ?? '')

/** All of them, each with whether it counts; of a year, where one is asked for. */
const countedOf = (gathered: Gathered, filter: Pick<FigureFilter, 'year'>): readonly RegisterRow[] =>
  computedOnce([gathered], `counted ${filter.year ?? ''}`, () => counted(ofYear(gathered.figures, filter)))
const targetsIn = (gathered: Gathered): TargetRow[] =>
  computedOnce([gathered], 'targets', () => targetsOf(countedOf(gathered, { year: null }), gathered.told))

/** Targets of campaigns against all that the person may read. */
export const targetsNow = async (req: PayloadRequest): Promise<TargetRow[]> => targetsIn(await gatherFigures(req))

/** What a person may read of it. @param filter its rows and sums; targets are those of the whole register */
export async function registerOf(req: PayloadRequest, filter: FigureFilter): Promise<Register> {
  const [gathered, rates] = [await gatherFigures(req), await ratesOf(req)]
  const { page: _page, ...members } = filter
  // Rates are never changed: more of them are another state.
  const name = `${rates.length} ${JSON.stringify(members)}`
  const { rows, sums } = computedOnce([gathered], name, () => {
    const found = asked(countedOf(gathered, filter), filter).toSorted(inOrder)
    return { rows: found, sums: sumsOf(found, rates) }
  })
  const pages = Math.max(1, Math.ceil(rows.length / FIGURES_A_PAGE))
  const page = Math.min(filter.page, pages)
  return {
    filter,
    rows: rows.slice((page - 1) * FIGURES_A_PAGE, page * FIGURES_A_PAGE),
    total: rows.length,
    page,
    pages,
    targets: targetsIn(gathered),
    ...sums,
  }
}
