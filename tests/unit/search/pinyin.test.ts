/** Titles by their sound. */
import { describe, expect, test } from 'vitest'
import { pinyinColumn, pinyinMatch, soundingLike, soundNeedles, soundOf, typedPinyin } from '../../../src/search/pinyin'

describe('what is typed', () => {
  test.each([
    ['gongshanglian', ['gongshanglian']],
    ["Xi'an", ['xian']],
    ['gong shang', ['gong', 'shang']],
    ['ｇｓｌ', ['gsl']],
    ['lü', ['lv']],
    ['a', null],
    ['5g', null],
    ['工商 lian', null],
    ['', null],
  ])('%s', (typed, words) => expect(typedPinyin(typed)).toEqual(words))
  test('what is long is cut, and asked as a beginning', () => {
    expect(pinyinMatch(['a'.repeat(50)])).toBe(`pinyin : "${'a'.repeat(20)}" *`)
    expect(pinyinMatch(['gong', 'shang'])).toBe('pinyin : "gongshang" * OR (pinyin : "gong" * AND pinyin : "shang" *)')
  })
})

test('the column has every beginning, whole and by initials', () => {
  const column = pinyinColumn(['引进A公司', '招商']).split(' ')
  expect(column).toEqual(
    expect.arrayContaining(['yinjinagongsi', 'yjags', 'jinagongsi', 'gongsi', 'gs', 'si', 'zhaoshang', 'zs']),
  )
  expect(column).not.toContain('gongsizhaoshang')
})

test('the passage that sounds so', () => {
  expect(soundingLike('市工商联：引进担保公司', 'danbao')).toBe('担保')
  expect(soundingLike('市工商联：引进担保公司', 'gsl')).toBe('工商联')
  expect(soundingLike('市工商联：引进担保公司', 'lianyinj')).toBe('联：引进')
  expect(soundingLike('市工商联', 'xyz')).toBeNull()
  expect(soundNeedles('引进擔保公司', ['danbao', 'gs'])).toEqual(['担保', '公司'])
  expect(soundNeedles('引进担保公司', [])).toEqual([])
})

test('the sound of a text, if all of it has one', () => {
  expect(soundOf('担保')).toBe('danbao')
  expect(soundOf('担。保')).toBe('')
})
