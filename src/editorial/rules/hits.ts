/** Where a story says something that is looked for. Pure. */
import { compareFields } from './checks/fields'
import { excerptOf, folded } from './foldedText'
import type { PlacedText } from './frozenTexts'

export interface Hit {
  /** dotted path */
  field: string
  /** the words around the place, as they stand there */
  excerpt: string
}

/** So many places of one story are told; it is taken down as a whole. */
const MOST = 20

/** Hits in the order in which a story is read. */
export const inReadingOrder = (hits: readonly Hit[]): Hit[] =>
  [...hits].sort((a, b) => compareFields(a.field, b.field)).slice(0, MOST)

/** The texts in which the needle stands. @param needle folded, not empty */
export const textsWith = (texts: readonly PlacedText[], needle: string): PlacedText[] =>
  texts.filter(({ text }) => folded(text).includes(needle))

/** The fields in which the needle stands, each with its first place. @param needle folded, not empty */
export const hitsIn = (texts: readonly PlacedText[], needle: string): Hit[] =>
  inReadingOrder(
    texts.flatMap(({ field, text }) => {
      const excerpt = excerptOf(text, needle)
      return excerpt === null ? [] : [{ field, excerpt }]
    }),
  )
