/** What readers type is plain text: whatever stands in it, FTS5 gets words and passages, and answers. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pinyinMatch, typedPinyin } from '../../../src/search/pinyin'
import { cleanQuestion, LONGEST, partsOf, questionOf } from '../../../src/search/question'
import { SCHEMA } from '../../../src/search/schema'
import { SqliteThread } from '../../../src/search/sqliteThread'
import { openWords, type Words } from '../../../src/search/words'
import { chance } from '../../support/chance'

let words: Words
const folder = mkdtempSync(path.join(tmpdir(), 'exemplar-search-'))
const thread = new SqliteThread(path.join(folder, 'x.db'), SCHEMA)
beforeAll(async () => {
  words = await openWords([])
}, 60_000)
afterAll(async () => {
  await thread.close()
  rmSync(folder, { recursive: true })
})

const texts = (typed: string) => partsOf(cleanQuestion(typed)).map(({ text, quoted }) => (quoted ? `[${text}]` : text))

describe('parts', () => {
  test.each([
    ['动力电池 高新区', ['动力电池', '高新区']],
    ['“动力电池项目” 高新区', ['[动力电池项目]', '高新区']],
    ['「甲乙」『丙』"丁 戊"', ['[甲乙]', '[丙]', '[丁 戊]']],
    ['＂全角引号＂', ['[全角引号]']],
    ['没有关上的“引号', ['没有关上的', '引号']],
    ['一号办发〔2023〕5号', ['一号办发〔2023〕5号']],
    ['', []],
    ['  *^:()-+ ', []],
    ['“”', []],
  ])('%s', (typed, parts) => expect(texts(typed)).toEqual(parts))
})

describe('whatever is typed', () => {
  const hostile = [
    'title:甲 OR NOT NEAR(甲 乙, 3) AND *',
    '"; DROP TABLE words; --',
    "' OR 1=1 --",
    '{title} : "甲"',
    '甲\u0000乙\u0007\u202E丙',
    '\uE000',
    '\uD800\uDC00\uD83D',
    '😀😀',
    '"'.repeat(500),
    '甲*乙^丙',
    '('.repeat(300),
    '%_\\',
    '<script>alert(1)</script>',
    '电'.repeat(10_240),
    'a'.repeat(10_240),
    '甲 '.repeat(5_000),
    '\u{20BB7}'.repeat(200),
    'ﷺ½㈱',
  ]
  /** How long the question is, and how many stories of the empty index each form of it finds. */
  const ask = async (typed: string) => {
    const clean = cleanQuestion(typed)
    const question = questionOf(partsOf(clean), words)
    const pinyin = typedPinyin(clean)
    const counts = [
      question?.all.plain,
      question?.all.weighed,
      question?.any?.plain,
      question?.any?.weighed,
      pinyin && pinyinMatch(pinyin),
    ].map(async (match) =>
      match ? (await thread.read(['SELECT count(*) AS n FROM words WHERE words MATCH ?', match]))[0]?.n : 0,
    )
    return { length: clean.length, counts: await Promise.all(counts) }
  }
  const expectText = async (typed: string) => {
    const { length, counts } = await ask(typed)
    expect(length).toBeLessThanOrEqual(LONGEST)
    expect(counts).toEqual([0, 0, 0, 0, 0])
  }
  test.each(hostile.map((typed) => [typed.slice(0, 20), typed]))('%s', async (_, typed) => {
    expect.hasAssertions()
    await expectText(typed)
  })
  test('and anything by chance', async () => {
    expect.hasAssertions()
    const signs = [...'甲乙工商联招商"“”「」()*^:-+{}\\\'%_ \t\n\u0000\uE000😀ABCaor1２３。，NEAROTND']
    const { of, next } = chance(7)
    for (let i = 0; i < 300; i++) await expectText(Array.from({ length: next() * 40 }, () => of(signs)).join(''))
  })
})

test('a single sign marks nothing unless it was asked for', () => {
  expect(questionOf(partsOf('工商联的干部'), words)?.needles).not.toContain('的')
  expect(questionOf(partsOf('的'), words)?.needles).toEqual(['的'])
})
