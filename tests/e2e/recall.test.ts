/** A recall in a real browser, and what a correction says of the stories that still carry the old figure. */
import type { Page } from 'playwright-core'
import { describe, expect, inject } from 'vitest'
import type { Kind } from '../../src/editorial/rules/kinds'
import { REASON_CODES } from '../../src/editorial/rules/stages'
import { t } from '../../src/messages/index'
import type { Email } from '../../src/ops/demo/contentPeople'
import { test } from '../support/browser'
import { violations } from '../support/pageAxe'
import { Desk } from '../support/pageDesk'
import { Door } from '../support/pageDoor'
import { shot, sideways } from '../support/pageReader'

const door = new Door(inject('demo').sqlite)
const { url } = door
const PATH = `${url}/admin/recall`

interface Live {
  kind: Kind
  id: string
  title: string
  revision: string
}

let counter = 0
/** A live notice of the media unit that says some words. */
async function live(words: string, more: Record<string, unknown> = {}): Promise<Live> {
  const title = `关于召回演练的通知${counter++}（演示）`
  const day = '2023-07-05'
  const body = {
    root: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', text: `演示：${words}。` }] }] },
  }
  const facts = { issuer: '市融媒体中心（演示）', addressees: '各单位', documentDate: day }
  const id = await door.create('notices', { title, summary: '演示摘要。', body, ...facts, ...more })
  return { kind: 'notices', id, title, revision: await door.publish('notices', id) }
}

async function open(browser: Parameters<typeof Desk.open>[0], email: Email): Promise<Desk> {
  const desk = await Desk.open(browser, url, email)
  await desk.page.getByRole('link', { name: t('desk.recallTitle'), exact: true }).click()
  await desk.heading(t('desk.recallTitle')).waitFor()
  return desk
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

async function search(page: Page, words: string): Promise<void> {
  await page.getByLabel(t('desk.recallWords')).fill(words)
  await button(page, t('desk.search')).click()
}

/** What is wrong with the page, in light and in dark. */
async function faults(page: Page, name: string): Promise<string[]> {
  const found: string[] = []
  await page.addStyleTag({ content: '* { transition: none !important }' })
  for (const theme of ['light', 'dark'] as const) {
    await page.evaluate((value) => document.documentElement.setAttribute('data-theme', value), theme)
    found.push(...(await violations(page)).map((line) => `${theme}: ${line}`))
    await shot(page, `recall-${name}-${theme}`)
  }
  const { by, from } = await sideways(page)
  return by > 0 ? [...found, `${by} px too wide: ${from.join(' ')}`] : found
}

const statusOf = async (story: Live): Promise<number> => {
  const { publicUrl } = await door.editorial(story.kind, story.id)
  return (await door.read(String(publicUrl))).status
}

describe('a recall', () => {
  test('by a gatekeeper: searched, chosen, confirmed, one after the other, told; the refused one too', async ({
    browser,
  }) => {
    const stories = [await live('甲乙丙丁召回'), await live('甲乙丙丁召回'), await live('甲乙丙丁召回')]
    const [first, second, third] = stories as [Live, Live, Live]
    const desk = await open(browser, 'gatekeeper@office.demo')
    const { page } = desk
    expect(await faults(page, 'empty')).toEqual([])

    await button(page, t('desk.search')).click()
    await page.getByText(t('desk.recallNoWords')).waitFor()
    await search(page, '网站上没有的字词')
    await page.getByText(t('desk.recallNone')).waitFor()
    expect(await page.getByRole('checkbox').count()).toBe(0)

    await search(page, '甲乙丙丁召回')
    await page.getByText(t('desk.recallFound', { total: 3 })).waitFor()
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0)
    expect(await page.getByRole('radio').count()).toBe(0)
    const take = (count: number) => button(page, t('desk.recallTake', { action: t('stages.action.suspend'), count }))
    await take(0).click()
    await page.getByText(t('desk.lack.chosen')).waitFor()
    await page.getByLabel(t('desk.recallAll', { count: 3 })).check()
    await take(3).click()
    await page.getByText(t('desk.lack.code')).waitFor()
    await page.getByLabel(t('desk.reasonCode')).selectOption('publishedInError')
    await page.getByLabel(t('desk.reasonNote.suspend')).fill('演示：误发。')
    expect(await faults(page, 'found')).toEqual([])
    await take(3).click()

    const confirm = t('desk.recallConfirm', { action: t('stages.action.suspend'), count: 3 })
    await desk.heading(confirm).waitFor()
    for (const { title } of stories) expect(await page.locator('main ol').innerText()).toContain(title)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(confirm)
    expect(await faults(page, 'confirm')).toEqual([])
    await button(page, t('desk.back')).click()
    await take(3).waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('desk-recall-take')
    await take(3).click()
    await desk.heading(confirm).waitFor()
    expect(await statusOf(first)).toBe(200)

    // somebody else is faster with one of them
    await door.act('director@office.demo', 'notices', second.id, {
      action: 'withdraw',
      revision: second.revision,
      reason: { code: 'politics', note: '演示' },
    })
    await button(page, confirm).click()
    await desk.heading(t('desk.recallReport')).waitFor()
    const main = page.locator('main')
    await main.getByText(t('desk.recallDone', { action: t('stages.action.suspend'), count: 2 })).waitFor()
    expect(await main.locator('.desk-refused').innerText()).toContain(second.title)
    expect(await main.locator('.desk-refused').innerText()).toContain(t('errors.nothingLive'))
    expect(await faults(page, 'report')).toEqual([])
    expect(await Promise.all(stories.map(statusOf))).toEqual([410, 410, 410])

    const again = t('desk.recallAgain', { count: 1 })
    await button(page, again).click()
    await main.getByText(t('desk.recallRefused', { count: 1 })).waitFor()
    await main.getByText(t('desk.recallDone', { action: t('stages.action.suspend'), count: 2 })).waitFor()
    await button(page, t('desk.recallSearchAgain')).click()
    await page.getByText(t('desk.recallNone')).waitFor()
    expect(third.revision).toMatch(/^[0-9a-f]{64}$/)
    await desk.close()
  })

  test('by a director with the keyboard alone: withdrawn, stopped between two, then the rest', async ({ browser }) => {
    const stories = [await live('戊己庚辛召回'), await live('戊己庚辛召回'), await live('戊己庚辛召回')]
    const desk = await open(browser, 'director@office.demo')
    const { page } = desk
    await page.locator('#desk-recall-words:enabled').focus()
    await page.keyboard.type('戊己庚辛召回')
    await page.keyboard.press('Enter')
    await page.getByText(t('desk.recallFound', { total: 3 })).waitFor()
    const press = async (key: string) => page.keyboard.press(key)
    await press('Tab')
    await press('Tab')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('desk-recall-all')
    await press('Space')
    await page.getByLabel(t('desk.recallEffect.withdraw')).focus()
    await press('Space')
    await press('Tab')
    for (let i = 0; i <= REASON_CODES.withdraw.indexOf('privacy'); i++) await press('ArrowDown')
    expect(await page.getByLabel(t('desk.reasonCode')).inputValue()).toBe('privacy')
    await press('Tab')
    await page.keyboard.type('演示：隐私。')
    await press('Tab')
    await press('Enter')
    const action = t('stages.action.withdraw')
    const confirm = t('desk.recallConfirm', { action, count: 3 })
    await desk.heading(confirm).waitFor()

    // the first answer is held back until the person has asked to stop
    let letGo = (): void => {}
    const held = new Promise<void>((resolve) => (letGo = resolve))
    await page.route('**/transition', async (route) => {
      await held
      await route.continue()
    })
    await press('Tab')
    await press('Enter')
    await page.getByText(t('desk.recallProgress', { number: 1, total: 3, title: stories[2]?.title ?? '' })).waitFor()
    expect(await violations(page)).toEqual([])
    await press('Tab')
    await press('Enter')
    await button(page, t('desk.recallStopping')).waitFor()
    letGo()
    await desk.heading(t('desk.recallReport')).waitFor()
    await page.getByText(t('desk.recallLeft', { count: 2 })).waitFor()
    expect((await Promise.all(stories.map(statusOf))).sort()).toEqual([200, 200, 410])
    await page.unroute('**/transition')
    await button(page, t('desk.recallAgain', { count: 2 })).click()
    await page.getByText(t('desk.recallDone', { action, count: 3 })).waitFor()
    expect(await Promise.all(stories.map(statusOf))).toEqual([410, 410, 410])
    await desk.close()
  })

  test('says how far a long search is, can be stopped, and goes on from there', async ({ browser }) => {
    const words = '壬癸子丑召回'
    await live(words)
    const desk = await open(browser, 'gatekeeper@office.demo')
    const { page } = desk
    // The first part of a large site; all others are the server's own.
    const part = { docs: [], totalDocs: 0, looked: 4_000, live: 100_000, next: '' }
    let asked = 0
    let letGo = (): void => {}
    const held = new Promise<void>((resolve) => (letGo = resolve))
    await page.route('**/api/live-search*', async (route) => {
      asked += 1
      if (asked === 1) return route.fulfill({ json: part })
      if (asked === 2) {
        await held
        return route.fulfill({ json: { ...part, looked: 3_000 } })
      }
      return route.continue()
    })
    await search(page, words)
    await page.getByText(t('desk.recallLooked', { looked: 4_000, live: 100_000, total: 0 })).waitFor()
    expect(await page.getByRole('progressbar').getAttribute('value')).toBe('4000')
    expect(await faults(page, 'searching')).toEqual([])
    await button(page, t('desk.recallLookStop')).click()
    await button(page, t('desk.recallLookStopping')).waitFor()
    letGo()
    await page.getByText(t('desk.recallLookLeft', { looked: 7_000, live: 100_000 })).waitFor()
    await page.getByText(t('desk.recallFound', { total: 0 })).waitFor()
    expect(await page.getByText(t('desk.recallNone')).count()).toBe(0)
    expect(asked).toBe(2)
    expect(await faults(page, 'stopped')).toEqual([])
    await button(page, t('desk.recallLookOn')).click()
    await page.getByText(t('desk.recallFound', { total: 1 })).waitFor()
    expect(await button(page, t('desk.recallLookOn')).count()).toBe(0)
    await desk.close()
  })

  test('says why a search did not work, and is whole on a phone', async ({ browser }) => {
    const desk = await open(browser, 'gatekeeper@office.demo')
    const { page } = desk
    await page.setViewportSize({ width: 320, height: 568 })
    await page.route('**/api/live-search*', (route) => route.abort())
    await search(page, '演示')
    await page.getByRole('alert').getByText(t('desk.away')).waitFor()
    await page.unroute('**/api/live-search*')
    await button(page, t('desk.search')).click()
    await page.locator('.desk-recall > li').first().waitFor()
    await shot(page, 'recall-320')
    expect(await sideways(page)).toEqual({ by: 0, from: [] })
    await desk.close()
  })

  describe.each<Email>(['writer@media.demo', 'editor@media.demo', 'admin@office.demo'])('of %s', (email) => {
    test('is no room', async ({ browser }) => {
      const desk = await Desk.open(browser, url, email)
      expect(await desk.page.getByRole('link', { name: t('desk.recallTitle') }).count()).toBe(0)
      expect((await desk.page.goto(PATH))?.status()).toBe(404)
      await desk.close()
    })
  })

  test('asks a stranger to sign in', async ({ page }) => {
    await page.goto(PATH)
    await page.locator('#field-email').waitFor()
    expect(new URL(page.url()).pathname).toBe('/admin/login')
  })
})

test('a correction names the other live stories with the old figure', async ({ browser }) => {
  const figures = (amount: string) => [
    { indicator: 'jobs', amount, unit: 'people', kind: 'target', asOf: '2023-07-05' },
  ]
  const wrong = await live('用工有误', { figures: figures('4321') })
  const carrier = await live('带动就业4321人')
  const reason = { code: 'figures', note: '演示' }
  const { id, revision } = wrong
  await door.act('editor@media.demo', 'notices', id, { action: 'correct', revision, reason, publicNote: '应为432人。' })
  const desk = await Desk.open(browser, url, 'writer@media.demo')
  const { page, panel } = desk
  await page.goto(`${url}/admin/collections/notices/${id}`)
  await panel.getByText(t('desk.carriersNone')).waitFor()
  const { revisionToken } = await door.get<{ revisionToken: string }>(`/api/notices/${id}`, 'writer@media.demo')
  const json = { revisionToken, figures: figures('432') }
  const saved = await door.ask('PATCH', `/api/notices/${id}`, { as: 'writer@media.demo', json })
  expect(saved.status, saved.text).toBe(200)
  await panel.getByRole('button', { name: t('desk.carriersAgain') }).click()
  await panel.getByText(t('desk.carriersSome', { count: 1 })).waitFor()
  await panel.getByRole('link', { name: carrier.title }).waitFor()
  expect(await faults(page, 'carriers')).toEqual([])
  await desk.close()
})
