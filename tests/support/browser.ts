/** A real browser for end-to-end tests: `import { test } from '../support/browser'`, then `test('…', async ({ page }) => …)`. */
import path from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { test as base } from 'vitest'
import { launchBrowser } from './launchBrowser'

const RESULTS = path.resolve('test-results')

/** Saves the whole page as `test-results/<name>.png` and returns the file's address. */
export async function screenshot(page: Page, name: string): Promise<string> {
  const file = path.join(RESULTS, `${name}.png`)
  await page.screenshot({ path: file, fullPage: true })
  return file
}

interface Fixtures {
  /** one browser for the file; the file's tests are skipped with the reason where there is none */
  browser: Browser
  /** options of the context of `page`; `test.override({ context: { javaScriptEnabled: false } })` sets them */
  context: BrowserContextOptions
  /** a fresh page with its own cookies; leaves a screenshot behind when its test fails */
  page: Page
}

let started: Promise<Browser | Error> | undefined

export const test = base.extend<Fixtures>({
  browser: async ({ skip }, use) => {
    const browser = await (started ??= launchBrowser().catch((error: Error) => error))
    if (browser instanceof Error) return skip(`no browser: ${browser.message.split('\n')[0]}`)
    await use(browser)
  },
  context: {},
  page: async ({ browser, context, task }, use) => {
    const own = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...context })
    const page = await own.newPage()
    await use(page)
    if (task.result?.state === 'fail') await screenshot(page, `failed-${task.id}`).catch(() => {})
    await own.close()
  },
})

test.afterAll(async () => {
  const browser = await started
  if (browser && !(browser instanceof Error)) await browser.close()
})
