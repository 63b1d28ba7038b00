/** Checks of a screenshot that a machine can make: setting, red, focus, dark, paper, what is longest, what is empty. */
import { describe, expect, inject } from 'vitest'
import { t } from '../../src/messages/index'
import { test } from '../support/browser'
import { LIVE, STORIES } from '../support/pageAddresses'
import { violations } from '../support/pageAxe'
import { Door } from '../support/pageDoor'
import { head, lateMoves, NARROW, read, shot, sideways, WIDE } from '../support/pageReader'
import { badLines, inRed, lightGrounds, lines, outlines, paragraphs } from '../support/pageSetting'

const door = new Door(inject('demo').sqlite)
const RED = { light: 'rgb(163, 26, 22)', dark: 'rgb(255, 143, 132)' }
const ROW = 40
const SIZES = [NARROW, { width: 768, height: 1024 }, WIDE]

describe.each(Object.entries(LIVE))('%s', (name, address) => {
  test('is set as Chinese is: no mark alone at an edge, no line too long, red at three places at most', async ({
    browser,
  }) => {
    const { page, close } = await read(browser, door.url + address)
    for (const size of SIZES) {
      await page.setViewportSize(size)
      const set = await lines(page, 'header.masthead, main, footer.colophon')
      expect(badLines(set), String(size.width)).toEqual([])
    }
    const body = await lines(page, 'article .text')
    expect(body.filter((line) => [...line].length > ROW)).toEqual([])
    for (const { indent, gap } of await paragraphs(page)) expect({ indent, gap }).toEqual({ indent: 2, gap: 0.5 })
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme })
      expect((await inRed(page, RED[scheme])).length).toBeLessThanOrEqual(name === 'home' ? 3 : 1)
    }
    expect(await lightGrounds(page)).toEqual([])
    await close()
  })

  test('shows where the keyboard is, in light and in dark', async ({ browser }) => {
    const { page, close } = await read(browser, door.url + address, { viewport: WIDE })
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme })
      await page.reload()
      const stops = await outlines(page, 6)
      expect(stops.length).toBeGreaterThan(0)
      expect(stops.filter(({ width, style }) => width < 3 || style !== 'solid')).toEqual([])
    }
    await close()
  })
})

describe.each([LIVE.home, LIVE.case])('%s', (address) => {
  test('does not move when its pictures come, and they come as AVIF', async ({ browser }) => {
    for (const size of SIZES) {
      const { moved, first, natural } = await lateMoves(browser, door.url + address, size)
      expect({ moved, type: first.split('.').at(-1), drawn: (natural?.[0] ?? 0) > 0 }, String(size.width)).toEqual({
        moved: 0,
        type: 'avif',
        drawn: true,
      })
    }
  })
})

describe.each(STORIES)('a %s', (name) => {
  test('has title, source and date on the first screen of a phone', async ({ browser }) => {
    const { page, close } = await read(browser, door.url + LIVE[name])
    for (const selector of ['article h1', 'article .meta']) {
      const box = await page.locator(selector).boundingBox()
      expect((box?.y ?? Infinity) + (box?.height ?? 0), selector).toBeLessThanOrEqual(NARROW.height)
    }
    await close()
  })

  test('on paper is the article alone, its address last', async ({ browser }) => {
    const { page, close } = await read(browser, door.url + LIVE[name], { viewport: { width: 794, height: 1123 } })
    await page.emulateMedia({ media: 'print' })
    const shown = (await page.locator('body').innerText()).trim()
    expect(shown.split('\n').at(-1)).toBe(t('site.address', { address: door.url + LIVE[name] }))
    for (const hidden of ['nav:visible', '.two-aside:visible', '.colophon:visible'])
      expect(await page.locator(hidden).count(), hidden).toBe(0)
    await shot(page, `${name}-print`)
    await close()
  })
})

/** As long as a title may be. */
const longTitle = (): string =>
  `${'招商引资典型案例标题写得太长也要完整显示'.repeat(5)}`.slice(0, 80) + `${Date.now()}第1号（演示）`

test('a title of 100 characters and a sum of 12 digits stay whole on a phone, wherever they stand', async ({
  browser,
}) => {
  const title = longTitle()
  const id = await door.create('notices', {
    title,
    summary: `演示：${'摘要也写到最长，'.repeat(30)}到此为止。`,
    issuer: '市融媒体中心（演示）',
    addressees: '各单位',
    documentDate: '2023-07-05',
    figures: [
      { indicator: 'totalInvestment', amount: '123456789012', unit: 'usd10k', kind: 'actual', asOf: '2023-07-05' },
    ],
    body: {
      root: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', text: '（演示）正文。' }] }] },
    },
  })
  await door.publish('notices', id)
  const address = (await door.editorial('notices', id)).publicUrl ?? ''
  for (const [name, path] of [
    ['long-story', address],
    ['long-list', '/notices'],
    ['long-home', '/'],
  ] as const) {
    const { page, close } = await read(browser, door.url + path)
    expect(await sideways(page), name).toEqual({ by: 0, from: [] })
    expect((await page.locator('main').innerText()).replaceAll('\n', '')).toContain(title)
    await shot(page, name)
    await close()
  }
  const { page, close } = await read(browser, door.url + address)
  expect((await lines(page, 'article .figures .amount')).join('\n')).toContain('123,456,789,012.00 万美元')
  await close()
})

test('a list in which nothing is left says so and leads on', async ({ browser }) => {
  const { page, status, close } = await read(browser, `${door.url}/cases?unit=rongmeiti&year=2001`)
  expect(status).toBe(200)
  await page.getByText(t('site.empty.filtered')).waitFor()
  expect(await page.locator('main a').count()).toBeGreaterThan(0)
  expect(await violations(page)).toEqual([])
  expect((await head(page)).title).toContain(t('site.column.cases'))
  await shot(page, 'empty-320-light')
  await close()
})
