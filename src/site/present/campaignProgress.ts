/** Targets of a campaign against what its live cases say was reached. */
import { sameMeasure } from '../../campaign/rules/figures'
import type { Figure } from '../../editorial/rules/content'
import type { ReachedFigure } from '../../editorial/rules/publication'
import type { CountedCase } from '../model'
import { percentOf, sum } from './decimal'
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

const byAsOf = (a: ReachedFigure, b: ReachedFigure): number => (a.asOf ?? '').localeCompare(b.asOf ?? '')

/** The newest actual figure of each project: a project that two cases tell of counts once, an older figure not at all. */
function newestOfProjects(target: Figure, cases: readonly CountedCase[]): ReachedFigure[] {
  const newest = new Map<string, ReachedFigure>()
  for (const { story, project, reached: figures } of cases) {
    const name = project ?? story
    for (const figure of figures) {
      if (!sameMeasure(figure, target)) continue
      const before = newest.get(name)
      if (!before || byAsOf(before, figure) <= 0) newest.set(name, figure)
    }
  }
  return [...newest.values()]
}

function reached(target: Figure, cases: readonly CountedCase[]): Reached | undefined {
  const figures = newestOfProjects(target, cases)
  if (figures.length === 0) return undefined
  const total = sum(figures.map(({ amount }) => amount ?? '0'))
  return {
    amount: tableAmount(total, target.unit),
    asOf: figures.sort(byAsOf).at(-1)?.asOf,
    projects: figures.length,
    percent: percentOf(total, target.amount ?? '0'),
  }
}

/** One row a target. Nothing is converted: only figures in the target's own unit are added up. */
export const campaignProgress = (
  targets: readonly Figure[] | undefined,
  cases: readonly CountedCase[],
): ProgressRow[] =>
  (targets ?? []).flatMap((figure) =>
    figureRows([figure]).map((target) => ({
      target,
      reached: figure.kind === 'actual' ? undefined : reached(figure, cases),
    })),
  )
