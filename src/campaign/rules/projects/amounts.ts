/** Figures of a record whose amounts a save changes: stories may still carry the old ones. Pure. */
import { folded } from '../../../editorial/rules/foldedText'
import { quantityOf } from '../../../editorial/rules/measures'
import type { OldFigure } from '../../../editorial/rules/oldFigures'
import type { ProjectFigure } from './content'

export interface AmountChange extends OldFigure {
  after: string
  /** day of the figure that no longer stands */
  asOf: string | null
}

type Whole = ProjectFigure & { indicator: string; amount: string; unit: string }
const isWhole = ({ indicator, amount, unit }: ProjectFigure): boolean => Boolean(indicator && amount && unit)

/** What a figure says, but for its amount and its day. */
export const subjectOf = ({ indicator, label, unit, kind }: ProjectFigure): string =>
  [indicator, folded(label ?? '').trim(), unit, kind ?? ''].join('\n')

const quantity = ({ amount, unit }: Whole): string => quantityOf(amount, unit)
const latest = (figures: readonly Whole[]): Whole | undefined =>
  figures.toSorted((a, b) => (a.asOf ?? '').localeCompare(b.asOf ?? '')).at(-1)

/**
 * Every figure that is gone while another amount of the same subject stands in its place: that of the same day, else the
 * latest. A figure of a further day beside it changes nothing.
 */
export function amountChanges(before: readonly ProjectFigure[], after: readonly ProjectFigure[]): AmountChange[] {
  const now = after.filter(isWhole) as Whole[]
  const changes = (before.filter(isWhole) as Whole[]).flatMap((old): AmountChange[] => {
    const rest = now.filter((each) => subjectOf(each) === subjectOf(old))
    if (rest.length === 0 || rest.some((each) => quantity(each) === quantity(old))) return []
    const next = rest.find(({ asOf }) => asOf === old.asOf) ?? latest(rest)
    if (!next) return []
    const { indicator, label, unit, kind, asOf } = old
    return [{ indicator, label: label ?? '', unit, kind: kind ?? '', asOf, before: old.amount, after: next.amount }]
  })
  return changes.filter((change, i) => changes.findIndex((each) => sameChange(each, change)) === i)
}

const sameChange = (a: AmountChange, b: AmountChange): boolean =>
  a.indicator === b.indicator && a.label === b.label && a.unit === b.unit && a.kind === b.kind && a.before === b.before
