/** How texts are compared and cut: folding keeps every place, a director's words stay whole, long texts lose nothing. */
import { beforeAll, describe, expect, test } from 'vitest'
import { fold } from '../../../src/search/fold'
import { BORDER, lettersColumn, lettersOf, passageOf } from '../../../src/search/letters'
import { openWords, type Words } from '../../../src/search/words'

let words: Words
beforeAll(async () => {
  words = await openWords([])
}, 60_000)

describe('folding', () => {
  test.each([
    ['ＡＢＣ１２３', 'abc123'],
    ['招商引資典型案例', '招商引资典型案例'],
    ['臺灣工業園區', '台湾工业园区'],
    ['ｉＰｈｏｎｅ', 'iphone'],
    ['㎡', '㎡'],
    ['İ', 'İ'],
    ['𠮷野家', '𠮷野家'],
  ])('%s', (text, folded) => expect(fold(text)).toBe(folded))
  test('every place stays where it was', () => {
    const text = '《關於〈意見〉的通知》ﬁ ½ ㈱ ①\u0000\uD800 𝔸é'
    expect(fold(text)).toHaveLength(text.length)
  })
})

describe('words', () => {
  test('those within long ones too', () => {
    expect(words.cut('新能源动力电池项目落户高新区')).toEqual(
      expect.arrayContaining(['新能源', '动力电池', '电池', '项目', '落户', '高新区']),
    )
  })
  test('traditional and full-width words are the same', () => {
    expect(words.cut('動力電池ＡＢＣ')).toEqual(words.cut('动力电池abc'))
  })
  test('a word that a director named is not cut, another is', async () => {
    expect(words.cut('靠以商招商引来')).not.toContain('以商招商')
    expect((await openWords(['以商招商', ' ', '有 空格'])).cut('靠以商招商引来')).toContain('以商招商')
  })
  test('a long text is cut as its sentences are', async () => {
    const sentence = '市工商联引荐动力电池项目落户高新区。'
    const many = await words.cutLong(sentence.repeat(1000))
    expect(many).toHaveLength(words.cut(sentence).length * 1000)
    expect((await words.cutLong('电'.repeat(9_000))).join('')).toHaveLength(9_000)
  })
})

test('letters: signs, Latin words and numbers, and a border that no text can cross or hold', () => {
  expect(lettersOf('一号办 ABC-12，3.5亿')).toEqual(['一', '号', '办', 'abc', '12', '3', '5', '亿'])
  expect(lettersColumn(['甲', `乙${BORDER}丙`])).toBe(`甲\uE001 ${BORDER} 乙\uE001丙 丙\uE001`)
})
test('passages: pairs in a row, and of one sign every pair that begins with it', () => {
  expect(passageOf(['一', '号', '办'])).toBe('"一\uE001号 号\uE001办"')
  expect(passageOf(['gdp'])).toBe('"gdp\uE001" *')
})
