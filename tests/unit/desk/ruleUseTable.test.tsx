/** How the rules do, as the director's page shows it. */
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { OftenWaived, RuleUseTable } from '../../../src/desk/rules/RuleUseTable'
import { daysOf } from '../../../src/desk/rules/spans'
import type { RuleUse } from '../../../src/editorial/rules/ruleUse'

const use = (check: string, fired: number, waived: number): RuleUse => ({
  check,
  fired,
  waived,
  contested: waived,
  acknowledged: 0,
  overridden: 0,
})
const table = (uses: RuleUse[], cut = false) => renderToStaticMarkup(<RuleUseTable cut={cut} days={90} uses={uses} />)

describe('the table', () => {
  it('names each rule, and marks the one that is often let pass in words', () => {
    const html = table([use('29', 12, 9), use('12', 4, 1)])
    expect(html).toContain('第 29 条 不当颂扬<strong')
    expect(html).toContain('<td>12</td><td>9</td><td>0</td><td>0</td><td>75%</td>')
    expect(html.match(/常被放过/g)).toHaveLength(1)
  })
  it('says so where nothing was found, and where not everything was counted', () => {
    expect(table([])).toContain('这段时间没有查出问题。')
    expect(table([use('29', 1, 0)])).not.toContain('只算了最近的一部分')
    expect(table([use('29', 1, 0)], true)).toContain('只算了最近的一部分')
  })
  it('offers three spans and says which one it is', () => {
    expect(table([]).match(/<a /g)).toHaveLength(3)
    expect(table([])).toContain('<a aria-current="true" href="?days=90#desk-rule-use">90 天</a>')
  })
  it.each([
    ['30', 30],
    ['365', 365],
    [undefined, 90],
    ['7', 90],
    [['30'], 90],
  ])('%o means %i days', (asked, days) => expect(daysOf(asked)).toBe(days))
})

describe('the line above the page', () => {
  it('names what is often let pass, and is not there otherwise', () => {
    const html = renderToStaticMarkup(<OftenWaived uses={[use('29', 12, 9), use('30', 20, 10), use('12', 4, 4)]} />)
    expect(html).toContain('第 29 条 不当颂扬、第 30 条 最高级用语')
    expect(html).not.toContain('第 12 条')
    expect(renderToStaticMarkup(<OftenWaived uses={[use('12', 4, 4)]} />)).toBe('')
  })
})
