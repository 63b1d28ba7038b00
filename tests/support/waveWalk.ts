/** What the walk of the wave stands on: two more units with a writer each, everybody's window, and the texts of its stories. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Browser, Locator, Page } from 'playwright-core'
import { onTestFailed } from 'vitest'
import { beijingDay } from '../../src/editorial/rules/days'
import { dayPlus } from '../../src/editorial/rules/reminders'
import { PASSWORD } from '../../src/ops/demo/contentPeople'
import { screenshot } from './browser'
import type { Door } from './pageDoor'
import type { Server } from './server'

/** Units beside those of the demo: one declines, one is late. */
export const NEW_UNITS = {
  ribao: { name: '市日报社（演示）', shortName: '日报社', slug: 'ribao', kind: 'media', writer: '演示日报社记者' },
  kaifaqu: {
    name: '开发区管委会（演示）',
    shortName: '开发区',
    slug: 'kaifaqu',
    kind: 'park',
    writer: '演示开发区信息员',
  },
} as const
export const ASKED_UNITS = ['市融媒体中心', '市工商联', NEW_UNITS.ribao.name, NEW_UNITS.kaifaqu.name] as const
export const writerOf = (unit: keyof typeof NEW_UNITS): string => `writer@${unit}.demo`

async function made(door: Door, path: string, json: object): Promise<string> {
  const answer = await door.ask('POST', path, { as: 'admin@office.demo', json })
  if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${answer.text}`)
  return (answer.json as unknown as { doc: { id: string } }).doc.id
}

/** Makes the units and their writers, as the admin does. */
export async function makeUnits(door: Door): Promise<void> {
  for (const [key, { writer, ...unit }] of Object.entries(NEW_UNITS)) {
    const id = await made(door, '/api/units', { ...unit, drafts: true })
    const email = writerOf(key as keyof typeof NEW_UNITS)
    await made(door, '/api/users', { email, password: PASSWORD, name: writer, role: 'writer', unit: id, post: '记者' })
  }
}

/** How long a page may take to answer when its test has failed. */
const LOOK_MS = 2_000

/**
 * A person's own window, signed in, on a machine whose clock shows what the server's shows; leaves a picture behind where
 * the test fails.
 */
export async function windowOf(browser: Browser, { url, env }: Server, email: string): Promise<Page> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
  })
  if (env.TEST_DAYS_AHEAD) {
    const clock = await readFile(path.resolve('tests/support/laterClock.mjs'), 'utf8')
    await context.addInitScript(`((process) => {${clock}})({ env: ${JSON.stringify(env)} })`)
  }
  const signedIn = await context.request.post(`${url}/api/users/login`, { data: { email, password: PASSWORD } })
  if (signedIn.status() !== 200) throw new Error(`${email} could not sign in: ${await signedIn.text()}`)
  const page = await context.newPage()
  onTestFailed(async () => {
    if (page.isClosed()) return
    console.log(`the window of ${email}: ${await livelinessOf(page)}`)
    await screenshot(page, `failed-wave-${email}`).catch(() => {})
  })
  return page
}

/** Whether a page still answers and draws: a click waits for two frames that are the same, and says nothing where none comes. */
const livelinessOf = (page: Page): Promise<string> => {
  const within = (name: string, what: Promise<unknown>): Promise<string> =>
    Promise.race([what.then(() => 'yes').catch(() => 'fails'), pause(LOOK_MS, 'no')]).then((said) => `${name} ${said}`)
  const answers = page.evaluate('1')
  const draws = page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))')
  return Promise.all([within('answers', answers), within('draws', draws)]).then((said) => said.join(', '))
}

/** The texts of the cells of a row, found by what one of them says. */
export const cells = async (table: Locator, said: string): Promise<string[]> => {
  const row = table.getByRole('row').filter({ hasText: said })
  const texts = await row.getByRole('rowheader').or(row.getByRole('cell')).allInnerTexts()
  return texts.map((text) => text.trim())
}

/** Days from today on which it is the third of the next month in Beijing. */
export function daysToNextMonth(now: Date): number {
  const today = beijingDay(now)
  for (let days = 1; ; days++) if (dayPlus(today, days).endsWith('-03') && days > 2) return days
}

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] })
/** What a case of the walk holds beside what its task gave it. @param figures as the register says them */
export const caseOf = (title: string, figures: readonly object[]) => ({
  title,
  summary: '演示：一条线索跟了半年，项目落了户。',
  body: { root: { type: 'root', children: [paragraph('（演示）走访时听到一句话，当天就登门。')] } },
  timeline: [{ stage: 'signed', date: '2023-07-05' }],
  consent: { status: 'notNeeded' },
  proofreader: '演示信息员',
  figures,
})
