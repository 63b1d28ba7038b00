/** The figures register: every figure with where it stands, sums of what can be added, targets against what was reached. */
import type { PayloadRequest } from 'payload'
import { asked, FIGURES_A_PAGE, ofYear, type FigureFilter } from '../rules/figures/filter'
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

/** Targets of campaigns against all that the person may read. */
export const targetsNow = async (req: PayloadRequest): Promise<TargetRow[]> =>
  targetsOf(counted(await gatherFigures(req)))

/** What a person may read of it. @param filter its rows and sums; targets are those of the whole register */
export async function registerOf(req: PayloadRequest, filter: FigureFilter): Promise<Register> {
  const [gathered, rates] = [await gatherFigures(req), await ratesOf(req)]
  const all = counted(ofYear(gathered, filter))
  const rows = asked(all, filter).toSorted(inOrder)
  const pages = Math.max(1, Math.ceil(rows.length / FIGURES_A_PAGE))
  const page = Math.min(filter.page, pages)
  return {
    filter,
    rows: rows.slice((page - 1) * FIGURES_A_PAGE, page * FIGURES_A_PAGE),
    total: rows.length,
    page,
    pages,
    targets: targetsOf(filter.year ? counted(gathered) : all),
    ...sumsOf(rows, rates),
  }
}
