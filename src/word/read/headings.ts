/** Which paragraphs are headings: by style, by outline, or by the numbers of official documents. */
import { lineOf, type Block, type Paragraph } from './blocks'

export type Tag = 'h2' | 'h3' | 'h4'

/** 一、 （一） 1. （1）, in their order. */
const OFFICIAL = [
  /^[一二三四五六七八九十百]{1,4}、/,
  /^[（(][一二三四五六七八九十百]{1,4}[)）]/,
  /^\d{1,2}[.．](?!\d)/,
  /^[（(]\d{1,2}[)）]/,
]
/** A heading is no sentence. */
const SENTENCE = /[。！？；：!?;:]/
const LONGEST = 40
const TAGS: readonly Tag[] = ['h2', 'h3', 'h4', 'h4']
const QUOTE = /^(?:quote|intense quote|block text|quotations|引用|明显引用)$/i

/** The depth of an official number, from 1; 0 where there is none. */
export const officialDepth = (line: string): number => OFFICIAL.findIndex((form) => form.test(line)) + 1

export const isQuote = ({ styles }: Paragraph): boolean => styles.some((name) => QUOTE.test(name))

const isParagraph = (block: Block | undefined): block is Paragraph => block?.type === 'paragraph'
const depthOf = (block: Block | undefined): number => (isParagraph(block) ? officialDepth(lineOf(block)) : 0)

/** A number of a list may stand before a heading as well: then text of its own follows. */
function headsText(paragraph: Paragraph, before: Block | undefined, next: Block | undefined): boolean {
  const depth = depthOf(paragraph)
  const { numbered } = paragraph
  const goesOn = isParagraph(before) && numbered !== null && before.numbered?.list === numbered.list
  // A list goes on behind a list within it.
  if (goesOn && depthOf(before) === 0) return false
  return (
    depthOf(before) !== depth &&
    isParagraph(next) &&
    next.numbered === null &&
    depthOf(next) === 0 &&
    SENTENCE.test(lineOf(next))
  )
}

/** In a document that nobody has changed, headings have styles, and what only looks like one was none. */
export const ownHeadingOf = ({ outline }: Paragraph): { tag: Tag; flattened: boolean } | null =>
  outline === null ? null : { tag: TAGS[outline - 1] ?? 'h4', flattened: false }

/** @returns the size of a heading, and whether its level is one that pages do not have; null for any other paragraph */
export function headingOf(
  paragraph: Paragraph,
  before: Block | undefined,
  next: Block | undefined,
): { tag: Tag; flattened: boolean } | null {
  const line = lineOf(paragraph)
  if (line === '') return null
  const official = officialDepth(line)
  if (paragraph.outline !== null) {
    const depth = official || paragraph.outline
    return { tag: TAGS[Math.min(depth, TAGS.length) - 1] ?? 'h4', flattened: depth >= TAGS.length }
  }
  const [, ...rest] = line
  if (official === 0 || line.length > LONGEST || SENTENCE.test(rest.join(''))) return null
  if (official > 2 && !headsText(paragraph, before, next)) return null
  return { tag: TAGS[official - 1] ?? 'h4', flattened: official >= TAGS.length }
}
