/** What a check reads, and where that stands in what is stored. */
import { describe, expect, it } from 'vitest'
import { seen, stands } from '../../../src/editorial/rules/checks/seen'
import { issuesOf, paragraphs, story } from './stories'

const field = (text: string) => ({ field: 'summary', text, long: true })

describe('the text that is read', () => {
  it('is the very same where nothing is odd', () => {
    const plain = field('今年引进外资 1,000 万美元，同比增长 12%。')
    expect(seen(plain)).toBe(plain)
  })
  it('has no signs without a shape, and plain spaces, figures and letters', () => {
    expect(seen(field('机\u200b密\u2009𝟙𝟘年𝐗')).text).toBe('机密 10年X')
  })
  it('keeps signs that have a shape, those of two units and those of half width included', () => {
    expect(seen(field('𠮷\u200b１２，ｱ')).text).toBe('𠮷１２，ｱ')
  })
  it('stands where it stood', () => {
    const read = seen(field('甲\u200b\u200b乙𝟙丙'))
    expect(read.text).toBe('甲乙1丙')
    expect([0, 1, 2, 3].map((start) => stands(read, { start, end: start + 1 }))).toEqual([
      { start: 0, end: 3 },
      { start: 3, end: 4 },
      { start: 4, end: 6 },
      { start: 6, end: 7 },
    ])
  })
  it('keeps code where it was', () => {
    const read = seen({ ...field('\u200b甲乙\u200b丙'), codeRanges: [{ start: 2, end: 5 }] })
    expect(read.codeRanges).toEqual([{ start: 1, end: 3 }])
  })
})

it('an issue tells its place in what is stored, and is fixed there', () => {
  const stored = '前言。开立帐\u200b户。'
  const [issue] = issuesOf(story('cases', { body: paragraphs(stored) }))
  expect(issue).toMatchObject({ check: '12', position: { start: 5, end: 8 }, excerpt: '开立帐\u200b户。' })
})
