/** What of a live story decides in which lists it stands, where in them, and what it adds to the sums of its campaigns. */
import { beijingDay } from '../editorial/rules/days'
import type { Kind } from '../editorial/rules/kinds'
import type { ProjectStep, PublicationState, ReachedFigure } from '../editorial/rules/publication'
import { shared, sharedRow } from '../platform/sharedText'

export interface Entry {
  story: string
  kind: Kind
  unit: string
  /** ISO moment of the first publication */
  at: string
  /** of it in Beijing, `YYYY-MM` */
  month: string
  industry: string | null
  method: string | null
  park: string | null
  steps: readonly ProjectStep[]
  campaigns: readonly string[]
  keywords: readonly string[]
  /** name of the project that it is about */
  project: string | null
  /** of cases in a campaign that state a figure: nothing else is added up */
  counted: Counted | null
}

/** What a case adds to the sums of its campaigns. */
export interface Counted {
  /** id of its project's record, which no page names: cases on one record tell of one project */
  record: string | null
  /** ISO moment of the edition that is live */
  publishedAt: string
  reached: readonly ReachedFigure[]
}

/** A publication as the database gives it. */
export interface Row {
  kind: Kind
  story: string
  state: PublicationState
  unit: string
  firstPublishedAt: string
  revisedAt?: string | null
  industry?: string | null
  method?: string | null
  park?: string | null
  stages?: ProjectStep[] | null
  campaigns?: string[] | null
  keywords?: string[] | null
  project?: string | null
  reached?: ReachedFigure[] | null
  /** id of the project's record; it stands beside the publication, not in it */
  record?: string | null
}

/** Lists without anything are one: most stories have several. */
const NONE: readonly never[] = []
const words = (list: readonly string[] | null | undefined): readonly string[] =>
  list?.length ? sharedRow([...new Set(list)].map(shared)) : NONE
/** The stage that was reached by a day, and those that are to come: what was before is asked no more. */
function stepsFrom(list: readonly ProjectStep[] | null | undefined, today: string): readonly ProjectStep[] {
  if (!list?.length) return NONE
  const reached = list.filter(({ day }) => day <= today).length
  const left = list.slice(Math.max(0, reached - 1))
  return sharedRow(left.map(({ day, stage }) => ({ day: shared(day), stage: shared(stage) })))
}
const name = (value: string | null | undefined): string | null => (value ? shared(value) : null)

const word = <T extends string | undefined>(value: T): T => (value ? (shared(value) as T) : value)
/** Its words are those of many; the amount is its own. */
const figureOf = ({ indicator, label, unit, amount, asOf }: ReachedFigure): ReachedFigure => ({
  indicator: word(indicator),
  label: word(label),
  unit: word(unit),
  amount,
  asOf: word(asOf),
})

function countedOf({ kind, campaigns, reached, record, revisedAt, firstPublishedAt }: Row): Counted | null {
  if (kind !== 'cases' || !campaigns?.length || !reached?.length) return null
  return { record: name(record), publishedAt: revisedAt ?? firstPublishedAt, reached: reached.map(figureOf) }
}

/** The entry of a row, or undefined where its story is not live. @param today `YYYY-MM-DD`: it tells of no day before */
export const entryOf = (row: Row, today: string): Entry | undefined =>
  row.state === 'live'
    ? {
        story: row.story,
        kind: shared(row.kind) as Kind,
        unit: shared(row.unit),
        at: row.firstPublishedAt,
        month: shared(beijingDay(new Date(row.firstPublishedAt)).slice(0, 7)),
        industry: name(row.industry),
        method: name(row.method),
        park: name(row.park),
        steps: stepsFrom(row.stages, today),
        campaigns: words(row.campaigns),
        keywords: words(row.keywords),
        project: row.project ?? null,
        counted: countedOf(row),
      }
    : undefined
