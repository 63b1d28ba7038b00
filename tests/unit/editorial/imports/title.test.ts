/** The title of an imported draft is one that a story may hold, whatever the file says or is called. */
import { describe, expect, it } from 'vitest'
import { text as readText } from '../../../../collections/shapeTexts'
import { titleOf } from '../../../../src/editorial/imports/title'
import type { WordDraft } from '../../../../src/word/read/draft'
import { draftOf, p } from '../../../support/word'

const titled = (title: string, name = '名字.docx') => {
  const { title: made, lost } = titleOf({ ...draftOf(p('一次普通的报道')), title } satisfies WordDraft, name)
  return [made, lost.map(({ code }) => code)]
}

describe('the title of a draft', () => {
  it.each([
    ['as it is', '工商联引进担保公司', '工商联引进担保公司', []],
    ['with markup', '<script>alert(1)</script>标题', '＜script＞alert(1)＜/script＞标题', ['titleSigns']],
    ['with signs that are no markup', '失业率 < 5%，增长 > 3%', '失业率 < 5%，增长 > 3%', []],
    ['of fifty signs of two units', '😀'.repeat(50), '😀'.repeat(50), []],
    ['longer, with such a sign at the cut', `${'a'.repeat(99)}😀尾`, 'a'.repeat(99), ['titleCut']],
    ['with ends of lines and tabs', '上\t半\u0085下\u2028半\u2029完', '上 半 下 半 完', []],
    ['with controls', '标\u009b题\u202e', '标题', []],
    ['of zero width alone', '\u200b\u200d\ufeff\u2060', '名字', ['titleOfName']],
    ['of spaces alone', '\u00a0\u3000', '名字', ['titleOfName']],
    ['of a family, whose signs are joined', '👨‍👩‍👧 来了', '👨‍👩‍👧 来了', []],
  ])('%s', (_, said, made, lost) => {
    expect(titled(said)).toEqual([made, lost])
    expect(readText(made, 'title', 100, true)).toBe(made)
    // As Payload counts.
    expect(made.length).toBeLessThanOrEqual(100)
  })
  it.each([
    [
      'with markup',
      '<img src=x onerror=alert(1)>.docx',
      '＜img src=x onerror=alert(1)＞',
      ['titleOfName', 'titleSigns'],
    ],
    ['with a sign of two units at the cut', `${'a'.repeat(99)}😀尾.docx`, 'a'.repeat(99), ['titleOfName', 'titleCut']],
    ['of zero width alone', '\u200b.docx', 'Word', ['titleOfName']],
    ['with what is not seen before its ending', '甲\u202e.docx', '甲', ['titleOfName']],
  ])('that is the name of the file, %s', (_, name, made, lost) => {
    expect(titled('', name)).toEqual([made, lost])
    expect(readText(made, 'title', 100, true)).toBe(made)
    // As Payload counts.
    expect(made.length).toBeLessThanOrEqual(100)
  })
  it('says no more of a long one than is read', () => {
    const { lost } = titleOf({ ...draftOf(p('报道')), title: '长'.repeat(1_000_000) }, 'x.docx')
    expect(lost).toMatchObject([{ code: 'titleCut', says: `${'长'.repeat(499)}…` }])
  })
})
