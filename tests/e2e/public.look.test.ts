/** Checks of a screenshot that a machine can make: setting, red, focus, dark, paper, what is longest, what is empty. */
import type { Browser, Page } from 'playwright-core'
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

/** A wide page of a story in a browser that may write to the clipboard, with this done before any script of the page. */
async function tooled(browser: Browser, address: string, before: () => void = () => {}) {
  const context = await browser.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: WIDE,
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  await context.addInitScript(before)
  const page = await context.newPage()
  const errors: string[] = []
  page.on('console', (line) => line.type() === 'error' && errors.push(line.text()))
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(door.url + address)
  return { page, errors, close: () => context.close() }
}
const held = (page: Page, type: string): Promise<string> =>
  page.evaluate(async (wanted) => {
    const [item] = await navigator.clipboard.read()
    return item ? (await item.getType(wanted)).text() : ''
  }, type)
const sizeOf = (page: Page, selector: string): Promise<string> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => getComputedStyle(element).fontSize)
const tool = (page: Page, key: 'print' | 'copy' | 'size.largeName' | 'size.smallName') =>
  page.getByRole('button', { name: t(`article.${key}`), exact: true })

describe('the tools of an article', () => {
  test('set the size of its body alone, on the next page too', async ({ browser }) => {
    const { page, errors, close } = await tooled(browser, LIVE.speech)
    const others = ['h1', '.menu a', '.meta li', '.contents a']
    const sizes = () => Promise.all(others.map((selector) => sizeOf(page, selector)))
    const before = await sizes()
    expect(await sizeOf(page, '.text p')).toBe('18px')
    await tool(page, 'size.largeName').click()
    expect(await sizeOf(page, '.text p')).toBe('22px')
    expect(await sizes()).toEqual(before)
    await page.goto(door.url + LIVE.case)
    expect(await sizeOf(page, '.text p')).toBe('22px')
    expect(await tool(page, 'size.largeName').getAttribute('aria-pressed')).toBe('true')
    expect(await violations(page)).toEqual([])
    await tool(page, 'size.smallName').click()
    expect(await sizeOf(page, '.text p')).toBe('16px')
    await page.setViewportSize(NARROW)
    expect(await sideways(page)).toEqual({ by: 0, from: [] })
    expect(errors).toEqual([])
    await close()
  })

  test('copy all of it, with its form and as plain text, and print it', async ({ browser }) => {
    const { page, errors, close } = await tooled(browser, LIVE.case, () => {
      window.print = () => void document.body.setAttribute('data-printed', '')
    })
    await tool(page, 'copy').click()
    await page.getByText(t('article.copied')).waitFor()
    const plain = await held(page, 'text/plain')
    const title = (await page.locator('h1').textContent()) ?? ''
    const paragraph = (await page.locator('.text p').first().textContent()) ?? ''
    const [first, ...rest] = plain.split('\n')
    expect(first).toBe(title)
    expect(rest).toContain(paragraph)
    expect(rest.at(-1)).toBe(t('site.address', { address: door.url + LIVE.case }))
    expect(plain).toContain('1,000.00 万美元')
    for (const word of [t('article.print'), t('article.size')]) expect(plain).not.toContain(word)
    const rich = await held(page, 'text/html')
    expect(rich).toContain('<table')
    expect(rich).toContain(paragraph)
    expect(rich).toMatch(new RegExp(`<img[^>]* src="${door.url}/`))
    expect(rich).not.toMatch(/class=|data-|href="\/|<button/)
    await tool(page, 'print').click()
    expect(await page.locator('body[data-printed]').count()).toBe(1)
    expect(await page.locator('.printed').textContent()).toMatch(/\d{4}-\d\d-\d\d \d\d:\d\d$/)
    expect(errors).toEqual([])
    await close()
  })

  test('copy on an old phone, and say what to do where that is refused', async ({ browser }) => {
    const { page, close } = await tooled(browser, LIVE.notice, () => {
      delete (window as { ClipboardItem?: unknown }).ClipboardItem
    })
    await tool(page, 'copy').click()
    await page.getByText(t('article.copied')).waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
      t('site.address', { address: door.url + LIVE.notice }),
    )
    await page.evaluate(() => void (document.execCommand = () => false))
    await tool(page, 'copy').click()
    await page.getByText(t('article.notCopied')).waitFor()
    expect(await page.evaluate(() => getSelection()?.toString())).toContain('一、写什么')
    await close()
  })

  test('move nothing when they come, and are not there without a script; the QR code is', async ({ browser }) => {
    const scripted = await tooled(browser, LIVE.case, () => {
      const shifts: number[] = []
      Object.assign(window, { shifts })
      const seen = (list: PerformanceObserverEntryList) =>
        shifts.push(...list.getEntries().map((entry) => (entry as unknown as { value: number }).value))
      new PerformanceObserver(seen).observe({ type: 'layout-shift', buffered: true })
    })
    await tool(scripted.page, 'copy').waitFor()
    expect(await scripted.page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([])
    await scripted.close()
    const { page, close } = await read(browser, door.url + LIVE.case, { javaScriptEnabled: false })
    expect(await page.locator('.tools button:visible').count()).toBe(0)
    await page.getByText(t('article.qr'), { exact: true }).click()
    await page.getByRole('img', { name: t('article.qrOf', { address: door.url + LIVE.case }) }).waitFor()
    await close()
  })
})

test('data for machines stands under the policy, a script in the page does not', async ({ browser }) => {
  const context = await browser.newContext()
  const page = await context.newPage()
  const errors: string[] = []
  page.on('console', (line) => line.type() === 'error' && errors.push(line.text()))
  let more = '<script type="application/ld+json">{"a":1}</script>'
  await page.route('**/speeches/*', async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, body: (await answer.text()).replace('</body>', `${more}</body>`) })
  })
  const seen = () =>
    page.evaluate(() => [...document.querySelectorAll('script[type="application/ld+json"]')].at(-1)?.textContent)
  await page.goto(door.url + LIVE.speech)
  expect([await seen(), errors]).toEqual(['{"a":1}', []])
  more = '<script>document.title = "run"</script><p style="color:red">'
  await page.goto(door.url + LIVE.speech)
  expect(await page.title()).not.toBe('run')
  expect(errors.filter((line) => line.includes('Content Security Policy')).length).toBeGreaterThanOrEqual(2)
  await context.close()
})

/** As long as a title may be. */
const longTitle = (): string =>
  `${'招商引资典型案例标题写得太长也要完整显示'.repeat(5)}`.slice(0, 80) + `${Date.now()}第1号（演示）`

/** A notice of the media unit, in no campaign. @returns its address */
async function publishedNotice(title: string): Promise<string> {
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
  return (await door.editorial('notices', id)).publicUrl ?? ''
}

test('a title of 100 characters and a sum of 12 digits stay whole on a phone, wherever they stand', async ({
  browser,
}) => {
  const title = longTitle()
  const address = await publishedNotice(title)
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

test('a list in which nothing is left says so, and lets go of one choice or of all', async ({ browser }) => {
  await publishedNotice(`${longTitle().slice(0, 20)}${Date.now()}号（演示）`)
  const campaign = LIVE.campaign.split('/').at(-1)
  const chosen = `campaign=${campaign}&unit=rongmeiti`
  const { page, status, close } = await read(browser, `${door.url}/notices?${chosen}`)
  expect(status).toBe(200)
  await page.getByText(t('site.empty.filtered')).waitFor()
  const left = page.getByRole('navigation', { name: t('pages.list.chosenLabel') }).locator('a')
  expect(await left.evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
    '/notices?unit=rongmeiti',
    `/notices?campaign=${campaign}`,
    '/notices',
  ])
  expect(await sideways(page)).toEqual({ by: 0, from: [] })
  expect(await violations(page)).toEqual([])
  expect((await head(page)).title).toContain(t('site.column.notices'))
  await shot(page, 'empty-320-light')
  await close()
})
