import { describe, expect, it } from 'vitest'
import type { Figure } from '../../../src/editorial/rules/content'
import { reachedFigures } from '../../../src/editorial/rules/publication'
import type { CountedCase } from '../../../src/site/model'
import { campaignProgress } from '../../../src/site/present/campaignProgress'

const target: Figure = { indicator: 'paidInForeign', unit: 'usd10k', kind: 'target', amount: '7000' }
const actual = (amount: string, more: Partial<Figure> = {}): Figure => ({
  indicator: 'paidInForeign',
  unit: 'usd10k',
  kind: 'actual',
  amount,
  asOf: '2026-06-30',
  ...more,
})

let number = 0
const caseOf = (project: string | null, ...figures: Figure[]): CountedCase => ({
  story: `case-${++number}`,
  project,
  record: null,
  publishedAt: new Date(Date.UTC(2026, 6, number)).toISOString(),
  reached: reachedFigures({ figures }),
})
const reached = (...cases: CountedCase[]) => campaignProgress([target], cases)[0]?.reached

describe('what a campaign has reached', () => {
  it('adds up projects and says as of when', () => {
    expect(reached(caseOf('甲', actual('150.5')), caseOf('乙', actual('49.5', { asOf: '2026-09-30' })))).toEqual({
      amount: '200.00',
      asOf: '2026-09-30',
      projects: 2,
      percent: 2.9,
    })
  })
  it('counts a project once, by its newest figure, wherever it is told', () => {
    const newest = actual('300', { asOf: '2026-10-31' })
    expect(reached(caseOf('甲', actual('150'), newest), caseOf('甲', actual('200')))).toMatchObject({
      amount: '300.00',
      projects: 1,
    })
  })
  it('counts a project once that stands under two names on one record', () => {
    const [one, other] = [caseOf('担保公司', actual('1')), caseOf('电池厂', actual('2'))]
    expect(reached(one, other)).toMatchObject({ amount: '3.00', projects: 2 })
    expect(reached({ ...one, record: 'r' }, { ...other, record: 'r' })).toMatchObject({ amount: '2.00', projects: 1 })
  })
  it('counts what names no project not at all, as the report does', () =>
    expect(reached(caseOf(null, actual('1')))).toBeUndefined())
  it('takes no target, no other indicator, no other unit', () => {
    expect(
      reached(
        caseOf(
          '甲',
          actual('1', { kind: 'target' }),
          actual('1', { indicator: 'totalInvestment' }),
          actual('1', { unit: 'cny10k' }),
        ),
      ),
    ).toBeUndefined()
  })
  it('tells other indicators apart by their label', () => {
    const families: Figure = { indicator: 'other', label: '服务企业', unit: 'companies', kind: 'target', amount: '100' }
    const figure = (label: string): Figure => ({ ...families, label, kind: 'actual', amount: '26' })
    expect(campaignProgress([families], [caseOf('甲', figure('服务企业'))])[0]?.reached?.amount).toBe('26')
    expect(campaignProgress([families], [caseOf('甲', figure('培训企业'))])[0]?.reached).toBeUndefined()
  })
})
