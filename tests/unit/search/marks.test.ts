/** What is marked, and which passage is shown. */
import { describe, expect, test } from 'vitest'
import { excerpt, marked, type Piece } from '../../../src/search/marks'

const said = (pieces: Piece[]) => pieces.map(({ text, mark }) => (mark ? `[${text}]` : text)).join('')

describe('marked', () => {
  test.each([
    ['动力电池项目', ['电池'], '动力[电池]项目'],
    ['動力電池項目', ['动力电池'], '[動力電池]項目'],
    ['ＡＢＣ公司', ['abc'], '[ＡＢＣ]公司'],
    ['工商联招商', ['工商', '商联', '联招商'], '[工商联招商]'],
    ['<b>电池</b>', ['电池'], '<b>[电池]</b>'],
    ['said AI', ['ai'], 'said [AI]'],
    ['2023年和23年', ['23'], '2023年和[23]年'],
    ['没有', ['电池', ''], '没有'],
    ['', ['电池'], ''],
  ])('%s %j', (text, needles, expected) => expect(said(marked(text, needles))).toBe(expected))
})

describe('excerpt', () => {
  const long = `${'前面的话。'.repeat(40)}动力电池项目落户。${'后面的话。'.repeat(40)}`
  test('begins with the sentence, says that there is more', () => {
    const shown = said(excerpt([long], ['动力电池']))
    expect(shown).toMatch(/^…\[动力电池\]项目落户。后面的话。/)
    expect(shown).toMatch(/…$/)
    expect(shown.length).toBeLessThan(130)
  })
  test('the most telling needle first, in whichever text it stands', () => {
    expect(said(excerpt(['落户的摘要', long], ['动力电池', '落户']))).toContain('[动力电池]项目[落户]')
  })
  test('no needle: the beginning of the first text', () => {
    expect(said(excerpt(['', '只有正文。'], ['电池']))).toBe('只有正文。')
    expect(excerpt(['', ''], ['电池'])).toEqual([])
  })
  test('lines become one, and no sign is cut in two', () => {
    expect(said(excerpt(['甲\n乙电池\n丙'], ['电池']))).toBe('…乙[电池] 丙')
    const pairs = '𠮷'.repeat(200)
    expect(said(excerpt([`${pairs}电池${pairs}`], ['电池']))).not.toMatch(/\p{Cs}/u)
  })
})
