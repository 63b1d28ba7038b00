/** One generated year: the product's rules and a plain reference come to the same, to the last digit. */
import { beforeAll, describe, expect, it } from 'vitest'
import { sum } from '../../../src/campaign/rules/scoring/decimals'
import type { ClosedMonth, ScoredClipping, ScoredStory, ScoreLine } from '../../../src/campaign/rules/scoring/ledger'
import { closing, linesOf } from '../../../src/campaign/rules/scoring/month'
import { deliveredIn } from '../../../src/campaign/rules/scoring/ranking'
import { personKey } from '../../../src/campaign/rules/scoring/shares'
import { monthsBehind } from '../../../src/campaign/rules/scoring/taken'
import { FIRST_VERSION, generatedYear, unitId, VERSIONS, type Year } from '../../support/scoring/year'
import { reference, written } from '../../support/scoring/reference'

/** What there was at a moment. */
function until(year: Year, at: string): { stories: ScoredStory[]; clippings: ScoredClipping[] } {
  return {
    stories: year.stories
      .filter(({ firstPublishedAt }) => firstPublishedAt <= at)
      .map((story) => ({ ...story, events: story.events.filter((event) => event.at <= at) })),
    clippings: year.clippings.filter(({ decidedAt }) => decidedAt <= at),
  }
}

/** Every month as it was locked, and the one that is open behind them. */
function computed(year: Year): Map<string, ScoreLine[]> {
  const closed: ClosedMonth[] = []
  const lines = new Map<string, ScoreLine[]>()
  const compute = (month: string, at: string) => {
    const ledger = { ...until(year, at), closed: [...closed], given: new Map<string, ScoreLine[]>() }
    for (const behind of monthsBehind(ledger)) ledger.given.set(behind, lines.get(behind) ?? [])
    const own = linesOf(month, ledger, VERSIONS)
    lines.set(month, own)
    return closing(month, ledger, own)
  }
  for (const { month, at } of year.locks) closed.push({ month, lockedAt: at, ...compute(month, at) })
  compute('2026-01', '2026-02-01T00:00:00Z')
  return lines
}

const VERSIONS_BY_TIME = [FIRST_VERSION, ...VERSIONS]

describe.each([1, 2])('year %i', (seed) => {
  let lines: Map<string, ScoreLine[]>
  let expected: ReturnType<typeof reference>
  beforeAll(() => {
    const year = generatedYear(seed)
    lines = computed(year)
    expected = reference(year, VERSIONS_BY_TIME)
  })

  it('every unit has the same points in every month', () => {
    for (const [at, month] of expected.months.entries()) {
      const own = lines.get(month) ?? []
      const differing = (expected.units[at] ?? []).flatMap((amount, unit) => {
        const points = sum(own.filter((line) => line.unit === unitId(unit)).map((line) => line.points))
        return points === written(amount) ? [] : [{ unit, points, reference: written(amount) }]
      })
      expect(differing, month).toEqual([])
    }
  })
  it('has delivered the same number of stories', () => {
    const differing = expected.months.flatMap((month, at) =>
      (expected.delivered[at] ?? []).flatMap((count, unit) => {
        const own = (lines.get(month) ?? []).filter((line) => line.unit === unitId(unit))
        return deliveredIn(own) === count ? [] : [{ month, unit }]
      }),
    )
    expect(differing).toEqual([])
  })
  it('every person has the same points', () => {
    const people = new Map<string, string[]>()
    for (const { month, unit, person, points } of [...lines.values()].flat())
      if (person) {
        const key = `${month}|${Number(unit.slice('unit-'.length))}|${personKey(person)}`
        people.set(key, [...(people.get(key) ?? []), points])
      }
    const differing = [...expected.people].filter(([key, amount]) => sum(people.get(key) ?? []) !== written(amount))
    expect(differing).toEqual([])
    expect([...people.keys()].filter((key) => !expected.people.has(key))).toEqual([])
  })
  it('is a year in which everything happens', () => {
    const count = (rule: string) => [...lines.values()].flat().filter((line) => line.rule === rule).length
    for (const rule of ['publication', 'clipping', 'correction', 'withdrawal', 'takenBack'])
      expect(count(rule), rule).toBeGreaterThan(50)
    expect(lines.size).toBe(13)
    expect(lines.get('2026-01')?.some(({ rule }) => rule === 'takenBack')).toBe(true)
  })
})
