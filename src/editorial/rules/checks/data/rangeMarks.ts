/** The two marks that stand between the numbers of a range; a site keeps to one. */
export const RANGE_MARKS = ['—', '～'] as const
export type RangeMark = (typeof RANGE_MARKS)[number]
