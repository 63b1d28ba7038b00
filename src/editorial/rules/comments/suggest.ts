/** A proposal put in the place of its passage. Pure. */
import { excerptAt } from '../checks/excerpts'
import { applyFix } from '../checks/fix'
import { textsOf } from '../checks/texts'
import type { StoryContent } from '../content'
import type { Position } from './types'

/** Whether the text at a path is one in which a passage can be replaced. */
export const isSuggestible = (content: StoryContent, field: string): boolean =>
  textsOf(content).some((text) => text.field === field)

/** The content with a range of one text replaced, or null where that cannot be done: the range is not text of one line. */
export function replaced(
  content: StoryContent,
  field: string,
  position: Position,
  replacement: string,
): StoryContent | null {
  const text = textsOf(content).find((each) => each.field === field)
  if (!text || position.end <= position.start || position.end > text.text.length) return null
  const issue = { id: '', check: '', severity: 'hint' as const, suggestion: '', acknowledgedBy: null }
  const fix = { ...issue, field, position, excerpt: excerptAt(text, position), fix: replacement }
  try {
    return applyFix(content, fix)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
