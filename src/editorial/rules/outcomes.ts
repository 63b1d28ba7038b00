/** What a decision came to. `overturned`: what was forced was taken down by who reviewed it afterwards. */
export const REVIEW_OUTCOMES = ['passed', 'returned', 'signed', 'unsigned', 'forced', 'upheld', 'overturned'] as const
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number]
