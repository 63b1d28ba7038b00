/** What the desk does with a paste: pictures that were not stored leave nothing, and each loss is one line. */
import { describe, expect, it } from 'vitest'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Loss } from '../../../src/word/read/draft'
import { t } from '../../../src/messages/index'
import { withIds } from '../../../src/desk/paste/pasteInto'
import { linesOf, PasteReport, type Report } from '../../../src/desk/paste/PasteReport'

const loss = (code: Loss['code'], count: number, excerpt: string, says?: string): Loss => ({
  code,
  count,
  place: { in: 'file', paragraph: 1, excerpt },
  ...(says && { says }),
})
const markup = (report: Report | null): string =>
  renderToStaticMarkup(<PasteReport onClose={() => undefined} report={report} />)

it('nodes get the ids of their files, in tables too; one that was not stored is gone', () => {
  const upload = (value: string) => ({ type: 'upload', relationTo: 'media', value })
  const cell = { type: 'tablecell', children: [upload('a'), upload('b')] }
  expect(
    withIds(
      [upload('b'), { type: 'paragraph', children: [{ type: 'text', text: '字' }] }, cell],
      new Map([['a', '7']]),
    ),
  ).toEqual([
    { type: 'paragraph', children: [{ type: 'text', text: '字' }] },
    { type: 'tablecell', children: [upload('7')] },
  ])
})

describe('the report', () => {
  it('has a line for each thing, with how often and where first', () => {
    const losses = [loss('hiddenText', 1, '甲'), loss('comment', 1, '乙', '请核实'), loss('hiddenText', 2, '丙')]
    expect(linesOf({ state: 'done', losses, refused: ['太大'] })).toEqual([
      { text: t('paste.often', { text: t('word.loss.hiddenText'), count: 3 }), where: '甲' },
      { text: t('word.loss.comment'), where: '请核实' },
      { text: t('paste.notStored', { reason: '太大' }), where: '' },
    ])
  })
  it('is a polite region that is there before it says anything', () => {
    expect(markup(null)).toBe('<div aria-live="polite" role="status"></div>')
    expect(markup({ state: 'done', losses: [], refused: [] })).toContain(t('paste.whole'))
    expect(markup({ state: 'tooMuch' })).toContain(t('paste.tooMuch'))
  })
  it('cannot be closed while pictures are sent', () => {
    expect(markup({ state: 'storing', pictures: 2 })).toContain(t('paste.storing', { count: 2 }))
    expect(markup({ state: 'storing', pictures: 2 })).not.toContain('<button')
  })
  it('is text, whatever was pasted', () => {
    const losses = [loss('comment', 1, '', '<img src=x onerror=alert(1)>')]
    expect(markup({ state: 'done', losses, refused: [] })).toContain('&lt;img')
  })
})
