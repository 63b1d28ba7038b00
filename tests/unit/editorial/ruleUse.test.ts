/** How often rules fired and were waved through, counted from frozen issues and decisions. */
import { describe, expect, it } from 'vitest'
import { FACT_CHECKS, TEXT_CHECKS } from '../../../src/editorial/rules/checks/list'
import { isOftenWaived, ruleUse, type FrozenIssues, type Waiver } from '../../../src/editorial/rules/ruleUse'
import * as zh from '../../../src/messages/zh/index'

const of = (story: string) => ({ kind: 'cases' as const, story })
const revision = (story: string, ...issues: [id: string, check: string][]): FrozenIssues => ({
  ...of(story),
  issues: issues.map(([id, check]) => ({ id, check })),
})
const waiver = (story: string, way: Waiver['way'], ...issues: string[]): Waiver => ({ ...of(story), way, issues })

describe('the count', () => {
  it('takes an issue of a story once, in however many revisions it stood', () => {
    const revisions = [revision('s', ['a', '30'], ['b', '30']), revision('s', ['a', '30']), revision('t', ['a', '30'])]
    expect(ruleUse(revisions, [])).toMatchObject([{ check: '30', fired: 3, waived: 0 }])
  })
  it('counts each way once, and what was waved through in several ways once in all', () => {
    const waivers = [
      waiver('s', 'contested', 'a'),
      waiver('s', 'contested', 'a'),
      waiver('s', 'overridden', 'a'),
      waiver('t', 'acknowledged', 'c'),
    ]
    expect(ruleUse([revision('s', ['a', '12'], ['b', '12']), revision('t', ['c', '37'])], waivers)).toEqual(
      [
        { check: '37', fired: 1, waived: 1, contested: 0, acknowledged: 1, overridden: 0 },
        { check: '12', fired: 2, waived: 1, contested: 1, acknowledged: 0, overridden: 1 },
      ].reverse(),
    )
  })
  it('keeps stories and kinds apart', () => {
    const waivers: Waiver[] = [waiver('t', 'contested', 'a'), { ...waiver('s', 'contested', 'a'), kind: 'notices' }]
    expect(ruleUse([revision('s', ['a', '12'])], waivers)).toMatchObject([{ waived: 0, contested: 0 }])
  })
  it('leaves out what no revision shows', () => {
    expect(ruleUse([revision('s')], [waiver('s', 'overridden', 'a')])).toEqual([])
  })
})

describe('a rule that is often waved through', () => {
  it.each([
    [10, 5, true],
    [10, 4, false],
    [9, 9, false],
    [100, 50, true],
  ])('%i found, %i let pass: %s', (fired, waived, often) => expect(isOftenWaived({ fired, waived })).toBe(often))
  it('stands first', () => {
    const many = (story: string, check: string, count: number) =>
      revision(story, ...Array.from({ length: count }, (_, i): [string, string] => [`${check}-${i}`, check]))
    const ids = (check: string, count: number) => Array.from({ length: count }, (_, i) => `${check}-${i}`)
    const uses = ruleUse(
      [many('s', '11', 100), many('s', '29', 10)],
      [waiver('s', 'contested', ...ids('11', 20), ...ids('29', 6))],
    )
    expect(uses.map(({ check, waived }) => [check, waived])).toEqual([
      ['29', 6],
      ['11', 20],
    ])
  })
})

it('every rule has a name', () => {
  const named = Object.keys(zh.ruleUse).flatMap((key) => /^rule\.(\d+)$/.exec(key)?.[1] ?? [])
  const rules = [...TEXT_CHECKS, ...FACT_CHECKS].map(({ check }) => check)
  expect(named.sort()).toEqual(rules.sort())
})
