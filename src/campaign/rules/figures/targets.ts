/** Targets of campaigns against what was reached. Pure. */
import Big from 'big.js'
import { moneyOf, type Measure } from '../../../editorial/rules/measures'
import { measuredAs, type RegisterRow } from './rows'
import { inUnit, inWhole } from './sums'

export interface TargetRow {
  campaign: { id: string; title: string }
  indicator: string
  label: string
  unit: Measure
  /** decimals, in that unit */
  target: string
  /** of the stories of the campaign and the projects that they stand on; null where there is none */
  actual: string | null
  count: number
  /** of everything in the register */
  all: string | null
  allCount: number
  /** figures of the same indicator in another unit or currency: they are in neither */
  apart: number
}

/** Of a hundred, one decimal; of what was aimed at nothing: null. */
export function reachedPercent({ target, actual }: Pick<TargetRow, 'target' | 'actual'>): string | null {
  const whole = new Big(target)
  return whole.lte(0) ? null : new Big(actual ?? 0).times(100).div(whole).toFixed(1)
}

const addable = (a: string, b: string): boolean => {
  const [one, other] = [moneyOf(a), moneyOf(b)]
  return one && other ? one.currency === other.currency : a === b
}

function total(rows: readonly RegisterRow[], unit: Measure): string | null {
  if (rows.length === 0) return null
  return inUnit(
    rows.reduce((sum, row) => sum.plus(inWhole(row.amount, row.unit)), new Big(0)),
    unit,
  )
}

/**
 * @param rows of the register with `counts`; those of campaigns are targets
 * @param told subjects of the stories of each campaign: a project counts for a campaign when one of its stories does
 */
export function targetsOf(rows: readonly RegisterRow[], told: ReadonlyMap<string, ReadonlySet<string>>): TargetRow[] {
  const actuals = rows.filter(({ counts, kind, unit }) => counts && kind === 'actual' && unit !== 'percent')
  return rows
    .filter(({ story, kind, unit, amount }) => story?.kind === 'campaigns' && kind !== 'actual' && unit && amount)
    .map((target): TargetRow => {
      const { id, title } = target.story as { id: string; title: string }
      const measured = measuredAs(target)
      const like = actuals.filter((row) => measuredAs(row) === measured)
      const same = like.filter(({ unit }) => addable(unit, target.unit))
      const own = same.filter(({ subject }) => told.get(id)?.has(subject))
      const unit = target.unit as Measure
      return {
        campaign: { id, title },
        indicator: target.indicator,
        label: target.label,
        unit,
        target: target.amount,
        actual: total(own, unit),
        count: own.length,
        all: total(same, unit),
        allCount: same.length,
        apart: like.length - same.length,
      }
    })
}
