/** What a 发稿审签单 is filled in from: plain data, as the record of reviews tells it. */
import type { Kind } from '../../../editorial/rules/kinds'
import type { ReviewStep } from '../../../editorial/rules/stages'

export type Step = ReviewStep

/** What one of the three reviews decided. */
export interface Decision {
  person: string
  /** 通过, 签发 … in words */
  outcome: string
  opinion?: string
  /** ISO moment */
  at: string
  secrecyReviewed: boolean
}

export interface Sheet {
  kind: Kind
  title: string
  /** the unit that the story is of */
  unit: string
  /** the office whose sheet it is: it stands in the properties */
  office: string
  writers: readonly string[]
  proofreader?: string
  /** of the revision */
  number: number
  /** lower-case SHA-256 of the revision */
  sha256: string
  /** ISO moment */
  submittedAt: string
  /** a review that is not there yet leaves room to sign on paper */
  reviews: Partial<Record<Step, Decision>>
}
