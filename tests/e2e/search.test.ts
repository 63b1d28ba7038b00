/** A reader searches the demo: from the field in the header to the story, without scripts as with them. */
import { describe, expect, inject, it } from 'vitest'
import { t } from '../../src/messages/index'
import { test } from '../support/browser'
import { LIVE } from '../support/pageAddresses'
import { violations } from '../support/pageAxe'
import { Door } from '../support/pageDoor'
import { NARROW, read, shot, sideways, WIDE, words } from '../support/pageReader'

const { url } = new Door(inject('demo').sqlite)
const SIZES = { 320: NARROW, 1440: WIDE }
const searchOf = (q: string): string => `${url}/search?q=${encodeURIComponent(q)}`

describe.each([
  ['without scripts', false],
  ['with scripts', true],
])('%s', (_, javaScriptEnabled) => {
  test('from the home page to the story', async ({ browser }) => {
    const { page, close, foreign, errors } = await read(browser, url, { javaScriptEnabled })
    const field = page.locator('#site-search')
    await field.fill('擔保公司')
    await field.press('Enter')
    await page.waitForURL(/\/search\?q=/)
    expect(await page.locator('#search-field').inputValue()).toBe('擔保公司')
    const first = page.locator('.found > li').first()
    expect(await first.locator('mark').first().textContent()).toBe('担保公司')
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex')
    await first.getByRole('link').click()
    await page.waitForURL(`${url}${LIVE.case}`)
    expect({ foreign, errors }).toEqual({ foreign: [], errors: [] })
    await close()
  })
})

describe.each([
  ['found', '招商', 200],
  ['nothing', '鼋鼍魑魅', 200],
  ['empty', '', 200],
  ['hostile', `"'<script>alert(1)</script>*^:( NEAR OR ${'电'.repeat(1500)}`, 200],
])('the page of %s', (name, q, status) => {
  test('is whole at every width, in light and in dark, and nothing for axe to find', async ({ browser }) => {
    const { page, close, ...told } = await read(browser, searchOf(q))
    expect(told).toMatchObject({ status, foreign: [], errors: [] })
    for (const [width, viewport] of Object.entries(SIZES)) {
      await page.setViewportSize(viewport)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        await shot(page, `search-${name}-${width}-${colorScheme}`)
        expect(await violations(page), `${width} ${colorScheme}`).toEqual([])
      }
      expect(await sideways(page), `${width}`).toEqual({ by: 0, from: [] })
    }
    expect(await page.locator('script', { hasText: 'alert(1)' }).count()).toBe(0)
    if (name === 'nothing' || name === 'empty') expect(await words(page)).toContain(t('site.search.hintWords'))
    await close()
  })
})

/** Asked for under another scheme the page is made by Next, for this reader alone. */
const BY_NEXT = { 'X-Forwarded-Proto': 'http' }

const { sqlite, mongodb } = inject('demo')

describe.each([
  ['SQLite', sqlite],
  [inject('mongodbMissing') ?? 'MongoDB', mongodb ?? ''],
])('on %s', (_, site) => {
  it.skipIf(site === '')('a page of results says the same whoever writes it', async () => {
    const { url: own } = new Door(site)
    const first = await fetch(`${own}/search?q=${encodeURIComponent('招商')}`)
    const unit = /unit=([a-z0-9-]+)/.exec(await first.text())?.[1] ?? 'none'
    const queries = [
      '?q=招商',
      '?q=招商&order=date',
      `?q=招商&unit=${unit}`,
      '?q=招商&kind=cases&year=2024',
      '?q=招商&page=99',
      '?q=招商&kind=nothing',
      '?q=招商&unit=no-such-unit',
      '?q=招商&q=担保',
      '?q=鼋鼍魑魅',
      '?q=zhaoshang',
      '?q=担宝公司',
      '?q=“担保公司”',
      '?q=',
      '',
      '?kind=cases',
      '?q=%00%ff%e6&utm_source=x',
      `?q=${encodeURIComponent(`"'<script>alert(1)</script>&amp;*^:( NEAR OR $1 $& </title></body>`)}`,
    ].flatMap((query) => ['', '/hant', '/contrast'].map((variant) => `${variant}/search${query}`))
    for (const [at, query] of queries.entries()) {
      const ask = (headers: Record<string, string>) =>
        fetch(own + query, { headers: { 'X-Forwarded-For': `198.51.100.${at}`, ...headers } })
      const [here, byNext] = await Promise.all([ask({}), ask(BY_NEXT)])
      expect(await here.text(), query).toBe(await byNext.text())
      expect(here.status, query).toBe(byNext.status)
      const headersOf = ({ headers }: Response) =>
        Object.fromEntries([...headers].filter(([name]) => !['date', 'content-length'].includes(name)))
      expect(headersOf(here), query).toEqual(headersOf(byNext))
    }
  })
})

test('who asks too often is told to wait, and others are not', async () => {
  const ask = (address: string) => fetch(searchOf('招商'), { headers: { 'X-Forwarded-For': address } })
  const answers = await Promise.all(Array.from({ length: 60 }, () => ask('192.0.2.10')))
  const refused = answers.filter(({ status }) => status === 429)
  expect(refused.length).toBeGreaterThan(0)
  expect(answers.filter(({ status }) => status !== 429 && status !== 200)).toEqual([])
  expect(await refused[0]?.text()).toContain(t('site.search.tooManyHow'))
  expect((await ask('192.0.2.11')).status).toBe(200)
})
