/** The 发稿审签单: three reviews on one page. */
import { describe, expect, it } from 'vitest'
import type { Decision, Sheet } from '../../../../src/word/write/sheet/data'
import { fitted } from '../../../../src/word/write/sheet/opinions'
import { writeSheet } from '../../../../src/word/write/sheet/sheet'
import { styled, wordParts, type WordParts } from '../../../support/wordParts'

const decision = (person: string, more: Partial<Decision> = {}): Decision => ({
  person,
  outcome: '通过',
  at: '2023-07-05T02:00:00Z',
  secrecyReviewed: true,
  ...more,
})
const sheet = (more: Partial<Sheet> = {}): Sheet => ({
  kind: 'cases',
  title: '工商联引进担保公司',
  unit: '市融媒体中心',
  office: '一号办',
  writers: ['甲', '乙'],
  proofreader: '丙',
  number: 3,
  sha256: 'ab'.repeat(32),
  submittedAt: '2023-07-05T01:00:00Z',
  reviews: {
    unitReview: decision('丁', { opinion: '事实核对过。' }),
    gateReview: decision('戊'),
    signOff: decision('己', { outcome: '签发' }),
  },
  ...more,
})
const rows = (parts: WordParts) =>
  parts.find('//w:tr[1]/../w:tr').map((_, index) => parts.find(`//w:tbl/w:tr[${index + 1}]/w:tc//w:p`))
const of = (more?: Partial<Sheet>) => wordParts(writeSheet(sheet(more)))

describe('a sheet', () => {
  it('tells of the revision, of each review, and its hash', () => {
    expect(rows(of())).toEqual([
      ['标题', '工商联引进担保公司'],
      ['报送单位', '市融媒体中心', '撰稿人', '甲、乙'],
      ['种类', '典型案例', '稿次', '第3稿'],
      ['送审时间', '2023-07-05 09:00', '校对', '丙'],
      ['初审', '意见：通过，事实核对过。', '保密审查：已做保密审查，内容可以公开。', '丁　2023-07-05 10:00'],
      ['复审', '意见：通过', '保密审查：已做保密审查，内容可以公开。', '戊　2023-07-05 10:00'],
      ['终审', '意见：签发', '保密审查：已做保密审查，内容可以公开。', '己　2023-07-05 10:00'],
      ['校验值', 'ab'.repeat(32)],
    ])
  })
  it('says that the unit stands for a story without a byline', () =>
    expect(rows(of({ writers: [] }))[1]).toEqual(['报送单位', '市融媒体中心', '撰稿人', '本单位（未署名）']))
  it('leaves room to sign for a review that is not there', () => {
    const [, ...lines] = rows(of({ reviews: {} }))[4] ?? []
    expect(lines[0]).toBe('意见：')
    expect(lines[1]).toBe('保密审查：')
    expect(lines[2]).toMatch(/^签名：\s+时间：/)
  })
  it('states no secrecy review that was not made', () => {
    const parts = of({ reviews: { unitReview: decision('丁', { secrecyReviewed: false }) } })
    expect(parts.text('word/document.xml')).not.toContain('已做保密审查')
  })
  it('has no page number and no mark, and names nobody in its properties', () => {
    const parts = of()
    expect(parts.names.filter((name) => /header|footer/.test(name))).toEqual([])
    expect(parts.find('/cp:coreProperties/dc:creator', 'docProps/core.xml')).toEqual(['一号办'])
  })
  it('is the same bytes each time', () => expect(writeSheet(sheet())).toEqual(writeSheet(sheet())))

  it('is one page however long all that it tells is', () => {
    const long = '很长的意见，'.repeat(400)
    const told = decision('名'.repeat(200), { outcome: '通'.repeat(60), opinion: long })
    const parts = of({
      title: '题'.repeat(300),
      unit: '单位'.repeat(100),
      writers: Array.from({ length: 50 }, () => '某某某'),
      proofreader: '校'.repeat(200),
      reviews: { unitReview: told, gateReview: told, signOff: told },
    })
    // Type of 10.5 pt: 210 twips a sign, 315 a line at most. The wide cell is 19 parts of 22 of the table, half of one 8.
    const signs = (share: number) => Math.floor(((8844 * share) / 22 - 216) / 210)
    const lines = (words: string, share: number) =>
      Math.max(1, Math.ceil([...words].reduce((sum, sign) => sum + (sign < '\u0100' ? 0.5 : 1), 0) / signs(share)))
    const heights = rows(parts).map((cells, index) => {
      const [, ...told] = cells
      const tall = [1, 2, 3].includes(index)
        ? Math.max(...[told[0], told[2]].map((words) => lines(words ?? '', 8)))
        : told.reduce((sum, words) => sum + lines(words, 19), 0)
      return Math.max(tall * 315, Number(parts.find(`//w:tr[${index + 1}]/w:trPr/w:trHeight/@w:val`)[0]))
    })
    const around = 579 + 579 + 315 * lines(styled(parts, 'SheetText').at(-1) ?? '', 22)
    expect(heights).toHaveLength(8)
    expect(heights.reduce((sum, height) => sum + height, around)).toBeLessThanOrEqual(12756)
  })
})

describe('opinions', () => {
  const lengths = (...opinions: (string | undefined)[]) => fitted(opinions).map((text) => text?.length)
  it('that fit stay as they are', () =>
    expect(fitted(['好。', undefined, '可以。'])).toEqual(['好。', undefined, '可以。']))
  it('that are too long say where the whole is', () => {
    expect(fitted(['长'.repeat(5000)])[0]).toMatch(/^长{450}……（全文见审核记录）$/)
  })
  it('share what there is', () => {
    const [a, b, c] = lengths('长'.repeat(5000), '短'.repeat(20), '长'.repeat(5000))
    expect(b).toBe(20)
    expect(a).toBe(c)
    expect((a ?? 0) + (b ?? 0) + (c ?? 0)).toBeLessThan(500)
  })
  it('stand on one line each', () => expect(fitted(['一\n\n二\r\n三'])).toEqual(['一 二 三']))
})
