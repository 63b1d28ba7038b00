/** Messages of the real server: the process is killed between a decision and its letter, and a person uses the rooms. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { t } from '../../src/messages/index'
import { test } from '../support/browser'
import { mongodbAddress } from '../support/mongod'
import { violations } from '../support/pageAxe'
import { Desk } from '../support/pageDesk'
import { Door } from '../support/pageDoor'
import { startRobotServer, type RobotServer } from '../support/robotServer'
import { startServer, type Environment } from '../support/server'
import { startSmtpServer, type SmtpServer } from '../support/smtpServer'

const WRITER = 'writer@media.demo'
const EDITOR = 'editor@media.demo'
const ADMIN = 'admin@office.demo'

let folder = ''
let smtp: SmtpServer
let robots: RobotServer
let counter = 0
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'exemplar-letters-'))
  smtp = await startSmtpServer()
  robots = await startRobotServer()
})
afterAll(async () => {
  await Promise.all([smtp.stop(), robots.stop()])
  await rm(folder, { recursive: true, force: true })
})

const settings = (name: string): Environment => ({
  DATA_DIR: path.join(folder, name),
  SMTP_URL: `smtp://127.0.0.1:${smtp.port}`,
  ROBOTS_ON_LOOPBACK: '1',
})

/** A notice of the media unit's writer, submitted: its editor must act. */
async function submitted(door: Door): Promise<{ id: string; title: string }> {
  const title = `关于测试消息的通知 ${++counter}（演示）`
  const id = await door.create('notices', {
    title,
    summary: '演示：测试用。',
    issuer: '市融媒体中心（演示）',
    documentDate: '2023-07-05',
    body: {
      root: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', text: '（演示）测试用。' }] }] },
    },
  })
  await door.act(WRITER, 'notices', id, { action: 'submit' })
  return { id, title }
}
const lettersOf = (id: string) => smtp.letters.filter(({ text }) => text.includes(`/admin/collections/notices/${id}`))

describe.each(['SQLite', 'MongoDB'])('on %s', (database) => {
  test('a letter outlives its process, and comes once', async () => {
    const env = settings(database)
    if (database === 'MongoDB') env.DATABASE_URI = mongodbAddress(`letters_${process.pid}`)
    const first = await startServer(env)
    const door = new Door(first.url)
    await door.token(WRITER)
    await smtp.down()
    const { id } = await submitted(door)
    await first.kill()
    await smtp.up()
    expect(lettersOf(id)).toEqual([])
    const second = await startServer(env)
    await expect.poll(() => lettersOf(id).length, { timeout: 120_000, interval: 500 }).toBe(1)
    expect(lettersOf(id)[0]?.to).toBe(EDITOR)
    const { code, output } = await second.stop()
    expect(code, output).toBe(0)
    expect(lettersOf(id)).toHaveLength(1)
  })
})

test('of two nodes each letter is sent by one', async () => {
  const DATABASE_URI = mongodbAddress(`nodes_${process.pid}`)
  const first = await startServer({ ...settings('node-1'), DATABASE_URI })
  const second = await startServer({ ...settings('node-2'), DATABASE_URI })
  const door = new Door(first.url)
  const ids: string[] = []
  for (let each = 0; each < 8; each++) ids.push((await submitted(door)).id)
  await expect.poll(() => ids.map((id) => lettersOf(id).length), { timeout: 60_000 }).toEqual(ids.map(() => 1))
  // Longer than either waits before it looks again.
  await pause(12_000)
  expect(ids.map((id) => lettersOf(id).length)).toEqual(ids.map(() => 1))
  await Promise.all([first.stop(), second.stop()])
})

test('at the desk: a message is read, a story followed, letters chosen, a robot set, a letter sent again', async ({
  browser,
}) => {
  const server = await startServer(settings('desk'))
  const door = new Door(server.url)
  const { url } = server
  smtp.become('unwilling')
  const { id, title } = await submitted(door)

  const editor = await Desk.open(browser, url, EDITOR)
  const lane = editor.page.locator('.desk-lane--messages')
  await lane.getByRole('link', { name: title }).waitFor()
  await lane.getByRole('button', { name: t('notifications.markRead') }).click()
  await lane.getByText(t('notifications.allRead')).waitFor()
  await lane.getByRole('link', { name: title }).click()
  await editor.panel.getByRole('button', { name: t('notifications.follow') }).click()
  await editor.panel.getByText(t('notifications.following')).waitFor()
  expect(await door.get(`/api/notices/${id}/follow`, EDITOR)).toEqual({ following: true })

  await editor.page.goto(`${url}/admin/account`)
  await editor.page.getByLabel(t('notifications.digest')).selectOption({ label: t('notifications.hour', { hour: 9 }) })
  await editor.page.getByLabel(t('notifications.quietFrom'), { exact: true }).selectOption('22')
  await editor.page.getByLabel(t('notifications.quietUntil'), { exact: true }).selectOption('7')
  await editor.page
    .getByRole('button', { name: t('desk.saveAccount') })
    .nth(1)
    .click()
  await editor.page.getByText(t('desk.accountSaved')).waitFor()
  expect(await door.get('/api/notifications/choices', EDITOR)).toMatchObject({
    digestAt: 9,
    quietFrom: 22,
    quietUntil: 7,
  })
  await editor.close()

  const admin = await Desk.open(browser, url, ADMIN)
  const { page } = admin
  await page.goto(`${url}/admin/globals/robotSettings`)
  const name = t('notifications.robot.dingtalk')
  await page
    .getByLabel(t('notifications.robotUrl', { robot: name }))
    .fill(`${robots.url}/dingtalk?access_token=abcd1234`)
  await page.getByLabel(t('notifications.robotSecret')).fill('SECdesk')
  await page.getByRole('button', { name: t('notifications.robotSave', { robot: name }) }).click()
  await page.getByText(t('notifications.robotSigned', { ends: '1234' })).waitFor()
  expect(await violations(page)).toEqual([])
  expect(await page.content()).not.toContain('abcd1234')

  await expect
    .poll(async () => (await door.get<unknown[]>('/api/notifications/undelivered', ADMIN)).length, { timeout: 60_000 })
    .toBeGreaterThan(0)
  smtp.become('open')
  await page.goto(`${url}/admin/undelivered`)
  expect(await violations(page)).toEqual([])
  const row = page.getByRole('row').filter({ hasText: 'SMTP_550' }).first()
  await row.getByRole('button').click()
  await row
    .getByText(t('notifications.sentAgain'))
    .or(page.getByText(t('notifications.undeliveredNone')))
    .first()
    .waitFor()
  await expect.poll(() => lettersOf(id).length, { timeout: 60_000 }).toBe(1)
  await submitted(door)
  await expect.poll(() => robots.posts.length, { timeout: 60_000 }).toBeGreaterThan(0)
  await admin.close()
  expect((await server.stop()).code).toBe(0)
})
