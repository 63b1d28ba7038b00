/** The duty roster at the desk, and the call that follows from it: by the real server, the real clock and a real mail server. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'
import { t } from '../../src/messages/index'
import { PEOPLE, type Email } from '../../src/ops/demo/contentPeople'
import { screenshot, test } from '../support/browser'
import { violations } from '../support/pageAxe'
import { Desk } from '../support/pageDesk'
import { Door } from '../support/pageDoor'
import { startServer, type Server } from '../support/server'
import { startSmtpServer, type SmtpServer } from '../support/smtpServer'

const DIRECTOR = 'director@office.demo'
const GATEKEEPER = 'gatekeeper2@office.demo'
const WRITER = 'writer@media.demo'
/** The shortest time that can be set is a minute. */
const CALL_MS = 150_000

let folder = ''
let smtp: SmtpServer
let server: Server
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'exemplar-duty-'))
  smtp = await startSmtpServer()
  server = await startServer({ DATA_DIR: folder, SMTP_URL: `smtp://127.0.0.1:${smtp.port}` })
})
afterAll(async () => {
  await server.stop()
  await smtp.stop()
  await rm(folder, { recursive: true, force: true })
})

const nameOf = (email: Email): string => PEOPLE[email].name
const dayIn = (days: number): string =>
  new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10)

/** Looks at the page in both widths: nothing for axe to find, nothing that lies outside. */
async function look(desk: Desk, name: string): Promise<void> {
  const { page } = desk
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await screenshot(page, `${name}-${width}`)
    expect(await violations(page), `${name} at ${width}`).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
      0,
    )
  }
  await page.setViewportSize({ width: 1440, height: 900 })
}

test('a director keeps the roster, sees the effect first, and everybody of the office reads it', async ({
  browser,
}) => {
  const desk = await Desk.open(browser, server.url, DIRECTOR)
  const { page } = desk
  await page.goto(`${server.url}/admin/globals/dutyRoster`)
  await page.getByText(t('desk.duty.empty')).waitFor()
  await look(desk, 'duty-empty')
  await desk.addRow('periods')
  await desk.fill('flashMinutes', '1')
  await desk.fill('periods.0.from', dayIn(-1))
  await desk.fill('periods.0.until', dayIn(5))
  await desk.addRow('periods.0.people')
  await desk.choose('periods.0.people.0.person', nameOf(GATEKEEPER))
  await page.getByRole('button', { name: t('desk.settingsPreview') }).click()
  await page.getByRole('heading', { name: t('desk.settingsEffect') }).waitFor()
  expect(await page.locator('.desk-facts').innerText()).toContain(nameOf(GATEKEEPER))
  await look(desk, 'duty-effect')
  await page.getByRole('button', { name: t('desk.settingsSave') }).click()
  await page.getByText(t('desk.settingsSaved')).waitFor()
  await page.getByText(t('desk.duty.now', { people: nameOf(GATEKEEPER) })).waitFor()
  await look(desk, 'duty-kept')
  await desk.close()

  const gatekeeper = await Desk.open(browser, server.url, GATEKEEPER)
  await gatekeeper.page.goto(`${server.url}/admin/globals/dutyRoster`)
  await gatekeeper.page.getByText(t('desk.settingsReadOnly')).waitFor()
  expect(await gatekeeper.field('periods.0.people.0.person').locator('option:checked').innerText()).toBe(
    nameOf(GATEKEEPER),
  )
  expect(await gatekeeper.field('periods.0.from').isDisabled()).toBe(true)
  await gatekeeper.close()

  const writer = await Desk.open(browser, server.url, WRITER)
  const answer = await writer.page.goto(`${server.url}/admin/globals/dutyRoster`)
  expect(await writer.page.content()).not.toContain(nameOf(GATEKEEPER))
  expect(answer?.status()).not.toBe(500)
  await writer.close()
})

test('a flash that nobody takes up is told to who is on duty, and the panel says so', async ({ browser }) => {
  const door = new Door(server.url)
  const title = '关于没有人办的通知（演示）'
  const paragraph = { type: 'paragraph', children: [{ type: 'text', text: '（演示）测试用。' }] }
  const id = await door.create('notices', {
    title,
    summary: '演示：测试用。',
    issuer: '市融媒体中心（演示）',
    documentDate: '2023-07-05',
    urgency: 'flash',
    body: { root: { type: 'root', children: [paragraph] } },
  })
  const { revision } = await door.act(WRITER, 'notices', id, { action: 'submit' })
  await door.act('editor@media.demo', 'notices', id, { action: 'pass', secrecyReviewed: true, revision })
  const calls = () =>
    smtp.letters.filter(({ subject, text }) => text.includes(id) && subject.includes(title) && text.includes('催办'))
  await expect.poll(() => calls()[0]?.to, { timeout: CALL_MS, interval: 500 }).toBe(GATEKEEPER)

  const gatekeeper = await Desk.open(browser, server.url, GATEKEEPER)
  await gatekeeper.page.locator('.desk-lane--messages').getByRole('link', { name: '催办' }).first().click()
  await gatekeeper.panel.getByText('已升级通知').first().waitFor()
  expect(await gatekeeper.panel.locator('.desk-situation').innerText()).toContain(nameOf(GATEKEEPER))
  await look(gatekeeper, 'duty-panel')
  await gatekeeper.panel.getByRole('button', { name: t('desk.readers.claim') }).click()
  await gatekeeper.panel.getByRole('button', { name: t('desk.readers.release') }).waitFor()
  await gatekeeper.close()
})
