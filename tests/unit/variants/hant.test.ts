import { ConverterFactory } from 'opencc-js/core'
import { from, to } from 'opencc-js/preset/cn2t'
import { describe, expect, it } from 'vitest'
import { TERMS } from '../../../src/variants/data/terms'
import { allToHant, toHant } from '../../../src/variants/hant'
import { WordTable } from '../../../src/variants/wordTable'
import { mayorSpeech } from '../../support/mayorSpeech'

describe('signs that are short forms of several', () => {
  it.each([
    ['这里到那里有三公里，是里程碑', '這裡到那裡有三公里，是里程碑'],
    ['皇后和前后、后勤', '皇后和前後、後勤'],
    ['干部干净，树干干燥，若干干线不受干预', '幹部乾淨，樹幹乾燥，若干幹線不受干預'],
    ['发展、发布、理发、批发', '發展、發布、理髮、批發'],
    ['制度、制造、复工复产、回复', '制度、製造、復工復產、回覆'],
    ['面向、面粉、谷物、硅谷', '面向、麵粉、穀物、硅谷'],
    ['台湾、台州、台风、平台', '臺灣、台州、颱風、平臺'],
    ['总干事、秘书长、党委书记', '總幹事、秘書長、黨委書記'],
  ])('%s', (text, hant) => expect(toHant(text)).toBe(hant))
})

describe('names', () => {
  it.each([
    ['市委书记于立军会见了客商、范志宏先生', '市委書記于立軍會見了客商、范志宏先生'],
    ['记者：余丽', '記者：余麗'],
    ['通讯员 涂建华', '通訊員 涂建華'],
    ['沈阳市于洪区', '瀋陽市于洪區'],
  ])('stay names: %s', (text, hant) => expect(toHant(text)).toBe(hant))
  it.each([
    ['书记于昨日到访', '書記於昨日到訪'],
    ['会长后来说', '會長後來說'],
    ['属于女士的权益', '屬於女士的權益'],
    ['主任干劲十足', '主任幹勁十足'],
  ])('are not seen where none stand: %s', (text, hant) => expect(toHant(text)).toBe(hant))
})

it('every term is needed, and holds within a sentence', () => {
  const dictionary = ConverterFactory([...(from.cn?.[0] ?? [])], ...(to.tw ?? []))
  for (const [term, hant] of TERMS) {
    expect(dictionary(term), term).not.toBe(hant)
    expect(toHant(`我们把${term}写下来`), term).toBe(`我們把${hant}寫下來`)
  }
})

describe('what is no Chinese text', () => {
  it.each(['', 'PPP & BOT', '2026-11-23', '\u{20000}\u{1f600}', '。，“”', 'にほんご'])('stays: %j', (text) =>
    expect(toHant(text)).toBe(text),
  )
})

it('a word goes across the ends of texts, and each text keeps its own signs', () => {
  expect(allToHant(['皇', '后大道', '，之后'])).toEqual(['皇', '后大道', '，之後'])
  expect(allToHant(['理', '', '发'])).toEqual(['理', '', '髮'])
  expect(allToHant([])).toEqual([])
})

it('what was converted is converted no more', () => {
  const once = toHant('发布会上，干部们说：这里的制造业恢复了，联系人于立军。')
  expect(toHant(once)).toBe(once)
})

it('finds the words that the library finds, in its own dictionary and in running text', () => {
  const [dictionaries = []] = from.cn ?? []
  const table = new WordTable()
  table.loadDictGroup(dictionaries)
  const library = ConverterFactory(dictionaries)
  const speech = mayorSpeech().paragraphs.join('')
  for (const text of [dictionaries.join(''), speech, `${speech.slice(0, 9)}𠮷\u{20bb7}\ud800`, ''])
    expect(table.convert(text)).toBe(library(text))
})
