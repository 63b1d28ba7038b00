/** What a writer typed into the text that the document sets by itself: it stands once. */
import type { Block, Inline } from '../blocks'

const textOf = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => (inline.type === 'text' ? inline.text : inline.type === 'link' ? textOf(inline.children) : ''))
    .join('')

const bare = (text: string): string => text.replace(/\s/g, '')

/** The words of a paragraph without white space; those of anything else are none. */
export const wordsOf = (block: Block | undefined): string =>
  block?.type === 'paragraph' ? bare(textOf(block.children)) : ''

const isOneOf = (block: Block | undefined, texts: readonly (string | undefined)[]): boolean => {
  const words = wordsOf(block)
  return words !== '' && texts.some((text) => text !== undefined && bare(text) === words)
}

/** Without the first paragraphs that are nothing but one of these texts. */
export function withoutFirst(blocks: readonly Block[], ...texts: (string | undefined)[]): Block[] {
  const start = blocks.findIndex((block) => !isOneOf(block, texts))
  return start < 0 ? [] : blocks.slice(start)
}

/** Without the last paragraphs that are. */
export const withoutLast = (blocks: readonly Block[], ...texts: (string | undefined)[]): Block[] =>
  withoutFirst([...blocks].reverse(), ...texts).reverse()
