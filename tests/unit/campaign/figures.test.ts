/** Sums of figures: what counts, what does not and why, each project once. */
import { describe, expect, test } from 'vitest'
import type { Figure } from '../../../src/editorial/rules/content'
import { reachedOf, sameMeasure, type Counted } from '../../../src/campaign/rules/figures'

const TARGET: Figure = { indicator: 'paidInForeign', unit: 'usd10k', kind: 'target', amount: '7000' }
const actual = (amount: string, more: Partial<Figure> = {}): Figure => ({
  indicator: 'paidInForeign',
  unit: 'usd10k',
  kind: 'actual',
  amount,
  asOf: '2026-06-30',
  ...more,
})
let count = 0
/** Each is published a day after the one before it. */
const story = (projectName: string | null, figures: Figure[], record: string | null = null): Counted => ({
  publishedAt: new Date(Date.UTC(2026, 6, 1 + count)).toISOString(),
  kind: 'cases',
  story: `s${count++}`,
  title: '稿件',
  record,
  projectName,
  figures,
})
const sum = (...stories: Counted[]) => reachedOf([TARGET], stories).sums[0]
const why = (...stories: Counted[]) => reachedOf([TARGET], stories).leftOut.map((each) => each.why)

describe('what is summed', () => {
  test('decimals to the last digit', () => {
    expect(sum(story('甲', [actual('0.1')]), story('乙', [actual('0.2')]))).toMatchObject({
      amount: '0.3',
      projects: 2,
    })
    const each = Array.from({ length: 100 }, (_, index) => story(`项目${index}`, [actual('1234567.89')]))
    expect(sum(...each)?.amount).toBe('123456789')
    expect(sum(story('甲', [actual('90071992547409930.01')]), story('乙', [actual('0.01')]))?.amount).toBe(
      '90071992547409930.02',
    )
  })
  test('with its share of the target and the newest day', () => {
    expect(
      sum(story('甲', [actual('1000', { asOf: '2026-03-31' })]), story('乙', [actual('750', { asOf: '2026-05-01' })])),
    ).toEqual({ amount: '1750', asOf: '2026-05-01', projects: 2, percent: '25.0' })
  })
  test('nothing: no sum, not zero', () => expect(sum(story('甲', []))).toBeNull())
  test('no share of a target that is none or nothing', () => {
    for (const amount of [undefined, '0', '约一百'])
      expect(reachedOf([{ ...TARGET, amount }], [story('甲', [actual('1')])]).sums[0]?.percent).toBeNull()
  })
})

describe('one project counts once', () => {
  const early = actual('100', { asOf: '2026-01-31' })
  const late = actual('300', { asOf: '2026-06-30' })
  test.each<[string, Counted[]]>([
    ['in two stories, the newer figure', [story('甲', [early]), story('甲', [late])]],
    ['whatever their order', [story('甲', [late]), story('甲', [early])]],
    ['in one story', [story('甲', [late, early])]],
    ['by its record under two names', [story('甲', [early], 'r1'), story('甲公司', [late], 'r1')]],
    ['by a name that a story with its record bears', [story('甲', [early]), story('甲', [late], 'r1')]],
    ['by its name without spaces', [story('甲 公司', [early]), story('甲公司', [late])]],
  ])('%s', (_, stories) => expect(sum(...stories)).toMatchObject({ amount: '300', projects: 1 }))
  test('two of one name with records of their own are two', () =>
    expect(sum(story('甲', [early], 'r1'), story('甲', [late], 'r2'))).toMatchObject({ amount: '400', projects: 2 }))
  test('of two as of one day the later story’s counts', () =>
    expect(sum(story('甲', [actual('1')]), story('甲', [actual('2')]))?.amount).toBe('2'))
  test('and where the earlier one was corrected, the correction', () => {
    const corrected = { ...story('甲', [actual('1.5')]), publishedAt: '2026-12-01T00:00:00.000Z' }
    expect(sum(corrected, story('甲', [actual('2')]))?.amount).toBe('1.5')
  })
})

describe('what is left out is said', () => {
  test.each<[string, Counted, string[]]>([
    ['another unit', story('甲', [actual('1', { unit: 'cny100m' })]), ['otherUnit']],
    ['another indicator', story('甲', [actual('1', { indicator: 'contractedForeign' })]), ['noTarget']],
    ['another name', story('甲', [actual('1', { label: '外经口径' })]), ['otherLabel']],
    ['no project', story(null, [actual('1')]), ['noProject']],
    ['no number', story('甲', [actual('约一百')]), ['noAmount']],
    ['targets are no actuals', story('甲', [actual('1', { kind: 'target' })]), []],
  ])('%s', (_, one, expected) => {
    expect(why(one)).toEqual(expected)
    expect(sum(one)).toBeNull()
  })
})

test('measures', () => {
  expect(sameMeasure(TARGET, { ...TARGET, label: ' ' })).toBe(true)
  expect(sameMeasure({ ...TARGET, label: '外经口径' }, { ...TARGET, label: ' 外经口径' })).toBe(true)
  expect(sameMeasure(TARGET, { ...TARGET, unit: 'usd100m' })).toBe(false)
})
