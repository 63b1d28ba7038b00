/** One-click fixes: puts what an issue proposes in its place. Immutable. */
import type { RichText, StoryContent } from '../content'
import type { Issue } from '../issues'
import { replaceTexts, type Edit } from '../plainText'
import { excerptAt } from './excerpts'
import { textsOf } from './texts'
import type { FieldText } from './types'

/** The content with one issue mended; unchanged where the issue has no fix or no longer stands where it was found. */
export const applyFix = (content: StoryContent, issue: Issue): StoryContent => applyAllFixes(content, [issue])

/**
 * The content with all issues mended that have a fix and still stand where they were found in this very content.
 * Works from the last position to the first, so that none moves another; of overlapping ones the last is applied.
 */
export function applyAllFixes(content: StoryContent, issues: readonly Issue[]): StoryContent {
  let mended = content
  for (const text of textsOf(content)) {
    const edits = editsOf(text, issues)
    if (edits.length > 0)
      mended = withValue(mended, text.field.split('.'), (value) =>
        typeof value === 'string' ? inText(value, edits) : replaceTexts(value as RichText, edits),
      )
  }
  return mended
}

/** The edits of a text, from the last to the first. */
function editsOf(text: FieldText, issues: readonly Issue[]): Edit[] {
  const edits: Edit[] = []
  const standing = issues
    .filter(
      (issue) => issue.field === text.field && issue.fix !== undefined && issue.position.end > issue.position.start,
    )
    .filter((issue) => excerptAt(text, issue.position) === issue.excerpt)
    .sort((a, b) => b.position.start - a.position.start)
  for (const { position, fix = '' } of standing)
    if (position.end <= (edits.at(-1)?.start ?? text.text.length)) edits.push({ ...position, text: fix })
  return edits
}

function inText(text: string, edits: readonly Edit[]): string {
  let rest = text.length
  const pieces: string[] = []
  for (const edit of edits) {
    pieces.push(text.slice(edit.end, rest), edit.text)
    rest = edit.start
  }
  return [...pieces, text.slice(0, rest)].reverse().join('')
}

/** A copy of an object or list in which the value at the end of a path is changed. */
function withValue<T>(owner: T, [member = '', ...path]: readonly string[], change: (value: unknown) => unknown): T {
  const copy = (Array.isArray(owner) ? [...owner] : { ...owner }) as Record<string, unknown>
  copy[member] = path.length === 0 ? change(copy[member]) : withValue(copy[member], path, change)
  return copy as T
}
