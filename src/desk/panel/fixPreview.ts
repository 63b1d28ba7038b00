/** What the proposals of findings would make of a text, before they do. Pure. */
import { applyAllFixes, textsOf } from '../../editorial/rules/checks/index'
import type { StoryContent } from '../../editorial/rules/content'
import { diffTexts } from '../../editorial/rules/diff/text'
import type { Segment } from '../../editorial/rules/diff/types'
import type { Issue } from '../../editorial/rules/issues'

export interface FixPreview {
  /** dotted path of a text that would change */
  field: string
  segments: Segment[]
}

/** Each text that would change, in the order of the story. */
export function previewFixes(content: StoryContent, issues: readonly Issue[]): FixPreview[] {
  const after = new Map(textsOf(applyAllFixes(content, issues)).map(({ field, text }) => [field, text]))
  return textsOf(content).flatMap(({ field, text }) => {
    const mended = after.get(field) ?? ''
    return mended === text ? [] : [{ field, segments: diffTexts(text, mended) }]
  })
}
