/** Scores on the desk: every word is there, every number leads on, and a unit is led nowhere that it may not go. */
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { ListedClipping } from '../../../src/campaign/rules/clippingList'
import type { ScoredStory } from '../../../src/campaign/rules/scoring/ledger'
import { linesOf } from '../../../src/campaign/rules/scoring/month'
import {
  belowMinimum,
  kindRanks,
  personRanks,
  silentUnits,
  unitRanks,
} from '../../../src/campaign/rules/scoring/ranking'
import { BUILT_IN, parseTable } from '../../../src/campaign/rules/scoring/table'
import { ClippingTable } from '../../../src/desk/clippings/ClippingTable'
import { asAddress, clippingQuery } from '../../../src/desk/clippings/query'
import { StoriesBehind } from '../../../src/desk/overview/StoriesBehind'
import { LineTable } from '../../../src/desk/scores/LineTable'
import { PreviewTable } from '../../../src/desk/scores/PreviewTable'
import { Rankings } from '../../../src/desk/scores/Rankings'
import { TABLE_ROWS, valueAt, withValue } from '../../../src/desk/scores/tableRows'
import { TableFacts } from '../../../src/desk/scores/TableFacts'
import { LISTS } from '../../../src/campaign/rules/overview/overview'
import type { Actor } from '../../../src/editorial/rules/roles'

const story: ScoredStory = {
  kind: 'news',
  story: 's1',
  title: '担保公司落户',
  unit: 'a',
  month: '2026-01',
  inCampaign: true,
  authors: [
    { name: '甲', unit: 'a' },
    { name: '乙', unit: 'b' },
  ],
  events: [
    { at: '2026-01-10T00:00:00.000Z', event: 'published', edition: 1 },
    { at: '2026-01-11T20:00:00.000Z', event: 'corrected', edition: 2 },
  ],
}
const clipping = { id: 'c', story, outlet: '省日报', level: 'province', place: 'front', date: '2026-01-12' } as const
const lines = linesOf('2026-01', { stories: [story], clippings: [clipping], closed: [], given: new Map() }, [])
const unit = (id: string) => ({ id, name: `单位${id}`, kind: 'media', drafts: true })
const ranks = unitRanks(lines, ['a', 'b', 'c'].map(unit), 2)
const ranking = {
  units: ranks,
  kinds: kindRanks(ranks),
  people: personRanks(lines),
  silent: silentUnits(ranks),
  below: belowMinimum(ranks),
}
const names = { a: '单位a', b: '单位b', c: '单位c' }

describe('the ranking', () => {
  const office = renderToStaticMarkup(<Rankings month="2026-01" ranking={ranking} units={names} />)
  it('leads from points to lines, and names who delivered nothing', () => {
    expect(office).toContain('href="/admin/scores?month=2026-01&amp;unit=a#lines">5.25</a>')
    expect(office).toMatch(/没有用稿的单位<\/h2><ul><li><a [^>]*>单位c<\/a>（新闻单位，差 2 篇）/)
    expect(office).toContain('aria-label="2026-01 各单位得分：')
  })
  it('leads a unit to its own lines alone', () => {
    const own = renderToStaticMarkup(<Rankings month="2026-01" own="b" ranking={ranking} units={names} />)
    expect([...own.matchAll(/unit=(\w)#lines/g)].map(([, id]) => id)).toEqual(['b', 'b'])
  })
})

describe('the lines of a unit', () => {
  const of = (id: string, own?: string) =>
    renderToStaticMarkup(<LineTable lines={lines.filter((line) => line.unit === id)} name={id} own={own} />)
  it('say why, down to story and table', () => {
    const html = of('a')
    expect(html).toContain('招商动态 3 分，专题稿件加 1 分，共 4.00 分；2 家单位分')
    expect(html).toContain('省日报 2026-01-12，省级媒体 5 分，头版或首页乘 1.5，共 7.50 分')
    expect(html).toContain('2026-01-12 更正，扣 1 分')
    expect(html).toContain('href="/admin/scores/rules#table-0"')
    expect(html).toContain('href="/admin/collections/news/s1"')
    expect(html).toContain('合计 5.25 分')
  })
  it('lead a unit to its own stories alone', () => expect(of('b', 'b')).not.toContain('/admin/collections/'))
  it('are told of where there are none', () => expect(of('c')).toContain('这个月没有得分'))
})

describe('a table of points', () => {
  it('is read in words, every member', () => {
    const html = renderToStaticMarkup(<TableFacts table={BUILT_IN.table} />)
    for (const { label } of TABLE_ROWS) expect(html).toContain(label)
    expect(html).toContain('媒体分乘版面系数')
  })
  it('is changed one member at a time, and stays a table', () => {
    for (const row of TABLE_ROWS) {
      const value = row.options?.at(-1) ?? '7'
      const changed = withValue(BUILT_IN.table, row.path, value)
      expect([row.path, valueAt(changed, row.path)]).toEqual([row.path, value])
      expect(parseTable(changed)).toEqual({ table: changed })
    }
  })
  it('before and after stand beside each other', () => {
    const units = [
      { unit: unit('a'), before: '1.00', after: '2.00' },
      { unit: unit('b'), before: '1.00', after: '1' },
    ]
    const html = renderToStaticMarkup(<PreviewTable month={{ month: '2026-01', state: 'locked', rules: 0, units }} />)
    expect(html).toContain('不会改变')
    expect(html).toContain('单位a')
    expect(html).not.toContain('单位b')
  })
})

describe('clippings', () => {
  const row: ListedClipping = {
    id: 'x',
    story: { kind: 'news', id: 's1', title: '担保公司落户', unit: 'a' },
    outlet: '省日报',
    level: 'province',
    place: 'front',
    date: '2026-01-12',
    url: 'https://news.example/1',
    picture: 'p',
    unit: '单位a',
    state: 'entered',
    refusedBecause: '',
    decidedBy: '',
    revisionToken: 't',
    ofStory: 3,
  }
  const table = (role: Actor['role'], more: Partial<ListedClipping> = {}, confirmed = true) =>
    renderToStaticMarkup(
      <ClippingTable
        reader={{ id: 'u', name: 'u', role, unit: 'b', confirmed, suspended: false }}
        rows={[{ ...row, ...more }]}
      />,
    )
  it('are decided on by the office, and what is confirmed by a director alone', () => {
    expect(table('gatekeeper')).toContain('确认省日报的转载')
    expect(table('gatekeeper', {}, false)).not.toContain('<button')
    expect(table('gatekeeper', { state: 'confirmed' })).not.toContain('<button')
    expect(table('director', { state: 'confirmed' })).toContain('不予确认省日报的转载')
    expect(table('director', { state: 'confirmed' })).not.toContain('"确认省日报的转载"')
    expect(table('writer')).not.toContain('<button')
  })
  it('lead to evidence, and a unit to no story of another', () => {
    expect(table('writer')).toContain('href="https://news.example/1" rel="noopener noreferrer"')
    expect(table('writer')).not.toContain('/admin/collections/news/s1')
    expect(table('gatekeeper')).toContain('/admin/collections/news/s1')
  })
  it('are asked for by an address that means the same again', () => {
    const id = '0123456789abcdef01234567'
    const asked = { state: 'entered', month: '2026-01', story: `news:${id}` }
    expect(asAddress(clippingQuery(asked))).toEqual(asked)
    expect(clippingQuery({ state: 'x', month: '2026-13', story: 'a:b', campaign: '"', page: '-1' })).toEqual({
      page: 1,
    })
  })
})

it.each(LISTS)('the list of %s has a head', (list) => {
  expect(renderToStaticMarkup(<StoriesBehind list={list} listed={[]} />)).toContain('没有符合的稿件')
})
