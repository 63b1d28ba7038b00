/** The lists and the calendar in a real browser: one's own views, several claims at once, what is scheduled. */
import type { Locator, Page } from 'playwright-core'
import { afterAll, describe, expect, inject } from 'vitest'
import { monthAt, monthFrom } from '../../src/editorial/rules/months'
import { t } from '../../src/messages/index'
import type { Email } from '../../src/ops/demo/contentPeople'
import { test } from '../support/browser'
import { violations } from '../support/pageAxe'
import { Desk } from '../support/pageDesk'
import { Door } from '../support/pageDoor'
import { shot, sideways } from '../support/pageReader'

const door = new Door(inject('demo').sqlite)
const { url } = door
const LIST = `${url}/admin/collections/notices`
const PHONE = { width: 390, height: 844 }

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true })

/** What is wrong with the page: in light, in dark, and on a phone. */
async function faults(page: Page, name: string): Promise<string[]> {
  const found: string[] = []
  const wide = page.viewportSize()
  await page.addStyleTag({ content: '* { transition: none !important }' })
  for (const theme of ['light', 'dark'] as const) {
    await page.evaluate((value) => document.documentElement.setAttribute('data-theme', value), theme)
    found.push(...(await violations(page)).map((line) => `${theme}: ${line}`))
    await shot(page, `lists-${name}-${theme}`)
  }
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'light'))
  await page.setViewportSize(PHONE)
  await shot(page, `lists-${name}-390`)
  found.push(...(await violations(page)).map((line) => `390: ${line}`))
  const { by, from } = await sideways(page)
  if (by > 0) found.push(`${by} px too wide: ${from.join(' ')}`)
  if (wide) await page.setViewportSize(wide)
  return found
}

interface Made {
  id: string
  title: string
  revision: string
}
const made: Made[] = []

/** A notice of the media unit that waits for the second review. */
async function underReview(words: string): Promise<Made> {
  const title = `关于${words}的通知${made.length}（演示）`
  const text = {
    root: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', text: '演示。' }] }] },
  }
  const facts = { issuer: '市融媒体中心（演示）', addressees: '各单位', documentDate: '2023-07-05' }
  const id = await door.create('notices', { title, summary: '演示摘要。', body: text, ...facts })
  const { revision, issues } = await door.act('writer@media.demo', 'notices', id, { action: 'submit' })
  const acknowledged = issues.filter(({ severity }) => severity === 'warning').map((issue) => issue.id)
  const pass = { action: 'pass', revision, secrecyReviewed: true, acknowledged }
  await door.act('editor@media.demo', 'notices', id, pass)
  const story = { id, title, revision }
  made.push(story)
  return story
}

/** The same, signed, and to go out at a moment. */
async function scheduled(words: string, at: string): Promise<Made> {
  const story = await underReview(words)
  const { id, revision } = story
  const decided = { revision, secrecyReviewed: true }
  await door.act('gatekeeper@office.demo', 'notices', id, { action: 'pass', ...decided })
  await door.act('director@office.demo', 'notices', id, { action: 'sign', ...decided })
  await door.act('gatekeeper@office.demo', 'notices', id, { action: 'schedule', revision, at })
  return story
}

// Other files look for their own stories on the dashboard, where a lane shows eight.
afterAll(async () => {
  for (const { id, revision } of made) {
    const { stage } = await door.editorial('notices', id)
    await (stage === 'scheduled'
      ? door.act('director@office.demo', 'notices', id, {
          action: 'unsign',
          revision,
          reason: { code: 'other', note: '演示' },
        })
      : door.act('writer@media.demo', 'notices', id, { action: 'recall' }))
    await door.act('director@office.demo', 'notices', id, { action: 'archive' })
  }
})

const claimantOf = async (id: string): Promise<string | null> => {
  const answer = await door.ask('POST', `/api/notices/${id}/looking`, { as: 'director@office.demo' })
  return (answer.json as unknown as { claim: { person: { name: string } } | null }).claim?.person.name ?? null
}

describe('views of a list', () => {
  const views = (page: Page) => page.getByRole('navigation', { name: t('lists.views') })

  test('by the keyboard alone: named, found again after a sign-out, renamed, deleted; nobody else’s', async ({
    browser,
  }) => {
    const desk = await Desk.open(browser, url, 'gatekeeper@office.demo')
    const { page } = desk
    const press = (key: string) => page.keyboard.press(key)
    await page.goto(`${LIST}?where[stage][equals]=gateReview&search=${encodeURIComponent('演示')}&sort=stageSince`)
    expect(await views(page).count()).toBe(0)
    await page.locator('summary', { hasText: t('lists.saveView') }).focus()
    await press('Enter')
    await page.getByLabel(t('lists.viewName')).and(page.locator(':enabled')).waitFor()
    await press('Tab')
    await press('Enter')
    await page.getByText(t('errors.badViewName', { max: 20 })).waitFor()
    await page.keyboard.type('复审里的演示')
    expect(await faults(page, 'naming')).toEqual([])
    await page.getByLabel(t('lists.viewName')).focus()
    await press('Enter')
    await page.getByText(t('lists.viewSaved', { name: '复审里的演示' })).waitFor()
    const link = views(page).getByRole('link', { name: '复审里的演示', exact: true })
    await link.waitFor()
    expect(await link.getAttribute('aria-current')).toBe('page')
    await desk.close()

    const again = await Desk.open(browser, url, 'gatekeeper@office.demo')
    const there = again.page
    await there.goto(LIST)
    await views(there).getByRole('link').focus()
    await there.keyboard.press('Enter')
    await there.locator('summary', { hasText: t('lists.manageView', { name: '复审里的演示' }) }).waitFor()
    const shown = new URL(there.url()).searchParams
    // the frame may have named how many rows it asked for, too
    expect(Object.fromEntries(shown)).toMatchObject({
      'where[stage][equals]': 'gateReview',
      search: '演示',
      sort: 'stageSince',
    })
    await there.locator('.desk-saved summary').focus()
    await there.keyboard.press('Enter')
    const name = there.getByLabel(t('lists.newName'))
    await name.and(there.locator(':enabled')).waitFor()
    await name.fill('等复审')
    await name.press('Enter')
    await there.getByText(t('lists.viewRenamed', { name: '等复审' })).waitFor()
    await views(there).getByRole('link', { name: '等复审', exact: true }).waitFor()

    for (const email of ['gatekeeper2@office.demo', 'admin@office.demo'] as Email[]) {
      const other = await Desk.open(browser, url, email)
      await other.page.goto(LIST)
      await other.page.locator('.desk-table--list').waitFor()
      expect(await views(other.page).count(), email).toBe(0)
      await other.close()
    }

    const summary = there.locator('.desk-saved summary')
    await summary.focus()
    await there.keyboard.press('Enter')
    await button(there, t('lists.deleteView')).and(there.locator(':enabled')).focus()
    await there.keyboard.press('Enter')
    const question = t('lists.deleteViewAsk', { name: '等复审' })
    await there.getByText(question).waitFor()
    expect(await there.evaluate(() => document.activeElement?.textContent)).toBe(question)
    expect(await faults(there, 'deleting')).toEqual([])
    await button(there, t('desk.back')).press('Enter')
    expect(await there.evaluate(() => document.activeElement?.textContent)).toBe(t('lists.deleteView'))
    expect(await views(there).count()).toBe(1)
    await there.keyboard.press('Enter')
    await button(there, t('lists.deleteViewDo')).press('Enter')
    await there.getByText(t('lists.viewDeleted', { name: '等复审' })).waitFor()
    await views(there).waitFor({ state: 'detached' })
    await again.close()
  })
})

describe('claiming several', () => {
  const chosen = (page: Page, name: 'claim' | 'release', count: number) =>
    button(page, t(`lists.${name}Chosen`, { count }))

  test('takes up what is chosen, says what somebody else had, puts down again; decides nothing', async ({
    browser,
  }) => {
    const words = '成批认领'
    const stories = [await underReview(words), await underReview(words), await underReview(words)]
    const [first, second, third] = stories as [(typeof stories)[0], (typeof stories)[0], (typeof stories)[0]]
    const gone = await underReview(words)
    await door.ask('POST', `/api/notices/${gone.id}/claim`, { as: 'gatekeeper2@office.demo' })

    const desk = await Desk.open(browser, url, 'gatekeeper@office.demo')
    const { page } = desk
    const press = (key: string) => page.keyboard.press(key)
    await page.goto(`${LIST}?search=${encodeURIComponent(words)}`)
    const all = page.getByLabel(t('lists.chooseAll', { count: 3 }))
    await all.and(page.locator(':enabled')).waitFor()
    // what a colleague has is not to be chosen
    expect(await page.locator('input[name=story]').count()).toBe(3)
    expect(await page.getByLabel(t('lists.choose', { title: gone.title })).count()).toBe(0)
    await chosen(page, 'claim', 0).click()
    await page.getByText(t('lists.noneChosen')).waitFor()

    await page.getByLabel(t('lists.choose', { title: first.title })).focus()
    await press('Space')
    await chosen(page, 'claim', 1).waitFor()
    expect(await page.getByText(t('lists.noneChosen')).count()).toBe(0)
    expect(await all.evaluate((box: HTMLInputElement) => box.indeterminate)).toBe(true)
    await all.focus()
    await press('Space')
    await chosen(page, 'claim', 3).waitFor()
    expect(await page.locator('input[name=story]:checked').count()).toBe(3)
    expect(await faults(page, 'chosen')).toEqual([])

    // somebody else is faster with one of them
    await door.ask('POST', `/api/notices/${second.id}/claim`, { as: 'gatekeeper2@office.demo' })
    await all.focus()
    await press('Tab')
    await press('Enter')
    await desk.heading(t('lists.claimReport')).waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(t('lists.claimReport'))
    const report = page.locator('.desk-claims__report')
    expect(await report.locator('.desk-done').innerText()).toContain(t('lists.claimDone', { count: 2 }))
    for (const { title } of [first, third]) expect(await report.locator('.desk-done').innerText()).toContain(title)
    const refused = await report.locator('.desk-refused').innerText()
    expect(refused).toContain(second.title)
    expect(refused).toContain(await claimantOf(second.id))
    const me = await claimantOf(first.id)
    expect(await claimantOf(third.id)).toBe(me)
    expect(await claimantOf(second.id)).not.toBe(me)
    await page
      .getByText(t('desk.claimedBy', { name: String(me) }))
      .nth(1)
      .waitFor()
    expect(await page.locator('input[name=story]:checked').count()).toBe(0)
    expect(await faults(page, 'claimed')).toEqual([])
    for (const { id, revision } of stories) {
      const told = await door.editorial('notices', id)
      expect([told.stage, told.revision]).toEqual(['gateReview', revision])
    }

    // only one's own are left to choose: they can be put down
    expect(await chosen(page, 'claim', 0).count()).toBe(0)
    await page.getByLabel(t('lists.chooseAll', { count: 2 })).check()
    await chosen(page, 'release', 2).click()
    await desk.heading(t('lists.releaseReport')).waitFor()
    await page.getByText(t('lists.releaseDone', { count: 2 })).waitFor()
    expect(await Promise.all([claimantOf(first.id), claimantOf(third.id)])).toEqual([null, null])
    expect(await claimantOf(second.id)).not.toBeNull()
    // no button of the list decides anything
    const names = await page.locator('main').getByRole('button').allInnerTexts()
    expect(names.filter((name) => /通过|退回|签发|发布|撤稿|下线/.test(name))).toEqual([])
    await desk.close()
  })

  test('is not there for who reviews nothing, and says why nothing came back', async ({ browser }) => {
    const story = await underReview('认领断网')
    const writer = await Desk.open(browser, url, 'writer@media.demo')
    await writer.page.goto(`${LIST}?search=${encodeURIComponent('认领断网')}`)
    await writer.page.getByRole('link', { name: story.title }).waitFor()
    expect(await writer.page.getByRole('checkbox').count()).toBe(0)
    await writer.close()
    const desk = await Desk.open(browser, url, 'gatekeeper2@office.demo')
    const { page } = desk
    await page.route('**/claim', (route) => route.abort())
    await page.goto(`${LIST}?search=${encodeURIComponent('认领断网')}`)
    await page
      .getByLabel(t('lists.choose', { title: story.title }))
      .and(page.locator(':enabled'))
      .check()
    await chosen(page, 'claim', 1).click()
    expect(await page.locator('.desk-claims__report .desk-refused').innerText()).toContain(t('desk.away'))
    expect(await claimantOf(story.id)).toBeNull()
    await desk.close()
  })
})

describe('a link to what is not there', () => {
  test('leads to the list, which says so', async ({ browser }) => {
    const writer = await Desk.open(browser, url, 'writer@media.demo')
    await writer.page.goto(`${LIST}/000000000000000000000000`)
    await writer.page
      .getByRole('status')
      .filter({ hasText: t('desk.documentNotFound') })
      .waitFor()
    await writer.close()
  })
})

describe('the calendar', () => {
  const MONTH = '2088-02'
  const path = (month: string) => `${url}/admin/calendar?month=${month}`
  const shown = (page: Page, title: string) =>
    page.getByRole('link', { name: title, exact: true }).locator('visible=true')

  test('shows a month as a table, on a phone as a list; leads to stories and other months by the keyboard', async ({
    browser,
  }) => {
    const times = ['28T00', '28T01', '28T02', '28T03', '28T04', '29T07']
    const stories: Made[] = []
    for (const time of times) stories.push(await scheduled('排期', `2088-02-${time}:30:00+08:00`))
    const [first, last] = [stories[0]?.title ?? '', stories[5]?.title ?? '']
    const desk = await Desk.open(browser, url, 'writer@media.demo')
    const { page } = desk
    await desk.followMenu('nav-calendar')
    await desk.heading(t('calendar.title')).waitFor()
    expect(await page.locator('#nav-calendar').getAttribute('aria-current')).toBe('page')
    await page.goto(path(MONTH))
    const table = page.getByRole('table')
    expect(await table.getByRole('columnheader').count()).toBe(7)
    await page.getByText('Asia/Shanghai').waitFor()
    const cell = table.locator('td').filter({ has: page.locator('time[datetime="2088-02-28"]') })
    await cell.getByText('00:30').waitFor()
    // four stand there, the fifth is folded away
    expect(await cell.getByRole('link').locator('visible=true').count()).toBe(4)
    await cell.locator('summary').focus()
    await page.keyboard.press('Enter')
    await cell.getByText('04:30').waitFor()
    await shown(page, last).waitFor()
    expect(await faults(page, 'calendar')).toEqual([])

    await page.setViewportSize(PHONE)
    await table.waitFor({ state: 'hidden' })
    await page.getByRole('heading', { name: /2月29日/ }).waitFor()
    await page.setViewportSize({ width: 1440, height: 900 })

    await page.getByRole('link', { name: t('calendar.next') }).focus()
    await page.keyboard.press('Enter')
    await page.getByText(t('calendar.empty', { month: t('calendar.month', { year: 2088, month: 3 }) })).waitFor()
    expect(await faults(page, 'calendar-empty')).toEqual([])
    await page.getByRole('link', { name: t('calendar.previous') }).focus()
    await page.keyboard.press('Enter')
    await shown(page, first).focus()
    await page.keyboard.press('Enter')
    await desk.heading(first).waitFor()
    await desk.close()

    const other = await Desk.open(browser, url, 'writer@gsl.demo')
    await other.page.goto(path(MONTH))
    await other.page.getByText(t('calendar.empty', { month: t('calendar.month', { year: 2088, month: 2 }) })).waitFor()
    expect(await other.page.locator('.desk-calendar__entry').count()).toBe(0)
    await other.close()
  })

  test('of no month is this one; asks a stranger to sign in, and leads on', async ({ browser, page }) => {
    const desk = await Desk.open(browser, url, 'admin@office.demo')
    const present = monthAt(new Date())
    for (const value of ['', '2026-13', '1999-01', '<b>']) {
      await desk.page.goto(path(encodeURIComponent(value)))
      expect(await desk.page.locator('.desk-calendar__grid time').first().getAttribute('datetime')).toBe(
        `${present}-01`,
      )
    }
    await desk.page.goto(path('2099-12'))
    expect(await desk.page.getByRole('link', { name: t('calendar.next') }).count()).toBe(0)
    await desk.page.getByRole('link', { name: t('calendar.present') }).click()
    await desk.page.locator(`time[datetime="${present}-01"]`).first().waitFor()
    await desk.close()

    await page.goto(path(String(monthFrom(present, 1))))
    await page.locator('#field-email').waitFor()
    expect(new URL(page.url()).pathname).toBe('/admin/login')
  })
})
