/** A figure of a project that was changed, and which stories still carry the old one. Pure. */
import type { CoverageRow, CoveredFigure } from './coverage'
import { folded } from './foldedText'
import { quantityOf } from './measures'

/** What a figure says, but for its amount: what is counted, of which unit, target or actual. */
export interface FigureSubject {
  indicator: string
  label: string
  unit: string
  kind: string
}

export interface OldFigure extends FigureSubject {
  /** the amount that no longer holds, decimal */
  before: string
}

/** Nothing said is nothing that differs. */
const agree = (a: string | null | undefined, b: string | null | undefined): boolean => !a || !b || a === b

/** Whether a figure of a story still says the old amount, in whatever scale of the same money. */
const says = (figure: CoveredFigure, old: OldFigure): boolean =>
  figure.indicator === old.indicator &&
  Boolean(figure.amount && figure.unit) &&
  agree(figure.kind, old.kind) &&
  agree(folded(figure.label ?? '').trim(), folded(old.label).trim()) &&
  quantityOf(figure.amount ?? '', figure.unit ?? '') === quantityOf(old.before, old.unit)

/** Whether the old figure is among these. */
export const saysOld = (figures: readonly CoveredFigure[], old: OldFigure): boolean =>
  figures.some((figure) => says(figure, old))

/** Is the story public, and does it still carry the old figure? That it is of the same project is for the caller to know. */
export const carriesOld = ({ state, figures }: Pick<CoverageRow, 'state' | 'figures'>, old: OldFigure): boolean =>
  state === 'live' && saysOld(figures, old)

/** The amount that a record states now of what an old figure told of; of several days the latest. Undefined where it tells none. */
export const presentAmount = (
  figures: readonly CoveredFigure[],
  { indicator, label, unit, kind }: FigureSubject,
): string | undefined =>
  figures
    .filter(
      (figure) =>
        figure.indicator === indicator &&
        figure.unit === unit &&
        agree(figure.kind, kind) &&
        agree(folded(figure.label ?? '').trim(), folded(label).trim()),
    )
    .toSorted((a, b) => (b.asOf ?? '').localeCompare(a.asOf ?? ''))[0]?.amount
