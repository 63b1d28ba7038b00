/** A submit that the checks refuse, in a real browser: the sentence is seen, leads on, and goes when it is no longer true. */
import type { Page } from 'playwright-core'
import { describe, expect, inject } from 'vitest'
import { t } from '../../src/messages/index'
import { test } from '../support/browser'
import { Desk } from '../support/pageDesk'
import { Door } from '../support/pageDoor'
import { richText } from '../support/stories'

const { sqlite, mongodb } = inject('demo')
const WRONG = '（演示）线索有人盯,承诺有人兑现,事情才办得成。'
const MENDED = '（演示）线索有人盯，承诺有人兑现，事情才办得成。'

const focused = (page: Page) =>
  page.evaluate(() => ({ id: document.activeElement?.id ?? '', words: document.activeElement?.textContent ?? '' }))

describe.each([
  ['SQLite', sqlite],
  ['MongoDB', mongodb],
])('on %s', (_, address) => {
  test('a refused submit is shown first and taken back once the text is mended', async ({ browser, skip }) => {
    skip(!address, `no MongoDB: ${inject('mongodbMissing')}`)
    const url = String(address)
    const id = await new Door(url).create('notices', {
      title: `没有提交 ${Date.now().toString(36)}（演示）`,
      summary: '演示：改好再提交。',
      body: richText(WRONG),
      issuer: '市融媒体中心（演示）',
      documentNumber: '嵊融发〔2023〕6号',
      documentDate: '2023-07-06',
      addressees: '各单位',
    })
    const writer = await Desk.open(browser, url, 'writer@media.demo')
    const { page, panel } = writer
    await page.goto(`${url}/admin/collections/notices/${id}`)
    await writer.body.waitFor()
    const refused = panel.getByText(t('desk.lack.errors', { count: 2 }))
    const fixAll = panel.getByRole('button', { name: t('desk.fixAll', { count: 2 }) })
    await fixAll.waitFor()

    await writer.verb('stages.action.submit').click()
    await refused.waitFor()
    await expect.poll(async () => (await focused(page)).words).toContain(t('desk.lack.errors', { count: 2 }))
    const { y, height } = (await refused.boundingBox()) ?? { y: -1, height: 0 }
    expect(y).toBeGreaterThanOrEqual(0)
    expect(y + height).toBeLessThanOrEqual(900)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect((await focused(page)).id).toMatch(/^desk-issue-/)
    expect(await refused.count()).toBe(1)

    await fixAll.click()
    const preview = panel.getByRole('region', { name: t('desk.fixPreview') })
    expect(await preview.locator('del, ins').count()).toBeGreaterThanOrEqual(4)
    await preview.getByRole('button', { name: t('desk.fixNone') }).click()
    await preview.waitFor({ state: 'detached' })
    expect(await writer.body.innerText()).toContain(WRONG)
    await fixAll.click()
    await preview.getByRole('button', { name: t('desk.fixThese') }).click()
    await expect.poll(() => writer.body.innerText()).toContain(MENDED)
    await refused.waitFor({ state: 'detached' })
    await writer.take('stages.action.submit')
    await writer.close()
  })
})
