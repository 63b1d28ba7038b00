/** Names, stages and changed amounts of projects. */
import { describe, expect, it } from 'vitest'
import { amountChanges } from '../../../src/campaign/rules/projects/amounts'
import { contentOf, type ProjectFigure } from '../../../src/campaign/rules/projects/content'
import { foldName } from '../../../src/campaign/rules/projects/names'
import { stageOf } from '../../../src/campaign/rules/projects/stage'
import { readAmount, readNumberAsDay, readWrittenDay } from '../../../src/campaign/rules/sheets/values'

describe('a name', () => {
  it.each([
    ['星海担保（宁江）有限公司', '星海担保(宁江)'],
    ['星 海  集团股份有限公司', '星海'],
    ['ＡＢＣ Co., Ltd.', 'abc'],
    ['红菱电池项目', '红菱电池'],
    ['《红菱》·电池', '红菱电池'],
  ])('%s is %s', (a, b) => expect(foldName(a)).toBe(foldName(b)))
  it.each([
    ['甲公司', '乙公司'],
    ['红菱电池一期', '红菱电池二期'],
  ])('%s is not %s', (a, b) => expect(foldName(a)).not.toBe(foldName(b)))
  it.each(['公司', '项目', '集团'])('%s keeps something', (name) => expect(foldName(name)).not.toBe(''))
})

describe('a stage', () => {
  const timeline = [
    { stage: 'signed', date: '2023-07-05' },
    { stage: 'talks', date: '2023-01-01' },
    { stage: 'started', date: '2023-07-06' },
    { stage: 'land', date: '2023-07-06' },
    { stage: 'ended', date: null },
  ]
  it.each([
    ['2022-12-31', null],
    ['2023-01-01', 'talks'],
    ['2023-07-05', 'signed'],
    ['2023-07-06', 'started'],
    ['2099-01-01', 'started'],
  ])('on %s: %s', (today, stage) => expect(stageOf(timeline, today)).toBe(stage))
})

const figures = (...rows: Partial<ProjectFigure>[]): ProjectFigure[] =>
  contentOf({
    figures: rows.map((row) => ({
      indicator: 'paidInForeign',
      unit: 'usd10k',
      kind: 'actual',
      asOf: '2023-07-05',
      ...row,
    })),
  }).figures

describe('a changed amount', () => {
  const old = figures({ amount: '7000' })
  it.each<[string, ProjectFigure[], string[]]>([
    ['is one in its place', figures({ amount: '6500' }), ['7000>6500']],
    ['is one of another day in its place', figures({ amount: '8000', asOf: '2024-01-01' }), ['7000>8000']],
    ['is none beside it', figures({ amount: '7000' }, { amount: '8000', asOf: '2024-01-01' }), []],
    ['is none in another scale', figures({ amount: '7000.00' }), []],
    ['is none with another label', figures({ amount: '1', label: '二期' }), []],
    ['is none taken out', [], []],
    ['is none with another day alone', figures({ amount: '7000', asOf: '2024-01-01' }), []],
  ])('%s', (_, after, expected) =>
    expect(amountChanges(old, after).map(({ before, after: next }) => `${before}>${next}`)).toEqual(expected),
  )
})

describe('what is written in a cell', () => {
  it.each([
    ['７，０００．５０', '', '7000.50'],
    ['1,234,567', '', '1234567'],
    ['5000 万元', '万元', '5000'],
    ['+3', '', '3'],
  ])('%s is an amount', (written, unit, value) => expect(readAmount(written, unit)).toEqual({ value }))
  it.each([
    ['1,2,3', 'otherUnit'],
    ['５０００万', 'otherUnit'],
    ['−1', 'negative'],
    ['', 'notANumber'],
    ['1.1234567', 'tooPrecise'],
  ])('%s is none: %s', (written, wrong) => expect(readAmount(written, '万元')).toMatchObject({ wrong }))
  it.each(['2023年7月5日', '2023/7/5', '2023-07-05', '2023.7.5', '２０２３年７月５日', '20230705'])(
    '%s is a day',
    (written) => expect(readWrittenDay(written)).toEqual({ value: '2023-07-05' }),
  )
  it.each([
    ['2023-02-29', 'noSuchDay'],
    ['23年7月5日', 'notADay'],
    ['5/7/2023', 'notADay'],
  ])('%s is none', (written, wrong) => expect(readWrittenDay(written)).toMatchObject({ wrong }))
  it.each([
    ['45112', '2023-07-05', true],
    ['20230705', null, true],
    ['7', '1900-01-07', false],
  ])('the number %s', (number, day, is) => expect('value' in readNumberAsDay(number, day)).toBe(is))
})
