/** Every figure of the register, and which of them count where figures are added up. Pure. */
import { folded } from '../../../editorial/rules/foldedText'
import type { Kind } from '../../../editorial/rules/kinds'

/** Why a figure is not added: another of the same project counts in its place, a campaign states it of projects that are added themselves, or it lacks what a sum needs. */
export type Uncounted = 'older' | 'ofProject' | 'ofAnotherStory' | 'ofCampaign' | 'incomplete'

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

const labelOf = ({ label }: RegisterFigure): string => label && folded(label).trim()

/** What is measured: the indicator, and of 'other' what its label says. The label of every other one is a wording. */
export const measuredAs = (figure: RegisterFigure): string =>
  figure.indicator === 'other' ? `other\n${labelOf(figure)}` : figure.indicator

/** What one source states once for each label: the measured thing of one subject, target or actual. */
const thingOf = (row: Uncertain): string => `${row.subject}\n${measuredAs(row)}\n${row.kind}`

/** By their signs, which is the order of days and codes; ten thousand rows are no matter of language. */
export const inSigns = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** A record's own figures before those of stories; then the latest day; then the edition that was published last. */
const before = (a: Uncertain, b: Uncertain): number =>
  Number(b.story === null) - Number(a.story === null) ||
  inSigns(b.asOf ?? '', a.asOf ?? '') ||
  inSigns(b.publishedAt, a.publishedAt) ||
  // Of one moment: rows come in no order that may be relied on.
  inSigns(a.story?.id ?? '', b.story?.id ?? '')

const sameSource = (a: Uncertain, b: Uncertain): boolean =>
  a.story?.id === b.story?.id && a.story?.kind === b.story?.kind

function whyNot(row: Uncertain, speaker: Uncertain): Uncounted {
  if (row.story && !speaker.story) return 'ofProject'
  if (row.story && !sameSource(row, speaker) && row.asOf === speaker.asOf) return 'ofAnotherStory'
  return 'older'
}

/** What keeps a figure out of every sum, whatever else is said. */
function barred({ indicator, amount, unit, kind, story }: Uncertain): Uncounted | null {
  if (!indicator || !amount || !unit || !kind) return 'incomplete'
  return story?.kind === 'campaigns' ? 'ofCampaign' : null
}

/** A row with its keys: each is made once, for there are thousands. */
interface Keyed {
  row: Uncertain
  thing: string
  label: string
}

/** The first row of each key, in the order of `before`; what has none is left out. */
function firstBy(all: readonly Keyed[], keyOf: (one: Keyed) => string | null): Map<string, Uncertain> {
  const first = new Map<string, Uncertain>()
  for (const one of all) {
    const key = keyOf(one)
    if (key === null) continue
    const present = first.get(key)
    if (!present || before(one.row, present) < 0) first.set(key, one.row)
  }
  return first
}

/**
 * The same rows, each with whether it counts. One source speaks for a thing of a subject, its record or one story, so that
 * no project counts twice because two of them call it differently; in it the latest figure of each label counts.
 */
export function counted(rows: readonly Uncertain[]): RegisterRow[] {
  const keyed = rows.map((row): Keyed | null =>
    barred(row) ? null : { row, thing: thingOf(row), label: labelOf(row) },
  )
  const whole = keyed.filter((one) => one !== null)
  const speakers = firstBy(whole, ({ thing }) => thing)
  const speakerOf = ({ row, thing }: Keyed): Uncertain => speakers.get(thing) ?? row
  const chosen = new Set(
    firstBy(whole, (one) =>
      sameSource(one.row, speakerOf(one)) ? (one.label ? `${one.thing}\n${one.label}` : one.thing) : null,
    ).values(),
  )
  return rows.map((row, at) => {
    const one = keyed[at]
    if (!one) return { ...row, counts: false, why: barred(row) }
    return chosen.has(row)
      ? { ...row, counts: true, why: null }
      : { ...row, counts: false, why: whyNot(row, speakerOf(one)) }
  })
}
