/** One decision as it is stored. */
import type { ReviewOutcome } from './rules/outcomes'
import type { SubstituteFor } from './rules/roles'
import type { Stage } from './rules/stages'

export interface ReviewRow {
  revision: string
  round: number
  step: Stage
  person: string
  personName: string
  outcome: ReviewOutcome
  reason: { code?: string; note?: string } | null
  secrecyReviewed: boolean
  standIn: boolean
  /** the director in whose place the person decided */
  substituteFor?: SubstituteFor | null
  at: string
}
