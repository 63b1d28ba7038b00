import { lineOf, picturesIn, type Block, type Paragraph } from './blocks'
import { CAPTION, CAPTION_MARK, CAPTION_STYLE } from './data/captions'

/** Longer words are a paragraph of the text. */
const LONGEST = 200

/** The words under a picture, where the next paragraph is them. */
export function captionIn(block: Block | undefined): string | null {
  if (block?.type !== 'paragraph' || picturesIn(block.inlines).length > 0) return null
  return wordsUnder(block)
}

/** The words of a paragraph, where they speak of a picture in it or before it. */
export function wordsUnder(paragraph: Paragraph): string | null {
  const line = lineOf(paragraph)
  const styled = paragraph.styles.some((name) => CAPTION_STYLE.test(name))
  if (line === '' || line.length > LONGEST || !(styled || CAPTION.test(line))) return null
  return line.replace(CAPTION_MARK, '').replace(/\s+/g, ' ')
}
