/** Targets of a campaign against what its live cases say was reached. */
import { reachedOf, type Counted, type Sum } from '../../campaign/rules/figures'
import type { Figure } from '../../editorial/rules/content'
import type { CountedCase } from '../model'
import { percentOf } from './decimal'
import { figureRows, tableAmount, type FigureRow } from './figures'

export interface Reached {
  /** in the unit of the target */
  amount: string
  /** the newest as-of date among the figures that were added up */
  asOf?: string
  /** how many projects were added up */
  projects: number
  /** of the target, 0 to 100 */
  percent: number
}

export interface ProgressRow {
  target: FigureRow
  /** derived; undefined while no live case states an actual figure of that indicator and unit */
  reached?: Reached
}

const countedOf = ({ story, project, record, publishedAt, reached }: CountedCase): Counted => ({
  kind: 'cases',
  story,
  title: '',
  record,
  projectName: project,
  publishedAt,
  figures: reached.map((figure) => ({ ...figure, kind: 'actual' as const })),
})

const shown = ({ amount, asOf, projects }: Sum, target: Figure): Reached => ({
  amount: tableAmount(amount, target.unit),
  asOf: asOf ?? undefined,
  projects,
  percent: percentOf(amount, target.amount ?? '0'),
})

/** One row a target, by the rule of the campaign's report. Nothing is converted: only figures in the target's own unit are added up. */
export function campaignProgress(targets: readonly Figure[] | undefined, cases: readonly CountedCase[]): ProgressRow[] {
  const { sums } = reachedOf(targets ?? [], cases.map(countedOf))
  return (targets ?? []).flatMap((figure, at) => {
    const sum = sums[at]
    return figureRows([figure]).map((target) => ({
      target,
      reached: sum && figure.kind !== 'actual' ? shown(sum, figure) : undefined,
    }))
  })
}
