/** A reader searches the demo: from the field in the header to the story, without scripts as with them. */
import { describe, expect, inject } from 'vitest'
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

test('who asks too often is told to wait, and others are not', async () => {
  const ask = (address: string) => fetch(searchOf('招商'), { headers: { 'X-Forwarded-For': address } })
  const answers = await Promise.all(Array.from({ length: 60 }, () => ask('192.0.2.10')))
  const refused = answers.filter(({ status }) => status === 429)
  expect(refused.length).toBeGreaterThan(0)
  expect(answers.filter(({ status }) => status !== 429 && status !== 200)).toEqual([])
  expect(await refused[0]?.text()).toContain(t('site.search.tooManyHow'))
  expect((await ask('192.0.2.11')).status).toBe(200)
})
