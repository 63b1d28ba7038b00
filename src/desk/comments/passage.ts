/** The passage that a selection on the page stands for. Pure. */
import { findPassage, textAt } from '../../editorial/rules/comments/anchor'
import type { Position } from '../../editorial/rules/comments/types'
import type { StoryContent } from '../../editorial/rules/content'

export interface Passage {
  field: string
  excerpt: string
  position: Position
}

/** Where a character of the text without its line ends stands in the text. */
function withEnds(text: string, at: number): number {
  let seen = 0
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '\n') continue
    if (seen === at) return index
    seen++
  }
  return text.length
}

/**
 * @param selected the text as the page has it, which knows no line ends
 * @param before characters of the page that stand before it in the field
 * @returns null where the field has no such text
 */
export function passageOf(content: StoryContent, field: string, selected: string, before: number): Passage | null {
  const text = textAt(content, field)
  const wanted = selected.replaceAll('\n', '')
  if (text === null || wanted.trim() === '') return null
  const place = findPassage(text.replaceAll('\n', ''), wanted, before)
  if (!place) return null
  const start = withEnds(text, place.start)
  const end = withEnds(text, place.end - 1) + 1
  return { field, excerpt: text.slice(start, end), position: { start, end } }
}
