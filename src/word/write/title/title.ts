/** The title of a document, broken where its sense breaks. */
import type { Block, Inline } from '../blocks'
import { widthOf } from '../width'
import { likelyWords } from './dictionary'
import { TITLE_LINE, titleLines } from './lines'

const broken = (lines: readonly string[]): Inline[] =>
  lines.flatMap((text, index): Inline[] => [...(index > 0 ? [{ type: 'break' } as const] : []), { type: 'text', text }])

async function inLines(block: Block): Promise<Block> {
  if (block.type !== 'paragraph' || block.style !== 'Title') return block
  const [words, ...more] = block.children
  if (words?.type !== 'text' || more.length > 0 || widthOf(words.text) <= TITLE_LINE) return block
  return { ...block, children: broken(titleLines(await likelyWords(words.text))) }
}

/** Blocks with their title in lines: on paper alone, where a line is known. */
export const withTitleLines = (blocks: readonly Block[]): Promise<Block[]> => Promise.all(blocks.map(inLines))
