/** What was published, by whom, of which project: kept when it comes down, so that units can be measured by it. */
import type { Byline, Figure } from './content'
import type { Kind } from './kinds'
import type { COVERAGE_STATES } from './values'

export type CoverageState = (typeof COVERAGE_STATES)[number]

/** What happened to a story before the public, and when. */
export interface CoverageEvent {
  /** ISO moment */
  at: string
  event: 'published' | 'corrected' | 'suspended' | 'resumed' | 'withdrawn'
  /** number of the revision */
  edition: number
  /** of a withdrawal: reason code */
  code?: string
}

/** A figure as the register reads it. `evident`: a file or an address proves it; neither leaves the revision. */
export type CoveredFigure = Omit<Figure, 'evidence' | 'note'> & { evident?: true }

export interface CoverageRow {
  id: string
  kind: Kind
  /** id of the working copy */
  story: string
  /** id of the owner */
  unit: string
  /** of the last edition that was public */
  title: string
  state: CoverageState
  revision: string
  edition: number
  /** ISO moment, set once */
  firstPublishedAt: string
  /** `YYYY-MM` of it in Beijing */
  month: string
  campaigns: string[]
  /** id of the project's record */
  record: string | null
  projectName: string | null
  investor: string | null
  authors: Byline[]
  figures: CoveredFigure[]
  /** oldest first */
  events: CoverageEvent[]
}

/** The figures of an edition, without what is never told of them. Those of campaigns are its targets. */
export const coveredFigures = (figures: readonly Figure[]): CoveredFigure[] =>
  figures.map(({ evidence, note: _note, ...figure }) => ({
    ...figure,
    ...(evidence?.file || evidence?.url ? { evident: true as const } : {}),
  }))
