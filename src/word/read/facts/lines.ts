/** The lines of a file among which its facts are looked for. */
import { lineOf, picturesIn, type Block, type Paragraph } from '../blocks'

export interface FactLine {
  text: string
  paragraph: Paragraph
}

const TITLE_STYLE = /^(?:title|标题)$/i

export const isTitleStyle = ({ styles }: Paragraph): boolean => TITLE_STYLE.test(styles[0] ?? '')

/** Paragraphs that say something, a break in them as nothing. */
export const factLines = (blocks: readonly Block[]): FactLine[] =>
  blocks.flatMap((block) => {
    if (block.type !== 'paragraph' || picturesIn(block.inlines).length > 0) return []
    const text = lineOf(block)
      .split('\n')
      .map((line) => line.trim())
      .join('')
    return text === '' ? [] : [{ text, paragraph: block }]
  })
