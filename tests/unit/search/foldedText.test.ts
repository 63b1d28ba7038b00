/** Case, width, white space and unseen signs make no difference to a search; its excerpts are the text as it stands. */
import { describe, expect, it } from 'vitest'
import { excerptOf, folded } from '../../../src/editorial/rules/foldedText'

describe('a folded text', () => {
  it.each([
    ['ＡＢＣ１２３', 'abc123'],
    ['Abc', 'aBC'],
    ['ｶﾞｽ', 'ガス'],
    ['王\u200b五', '王五'],
    ['王\u00ad五', '王五'],
    ['李 　\n四', '李 四'],
    ['cafe\u0301', 'café'],
    ['①', '1'],
  ])('%j is the same as %j', (one, other) => expect(folded(one)).toBe(folded(other)))
  it.each([
    ['王五', '王六'],
    ['李 四', '李四'],
    ['ガス', 'カス'],
  ])('%j is not %j', (one, other) => expect(folded(one)).not.toBe(folded(other)))
})

describe('an excerpt', () => {
  const find = (text: string, words: string) => excerptOf(text, folded(words))

  it('is null where the words do not stand', () => expect(find('一家担保公司落户。', '银行')).toBeNull())
  it('is the whole of a short text', () => expect(find('一家担保公司落户。', '担保')).toBe('一家担保公司落户。'))
  it('keeps the writing of the text', () => expect(find('引进ＡＢＣ公司', 'abc')).toBe('引进ＡＢＣ公司'))
  it('is cut on both sides of the place', () => {
    const excerpt = find(`${'前'.repeat(100)}王五${'后'.repeat(100)}`, '王五')
    expect(excerpt).toBe(`…${'前'.repeat(16)}王五${'后'.repeat(32)}…`)
  })
  it('finds the place behind signs that fold to more or to nothing', () => {
    const before = '㈱\u200b\u200b½ﬁ'.repeat(30)
    expect(find(`${before}王\u200b五${'后'.repeat(40)}`, '王五')).toMatch(/^….{16}王\u200b五后{32}…$/su)
  })
  it('cuts no sign in two', () => {
    const excerpt = find(`${'👍'.repeat(20)}王五${'👍'.repeat(40)}`, '王五') ?? ''
    expect(excerpt).toBe(`…${'👍'.repeat(16)}王五${'👍'.repeat(32)}…`)
  })
  it('finds words across the lines of a body', () => expect(find('担保\n公司', '担保 公司')).toBe('担保 公司'))
})
