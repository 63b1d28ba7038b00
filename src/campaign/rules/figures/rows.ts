/** Every figure of the register, and which of them count where figures are added up. Pure. */
import { folded } from '../../../editorial/rules/foldedText'
import type { Kind } from '../../../editorial/rules/kinds'
import { quantityOf } from '../../../editorial/rules/measures'

/** Why a figure is not added: another of the same project counts in its place, or it lacks what a sum needs. */
export type Uncounted = 'older' | 'ofProject' | 'ofAnotherStory' | 'incomplete'

export interface RegisterFigure {
  indicator: string
  label: string
  /** decimal */
  amount: string
  unit: string
  kind: 'target' | 'actual' | null
  asOf: string | null
  period: string | null
  /** a file or an address proves it */
  evident: boolean
  checkedBy: string | null
}

/** A figure and where it stands. */
export interface RegisterRow extends RegisterFigure {
  /** the record, where there is one */
  project: { id: string; name: string } | null
  story: { kind: Kind; id: string; title: string } | null
  /** id of the unit that owns the story, or introduced the project */
  owner: string | null
  /** ids of the campaigns of the story */
  campaigns: string[]
  /** what it is a figure of: figures of one subject never count twice */
  subject: string
  /** ISO moment of the story's publication; '' for a record */
  publishedAt: string
  counts: boolean
  why: Uncounted | null
}

export type Uncertain = Omit<RegisterRow, 'counts' | 'why'>

/** What is one thing that can have one amount at a time. */
export const countedAs = ({ subject, indicator, label, kind }: Uncertain): string =>
  [subject, indicator, folded(label).trim(), kind ?? ''].join('\n')

/** A record's own figures before those of stories; then the latest day; then what was published last. */
const before = (a: Uncertain, b: Uncertain): number =>
  Number(b.story === null) - Number(a.story === null) ||
  (b.asOf ?? '').localeCompare(a.asOf ?? '') ||
  b.publishedAt.localeCompare(a.publishedAt)

function whyNot(row: Uncertain, counted: Uncertain): Uncounted {
  if (row.story && !counted.story) return 'ofProject'
  if (row.story && counted.story && row.asOf === counted.asOf) return 'ofAnotherStory'
  return 'older'
}

const isWhole = ({ indicator, amount, unit, kind }: Uncertain): boolean => Boolean(indicator && amount && unit && kind)

/** The same rows, each with whether it counts. One of a subject's figures for the same thing does: no project counts twice. */
export function counted(rows: readonly Uncertain[]): RegisterRow[] {
  const first = new Map<string, Uncertain>()
  for (const row of rows) {
    if (!isWhole(row)) continue
    const key = countedAs(row)
    const present = first.get(key)
    if (!present || before(row, present) < 0) first.set(key, row)
  }
  return rows.map((row) => {
    if (!isWhole(row)) return { ...row, counts: false, why: 'incomplete' }
    const chosen = first.get(countedAs(row)) as Uncertain
    return chosen === row ? { ...row, counts: true, why: null } : { ...row, counts: false, why: whyNot(row, chosen) }
  })
}

/** Whether two figures say the same quantity. */
export const sameQuantity = (a: RegisterFigure, b: RegisterFigure): boolean =>
  quantityOf(a.amount, a.unit) === quantityOf(b.amount, b.unit)
