/** What counts, what is added, what is converted: money as decimals, no project twice. */
import { describe, expect, it } from 'vitest'
import { editionAt, gathered, type ToldStory } from '../../../src/campaign/rules/figures/gathered'
import { counted, type Uncertain } from '../../../src/campaign/rules/figures/rows'
import { sumsOf, type Rate } from '../../../src/campaign/rules/figures/sums'
import { targetsOf } from '../../../src/campaign/rules/figures/targets'
import { quantityOf, plainDecimal } from '../../../src/editorial/rules/measures'

const row = (more: Partial<Uncertain>): Uncertain => ({
  indicator: 'paidInForeign',
  label: '',
  amount: '1',
  unit: 'usd10k',
  kind: 'actual',
  asOf: '2023-07-05',
  period: null,
  evident: false,
  checkedBy: null,
  project: null,
  story: null,
  owner: null,
  campaigns: [],
  subject: 'a',
  publishedAt: '',
  ...more,
})
const story = (id: string): Uncertain['story'] => ({ kind: 'cases', id, title: id })
const why = (rows: Uncertain[]) => counted(rows).map(({ why: each }) => each)
const sums = (rows: Uncertain[], rates: Rate[] = []) => sumsOf(counted(rows), rates)

describe('one project counts once', () => {
  it.each<[string, Uncertain[], (string | null)[]]>([
    [
      'by its latest day',
      [row({}), row({ asOf: '2023-12-31' }), row({ asOf: '2022-01-01' })],
      ['older', null, 'older'],
    ],
    ['whatever the unit', [row({ unit: 'usd100m', asOf: '2022-01-01' }), row({})], ['older', null]],
    ['by itself before its stories', [row({ story: story('s'), asOf: '2024-01-01' }), row({})], ['ofProject', null]],
    [
      'by its story where it says nothing',
      [row({ story: story('s') }), row({ indicator: 'jobs', unit: 'people' })],
      [null, null],
    ],
    [
      'not again by the target of a campaign',
      [row({ kind: 'target' }), row({ kind: 'target', story: { kind: 'campaigns', id: 'c', title: 'c' } })],
      [null, 'ofCampaign'],
    ],
    [
      'by the story published last',
      [row({ story: story('s'), publishedAt: '1' }), row({ story: story('t'), publishedAt: '2' })],
      ['ofAnotherStory', null],
    ],
    ['for each label', [row({ label: '首期' }), row({ label: '二期' })], [null, null]],
    [
      'by its record, whatever its stories call it',
      [row({ story: story('s'), label: '项目总投资', asOf: '2024-01-01' }), row({})],
      ['ofProject', null],
    ],
    [
      'by one story, whatever another one calls it',
      [row({ story: story('s'), label: '首期' }), row({ story: story('t'), asOf: '2024-01-01' })],
      ['older', null],
    ],
    ['for target and actual', [row({ kind: 'target' }), row({})], [null, null]],
    ['and what lacks its kind not at all', [row({ kind: null })], ['incomplete']],
    ['apart from others', [row({}), row({ subject: 'b' })], [null, null]],
  ])('%s', (_, rows, expected) => expect(why(rows)).toEqual(expected))
})

describe('sums', () => {
  it('are exact, and hold one indicator and one currency in whatever scale', () => {
    const rows = [
      row({ subject: 'a', amount: '0.1' }),
      row({ subject: 'b', amount: '0.2' }),
      row({ subject: 'c', amount: '0.7', unit: 'usd100m' }),
      row({ subject: 'd', amount: '1', unit: 'cny100m' }),
      row({ subject: 'e', amount: '5', unit: 'percent' }),
      row({ subject: 'f', indicator: 'totalInvestment', amount: '900' }),
      row({ subject: 'g', kind: 'target', amount: '7000' }),
    ]
    const { sums: told, never } = sums(rows)
    expect(told.map(({ indicator, kind, unit, amount, count }) => [indicator, kind, unit, amount, count])).toEqual([
      ['paidInForeign', 'actual', 'usd10k', '7000.3', 3],
      ['paidInForeign', 'actual', 'cny100m', '1', 1],
      ['totalInvestment', 'actual', 'usd10k', '900', 1],
      ['paidInForeign', 'target', 'usd10k', '7000', 1],
    ])
    expect(never).toBe(1)
  })

  it('of unlike things stay apart', () => {
    const other = (subject: string, label: string, unit = 'items') =>
      row({ subject, indicator: 'other', label, unit, amount: '2' })
    const told = sums([other('a', '专利'), other('b', '专利'), other('c', '商标'), other('d', '专利', 'companies')])
    expect(told.sums.map(({ label, unit, amount }) => [label, unit, amount])).toEqual([
      ['专利', 'items', '4'],
      ['商标', 'items', '2'],
      ['专利', 'companies', '2'],
    ])
  })

  const RATES: Rate[] = [
    { currency: 'usd', day: '2023-07-05', rate: '7.2' },
    { currency: 'usd', day: '2023-01-01', rate: '6.9' },
    { currency: 'usd', day: '2023-07-06', rate: '9' },
  ]
  it('are converted by the latest rate up to the day of the figure, which is named', () => {
    const rows = [row({ subject: 'a', amount: '100.01' }), row({ subject: 'b', amount: '1', unit: 'cny100m' })]
    expect(sums(rows, RATES).converted).toEqual([
      {
        indicator: 'paidInForeign',
        label: '',
        kind: 'actual',
        unit: 'cny10k',
        amount: '10720.072',
        count: 2,
        rates: [RATES[0]],
        without: 0,
      },
    ])
  })
  it.each([
    ['no rate so early', row({ asOf: '2022-12-31' })],
    ['no day', row({ asOf: null })],
    ['no rate of the currency', row({ unit: 'eur10k' })],
  ])('leave out, and say so, what has %s', (_, without) => {
    const told = sums([row({ subject: 'b', amount: '2' }), { ...without, subject: 'c' }], RATES)
    expect(told.converted).toMatchObject([{ amount: '14.4', count: 1, without: 1 }])
  })
  it('in CNY alone need no rate', () => expect(sums([row({ unit: 'cny10k' })]).converted).toEqual([]))
})

describe('targets', () => {
  it('stand against what the stories of the campaign reached, and against all', () => {
    const campaign = { kind: 'campaigns' as const, id: 'c', title: '行动' }
    const told = targetsOf(
      counted([
        row({ story: campaign, kind: 'target', amount: '0.7', unit: 'usd100m', subject: 'c' }),
        row({ subject: 'a', amount: '1500.5' }),
        row({ subject: 'a', story: story('s'), campaigns: ['c'], amount: '9' }),
        row({ subject: 'b', amount: '2' }),
        row({ subject: 'd', amount: '3', unit: 'cny10k' }),
        row({ subject: 'e', indicator: 'totalInvestment', amount: '999' }),
      ]),
      new Map([['c', new Set(['a'])]]),
    )
    expect(told).toMatchObject([
      { target: '0.7', unit: 'usd100m', actual: '0.15005', count: 1, all: '0.15025', allCount: 2, apart: 1 },
    ])
  })
})

describe('what is gathered', () => {
  const paid = { indicator: 'paidInForeign', amount: '1', unit: 'usd10k', kind: 'actual' as const, asOf: '2023-07-05' }
  const told = (id: string, record: string | null, more: Partial<ToldStory> = {}): ToldStory => ({
    kind: 'cases',
    story: id,
    unit: 'u',
    title: id,
    campaigns: [],
    record,
    projectName: null,
    figures: [paid],
    publishedAt: id,
    ...more,
  })
  it('of records that were merged is of one project, also for who may not see them, and no id is told that no story names', () => {
    const merged = new Map([
      ['x', 'z'],
      ['y', 'z'],
    ])
    const { figures } = gathered([], [told('1', 'x'), told('2', 'y'), told('3', 'w')], merged)
    expect(figures.map(({ subject }) => subject)).toEqual(['x', 'x', 'w'])
    expect(counted(figures).filter(({ counts }) => counts)).toHaveLength(2)
  })
  it('holds the project of a story that states no figure for its campaign', () => {
    const stories = [told('1', 'x', { figures: [], campaigns: ['c'] })]
    expect(gathered([], stories, new Map()).told).toEqual(new Map([['c', new Set(['x'])]]))
  })
  it('has the moment of the edition that is live', () => {
    const events = (['published', 'corrected', 'suspended', 'resumed'] as const).map((event, at) => ({
      at: String(at),
      event,
      edition: at,
    }))
    expect(editionAt(events, '0')).toBe('1')
  })
})

describe('one quantity', () => {
  it.each([
    ['7000', 'usd10k', '0.7', 'usd100m'],
    ['007000.50', 'usd10k', '70005000', 'usd10k', false],
    ['10000', 'cny', '1', 'cny10k'],
    ['0.00', 'mu', '0', 'mu'],
    ['1', 'cny10k', '1', 'usd10k', false],
    ['1', 'mu', '1', 'sqm', false],
  ])('%s %s and %s %s', (a, one, b, other, same = true) =>
    expect(quantityOf(a, one) === quantityOf(b, other)).toBe(same),
  )
  it.each([
    ['007.50', '7.5'],
    ['-0.0', '0'],
    ['-3.10', '-3.1'],
    ['viel', 'viel'],
  ])('%s is %s', (written, plain) => expect(plainDecimal(written)).toBe(plain))
})
