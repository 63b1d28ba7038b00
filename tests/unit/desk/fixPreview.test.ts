/** What mending all at once would change is shown before it is done, and is what is then done. */
import { expect, test } from 'vitest'
import { previewFixes } from '../../../src/desk/panel/fixPreview'
import { applyAllFixes, textsOf } from '../../../src/editorial/rules/checks'
import type { StoryContent } from '../../../src/editorial/rules/content'
import type { Segment } from '../../../src/editorial/rules/diff/types'
import { issuesOf, node, rich, text } from '../checks/stories'

const content: StoryContent = {
  title: '今年,开会',
  summary: '一切都好。',
  body: rich(node('paragraph', text('今年,我们,开会')), node('paragraph', text('截止目前,都好'))),
}
const issues = issuesOf({ kind: 'campaigns', content, media: [] })
const said = (segments: readonly Segment[], ...ops: Segment['op'][]) =>
  segments
    .filter(({ op }) => ops.includes(op))
    .map((segment) => segment.text)
    .join('')

test('the preview lists the texts that change, with the words before and after', () => {
  const preview = previewFixes(content, issues)
  expect(preview.map(({ field }) => field)).toEqual(['title', 'body'])
  const mended = new Map(textsOf(applyAllFixes(content, issues)).map(({ field, text: after }) => [field, after]))
  for (const { field, segments } of preview) {
    expect(said(segments, 'same', 'removed')).toBe(textsOf(content).find((each) => each.field === field)?.text)
    expect(said(segments, 'same', 'added')).toBe(mended.get(field))
    expect(said(segments, 'removed')).not.toBe('')
  }
})

test('where nothing would change there is nothing to show', () => {
  expect(previewFixes(content, [])).toEqual([])
  expect(previewFixes({ ...content, title: '明天', body: rich() }, issues)).toEqual([])
})
