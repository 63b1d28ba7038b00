/** Charts as a browser gets them: names, numbers and marks are there without colour and without script. */
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { BarChart } from '../../../src/charts/BarChart'
import { Trend } from '../../../src/charts/Trend'

const bars = (...rows: Parameters<typeof BarChart>[0]['bars'][number][]) =>
  renderToStaticMarkup(<BarChart bars={rows} title="本月得分" unit="分" />)

/** What stands in an attribute of every element with a class. */
const attributes = (html: string, className: string, name: string): string[] =>
  [...html.matchAll(new RegExp(`<\\w+ [^>]*class="${className}"[^>]*>`, 'g'))].map(
    ([element]) => new RegExp(`\\b${name}="([^"]*)"`).exec(element)?.[1] ?? '',
  )

describe('bars', () => {
  const html = bars(
    { label: '市工商联', value: '12.50', target: '50', href: '/admin/scores?unit=1' },
    { label: '日报', value: '25', target: '20' },
  )
  it('are as long as their share of the largest number', () => {
    expect(attributes(html, 'chart__bar', 'width')).toEqual(['24.88%', '49.75%'])
    expect(attributes(html, 'chart__target', 'x1')).toEqual(['99.5%', '39.8%'])
  })
  it('say who has how much, and how much it should be', () => {
    expect(html).toContain('role="img" width="100%"')
    expect(html).toContain('aria-label="本月得分：市工商联 12.50 分，目标 50 分；日报 25 分，目标 20 分。"')
  })
  it('have both numbers above them', () => {
    expect(html).toContain('>12.50 / 50</text>')
    expect(bars({ label: '甲', value: '7' })).toContain('>7</text>')
  })
  it('stand beside the table of the same numbers, each leading to what is behind it', () => {
    expect(html).toContain('<th scope="row">市工商联</th><td><a href="/admin/scores?unit=1">12.50</a></td><td>50</td>')
    expect(html).toContain('<th scope="row">日报</th><td>25</td><td>20</td>')
  })
  it('have no column of targets where there are none, and say where one lacks', () => {
    expect(bars({ label: '甲', value: '1' })).not.toContain('目标')
    expect(bars({ label: '甲', value: '1', target: '2' }, { label: '乙', value: '1' })).toContain('<td>未定</td>')
  })
  it.each(['0', '-3.5', ''])('%o has no length and stands in the table as it is', (value) => {
    const one = bars({ label: '甲', value })
    expect(attributes(one, 'chart__bar', 'width')).toEqual(['0%'])
    expect(one).toContain(`<td>${value}</td>`)
  })
  it('draw nothing where there is nothing', () => expect(bars()).not.toContain('<svg'))
  it('cut a long name above the bar, not in the table', () => {
    const label = '嵊州市工商业联合会招商引资工作领导小组办公室'
    const one = bars({ label, value: '1234567.89' })
    expect(one).toContain('>嵊州市工商业联合会招商引资工作…</text>')
    expect(one).toContain(`<th scope="row">${label}</th><td>1,234,567.89</td>`)
  })
  it('take another table in the place of their own', () => {
    const own = renderToStaticMarkup(
      <BarChart bars={[{ label: '甲', value: '1' }]} title="得分" unit="分">
        <p>own</p>
      </BarChart>,
    )
    expect(own).toContain('<p>own</p>')
    expect(own).not.toContain('<table')
  })
})

describe('a trend', () => {
  const html = renderToStaticMarkup(
    <Trend
      points={[
        { label: '2026-01', value: '0' },
        { label: '2026-02', value: '10' },
        { label: '2026-03', value: '5.5' },
      ]}
      title="每月发稿"
      unit="篇"
    />,
  )
  it('has a point for each moment, the highest at the top', () => {
    expect(attributes(html, 'chart__point', 'cx')).toEqual(['1.5%', '50%', '98.5%'])
    expect(attributes(html, 'chart__point', 'cy')).toEqual(['132', '24', '72.6'])
    expect(html).toContain('d="M1.5,132L50,24L98.5,72.6"')
  })
  it('names its numbers, first and last moment, and has them in a table', () => {
    expect(html).toContain('aria-label="每月发稿：2026-01 0 篇；2026-02 10 篇；2026-03 5.5 篇。"')
    expect(html).toContain('最高 10 篇')
    expect(html).toContain('<th scope="row">2026-02</th><td>10</td>')
  })
  it('of one moment is a point', () => {
    const one = renderToStaticMarkup(<Trend points={[{ label: '2026-01', value: '3' }]} title="发稿" unit="篇" />)
    expect(attributes(one, 'chart__point', 'cx')).toEqual(['1.5%'])
  })
})

it('no chart has a style or a script of its own', () => {
  const both = [
    bars({ label: '甲', value: '1', target: '2' }),
    renderToStaticMarkup(<Trend points={[{ label: '甲', value: '1' }]} title="发稿" unit="篇" />),
  ].join('')
  expect(both).not.toMatch(/ style=|<script|<style| on\w+=/)
})
