/** 电头, which begins the first paragraph of a text, in bold and with a wide space behind it. */
import { wordsOf, type Block, type Paragraph } from '../blocks'
import { roleOf } from './roles'

const SPACE = '\u2003'
const BOLD = 1

/** The dateline, and the blocks without it; null where there is none. */
export function takeDateline(blocks: readonly Block[]): { value: string; paragraph: Paragraph; rest: Block[] } | null {
  const first = blocks.find(
    (block): block is Paragraph =>
      block.type === 'paragraph' &&
      roleOf(block) === undefined &&
      block.outline === null &&
      wordsOf(block.inlines) !== '',
  )
  const [words, ...others] = first?.inlines ?? []
  if (!first || words?.type !== 'text' || words.format !== BOLD) return null
  const at = words.text.indexOf(SPACE)
  if (at < 1) return null
  const left = words.text.slice(at + 1)
  const inlines = left === '' ? others : [{ ...words, text: left }, ...others]
  return {
    value: words.text.slice(0, at),
    paragraph: first,
    rest: blocks.map((block) => (block === first ? { ...first, inlines } : block)),
  }
}
