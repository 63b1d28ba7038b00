/** Rules of scoring, one at a time. */
import { describe, expect, it } from 'vitest'
import { mayDecide } from '../../../src/campaign/rules/clippings'
import { countedClippings, outletKey } from '../../../src/campaign/rules/scoring/clippings'
import { equalParts, mean, product, sum } from '../../../src/campaign/rules/scoring/decimals'
import { isOut, type ClosedMonth, type Ledger, type ScoredStory } from '../../../src/campaign/rules/scoring/ledger'
import { closing, linesOf, linesUnder } from '../../../src/campaign/rules/scoring/month'
import { kindRanks, unitRanks } from '../../../src/campaign/rules/scoring/ranking'
import { reprintRate } from '../../../src/campaign/rules/scoring/reprints'
import { BUILT_IN, parseTable, versionFor, type RuleTable } from '../../../src/campaign/rules/scoring/table'
import { returnReasons, stepTimes, type Decision } from '../../../src/campaign/rules/overview/turnaround'
import type { CoverageEvent } from '../../../src/editorial/rules/coverage'

const { table } = BUILT_IN
const event = (what: CoverageEvent['event'], at: string, code?: string): CoverageEvent => ({
  at,
  event: what,
  edition: 1,
  ...(code ? { code } : {}),
})
const PUBLISHED = event('published', '2026-01-10T00:00:00.000Z')
const story = (more: Partial<ScoredStory> = {}): ScoredStory => ({
  kind: 'news',
  story: 's',
  title: 't',
  unit: 'owner',
  month: '2026-01',
  inCampaign: false,
  authors: [],
  events: [PUBLISHED],
  ...more,
})
const ledger = (stories: ScoredStory[], more: Partial<Ledger> = {}): Ledger => ({
  stories,
  clippings: [],
  closed: [],
  given: new Map(),
  ...more,
})
const versions = (changed: Partial<RuleTable> = {}) => [{ number: 1, from: '2026-01', table: { ...table, ...changed } }]
const points = (month: string, given: Ledger, changed: Partial<RuleTable> = {}) =>
  linesOf(month, given, versions(changed)).map(({ rule, unit, person, points: worth }) =>
    [rule, unit, person?.name, worth].filter(Boolean).join(' '),
  )

describe('parts', () => {
  it.each<[string, number, 'first' | 'last', string[]]>([
    ['10', 3, 'first', ['3.34', '3.33', '3.33']],
    ['10', 3, 'last', ['3.33', '3.33', '3.34']],
    ['0.01', 2, 'first', ['0.00', '0.01']],
    ['3.35', 2, 'first', ['1.67', '1.68']],
    ['7', 1, 'first', ['7.00']],
    ['-10', 3, 'first', ['-3.34', '-3.33', '-3.33']],
    ['0', 2, 'last', ['0.00', '0.00']],
  ])('%s between %i, the rest to the %s: %o', (whole, count, rest, expected) => {
    expect(equalParts(whole, count, rest)).toEqual(expected)
    expect(sum(expected)).toBe(sum([whole]))
  })
  it('products and means are rounded half up', () => {
    expect([product('1.11', '1.5'), product('0.01', '0.5'), mean('1', 3), mean('0.05', 2)]).toEqual([
      '1.67',
      '0.01',
      '0.33',
      '0.03',
    ])
  })
})

describe('a table', () => {
  it('is read as it is, numbers too, without what no table has', () => {
    expect(parseTable({ ...table, more: 1, campaignBonus: 1.5 })).toEqual({ table: { ...table, campaignBonus: '1.5' } })
  })
  it('of nothing lacks everything', () => {
    const read = parseTable(null)
    const faults = 'faults' in read ? read.faults : []
    expect(faults.every(({ why }) => why === 'missing')).toBe(true)
    expect(faults.map(({ field }) => field)).toContain('places.mode')
  })
  it.each([
    ['kinds.cases', { kinds: { ...table.kinds, cases: '1.234' } }, 'points'],
    ['kinds.cases', { kinds: { ...table.kinds, cases: '10000' } }, 'points'],
    ['kinds.cases', { kinds: { ...table.kinds, cases: '1e3' } }, 'points'],
    ['places.front', { places: { ...table.places, front: [1] } }, 'points'],
    ['split', { split: 'half' }, 'option'],
    ['monthlyMinimum', { monthlyMinimum: -1 }, 'whole'],
    ['monthlyMinimum', { monthlyMinimum: '2' }, 'whole'],
  ])('%s is told of: %o', (field, more, why) => {
    expect(parseTable({ ...table, ...more })).toEqual({ faults: [{ field, why }] })
  })
  it('of a month is the one that began last, of these the newest', () => {
    const all = [
      { number: 1, from: '2026-03', table },
      { number: 2, from: '2026-01', table },
      { number: 3, from: '2026-03', table },
    ]
    expect(['2025-12', '2026-01', '2026-02', '2026-03'].map((month) => versionFor(all, month).number)).toEqual([
      0, 2, 2, 3,
    ])
  })
})

describe('who has the points', () => {
  const authors = [
    { name: '甲', unit: 'a' },
    { name: '乙' },
    { name: '丙', unit: 'b' },
    { name: '丁', unit: 'a' },
    { name: '甲', unit: 'a' },
  ]
  it('the units of the bylines, once each, and their people', () => {
    expect(points('2026-01', ledger([story({ authors })]))).toEqual([
      'publication a 甲 0.75',
      'publication a 丁 0.75',
      'publication b 丙 1.50',
    ])
  })
  it('the first named alone, where the table says so', () => {
    expect(points('2026-01', ledger([story({ authors })]), { split: 'first' })).toEqual(['publication a 甲 3.00'])
  })
  it('the owner, where no byline has a unit', () => {
    expect(points('2026-01', ledger([story({ authors: [{ name: '甲' }] })]))).toEqual(['publication owner 甲 3.00'])
    expect(points('2026-01', ledger([story({ inCampaign: true })]))).toEqual(['publication owner 4.00'])
  })
})

describe('what comes down', () => {
  const OUT = event('withdrawn', '2026-03-05T00:00:00.000Z', 'facts')
  const back = event('published', '2026-03-06T00:00:00.000Z')
  it.each<[CoverageEvent[], boolean]>([
    [[PUBLISHED], false],
    [[PUBLISHED, OUT], true],
    [[PUBLISHED, OUT, back], false],
    [[PUBLISHED, event('withdrawn', '2026-03-05T00:00:00.000Z', 'expired')], false],
    [[PUBLISHED, event('suspended', '2026-03-05T00:00:00.000Z')], false],
  ])('%#: withdrawn %s', (events, out) => expect(isOut(events)).toBe(out))

  const locked = (events: CoverageEvent[]): { closed: ClosedMonth[]; given: Ledger['given'] } => {
    const then = ledger([story({ events })])
    const lines = linesOf('2026-01', then, versions())
    return {
      closed: [{ month: '2026-01', lockedAt: '2026-02-03T00:00:00.000Z', ...closing('2026-01', then, lines) }],
      given: new Map([['2026-01', lines]]),
    }
  }
  it('after the lock it is taken back in the month that was open then, and the deduction stands in its own', () => {
    const now = ledger([story({ events: [PUBLISHED, OUT] })], locked([PUBLISHED]))
    expect(points('2026-01', now)).toEqual([])
    expect(points('2026-02', now)).toEqual(['takenBack owner -3.00'])
    expect(points('2026-03', now)).toEqual(['withdrawal owner -5.00'])
  })
  it('is seen by the lock or not, whatever the clocks say', () => {
    const early = event('withdrawn', '2026-02-02T23:59:59.999Z', 'facts')
    const now = ledger([story({ events: [PUBLISHED, early] })], locked([PUBLISHED]))
    expect(points('2026-02', now)).toEqual(['withdrawal owner -5.00', 'takenBack owner -3.00'])
    const seen = ledger([story({ events: [PUBLISHED, early] })], locked([PUBLISHED, early]))
    expect(points('2026-02', seen)).toEqual(['withdrawal owner -5.00'])
  })
  it('gives nothing a second time when it comes back', () => {
    const again = event('withdrawn', '2026-04-01T00:00:00.000Z', 'facts')
    const now = ledger([story({ events: [PUBLISHED, OUT, back, again] })], locked([PUBLISHED]))
    expect(points('2026-02', now)).toEqual(['takenBack owner -3.00'])
    expect(points('2026-04', now)).toEqual(['withdrawal owner -5.00'])
    const nothing = ledger([story({ events: [PUBLISHED, OUT, back] })], {
      closed: [{ month: '2026-01', lockedAt: '2026-03-05T12:00:00.000Z', settled: [], gaveNothing: ['news s'] }],
    })
    expect(points('2026-02', nothing)).toEqual([])
  })
  it('a deduction of 0 is not made good by a later table', () => {
    const events = [PUBLISHED, event('corrected', '2026-01-20T00:00:00.000Z')]
    const then = ledger([story({ events })])
    const free = versions({ deductions: { correction: '0', withdrawal: '0' } })
    const lines = linesOf('2026-01', then, free)
    const closed = [{ month: '2026-01', lockedAt: '2026-02-03T00:00:00.000Z', ...closing('2026-01', then, lines) }]
    const now = ledger([story({ events })], { closed })
    expect(points('2026-02', now)).toEqual([])
    const under = linesUnder({ number: -1, from: '2026-01', table }, '2026-01', now, lines)
    expect(under.map(({ points: worth }) => worth)).toEqual(['3.00', '-1.00'])
  })
})

describe('clippings', () => {
  const clipping = (id: string, more: object = {}) =>
    ({ id, story: story(), outlet: '日报', level: 'city', place: 'inside', date: '2026-01-12', ...more }) as const
  const counted = (all: ReturnType<typeof clipping>[], changed: Partial<RuleTable> = {}) =>
    countedClippings(all, { ...table, ...changed }).map(({ clipping: { id }, whole }) => `${id} ${whole}`)
  it('one appearance counts once, whatever the outlet is written like', () => {
    expect(outletKey(' ＡＢ 日报')).toBe('ab日报')
    expect(
      counted([clipping('1', { outlet: 'AB日报' }), clipping('2', { outlet: 'ａｂ 日报' })], { dedupe: 'sum' }),
    ).toEqual(['1 2.00'])
  })
  it('of a story the best, or all', () => {
    const all = [clipping('1'), clipping('2', { outlet: '省报', level: 'province', place: 'front' })]
    expect(counted(all)).toEqual(['2 7.50'])
    expect(counted(all, { dedupe: 'sum' })).toEqual(['1 2.00', '2 7.50'])
    expect(counted(all, { places: { mode: 'bonus', headline: '3', front: '1', inside: '0' } })).toEqual(['2 6.00'])
  })
  it.each([
    ['gatekeeper', 'entered', 'confirmed', true],
    ['director', 'entered', 'refused', true],
    ['writer', 'entered', 'confirmed', 'role'],
    ['admin', 'entered', 'confirmed', 'role'],
    ['gatekeeper', 'confirmed', 'refused', 'state'],
    ['director', 'confirmed', 'refused', true],
    ['director', 'confirmed', 'confirmed', 'state'],
    ['director', 'refused', 'confirmed', 'state'],
  ] as const)('%s, %s, %s: %s', (role, state, outcome, expected) => {
    expect(mayDecide({ role, confirmed: true }, { state, fixed: false }, outcome)).toBe(expected)
    expect(mayDecide({ role, confirmed: false }, { state, fixed: false }, outcome)).toBe('role')
  })
  it('the rate counts stories and clippings', () => {
    expect(reprintRate(['a', 'b', 'c'], ['a', 'a', 'x'])).toEqual({
      stories: 3,
      reprinted: 1,
      clippings: 2,
      rate: '33.33',
      each: '0.67',
    })
    expect(reprintRate([], []).rate).toBe('0.00')
  })
})

describe('ranks', () => {
  const unit = (id: string, drafts = true) => ({ id, name: id, kind: 'media', drafts })
  const lines = linesOf('2026-01', ledger([story({ unit: 'a' }), story({ story: 'x', unit: 'b' })]), versions())
  it('the same points, the same rank; who delivered nothing is there with nothing', () => {
    const ranks = unitRanks(lines, [unit('a'), unit('b'), unit('c'), unit('d', false)], 2)
    expect(ranks.map(({ rank, unit: { id }, points: worth, missing }) => [rank, id, worth, missing])).toEqual([
      [1, 'a', '3.00', 1],
      [1, 'b', '3.00', 1],
      [3, 'c', '0.00', 2],
    ])
    expect(kindRanks(ranks)).toEqual([{ rank: 1, kind: 'media', points: '6.00', units: 3, mean: '2.00', silent: 1 }])
  })
})

describe('decisions', () => {
  const decision = (more: Partial<Decision>): Decision => ({
    kind: 'news',
    story: 's',
    revision: 'r',
    round: 1,
    order: 0,
    step: 'unitReview',
    outcome: 'passed',
    at: '2026-02-01T06:00:00.000Z',
    code: null,
    ...more,
  })
  const frozen = new Map([['news s r', '2026-02-01T00:00:00.000Z']])
  const all = [
    decision({ order: 1, step: 'gateReview', outcome: 'returned', code: 'facts', at: '2026-02-02T06:30:00.000Z' }),
    decision({}),
    decision({ story: 'unknown', step: 'unitReview' }),
  ]
  it('a step takes as long as from the one before, the first from the submission', () => {
    expect(stepTimes(all, frozen, '2026-02-01T00:00:00.000Z')).toEqual([
      { step: 'unitReview', count: 1, mean: '6.0', longest: '6.0' },
      { step: 'gateReview', count: 1, mean: '24.5', longest: '24.5' },
    ])
  })
  it('what was decided before counts as a beginning alone', () => {
    expect(stepTimes(all, frozen, '2026-02-02T00:00:00.000Z').map(({ step }) => step)).toEqual(['gateReview'])
    expect(returnReasons(all, '2026-02-01T00:00:00.000Z')).toEqual([{ code: 'facts', count: 1 }])
    expect(returnReasons(all, '2026-02-03T00:00:00.000Z')).toEqual([])
  })
})
