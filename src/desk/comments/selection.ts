/** What is selected on the page of a frozen text. Browser only. */
import type { StoryContent } from '../../editorial/rules/content'
import { passageOf, type Passage } from './passage'

/** The selected passage, or null where nothing is, or where the page says it in other words than the text. */
export function selectedPassage(content: StoryContent): Passage | null {
  const selection = document.getSelection()
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null
  const range = selection.getRangeAt(0)
  const around = range.commonAncestorContainer
  const root = (around instanceof Element ? around : around.parentElement)?.closest<HTMLElement>('[data-field-path]')
  const field = root?.dataset.fieldPath
  if (!root || !field) return null
  const before = document.createRange()
  before.selectNodeContents(root)
  before.setEnd(range.startContainer, range.startOffset)
  return passageOf(content, field, range.toString(), before.toString().length)
}
