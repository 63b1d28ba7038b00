/** A story reviewed in a real browser: taken up, commented on, mended by a proposal, compared; by keyboard and mouse alone. */
import type { Page } from 'playwright-core'
import { describe, expect, inject } from 'vitest'
import { t } from '../../src/messages/index'
import { test } from '../support/browser'
import { violations } from '../support/pageAxe'
import { Desk } from '../support/pageDesk'
import { Door } from '../support/pageDoor'
import { shot, sideways } from '../support/pageReader'
import { richText } from '../support/stories'

const { sqlite, mongodb } = inject('demo')
const FIRST = '（演示）工商联抓住线索，一直不放，从春天跟到秋天，中间走访了七家企业，谈了二十多次。'
const SECOND = '（演示）担保公司落户，签约当天就派来了筹建组，办公地点选在市民中心旁边。'
const THIRD = '（演示）这件事给人的启示，是线索要有人盯，承诺要有人兑现。'

/** Selects words on the page as a mouse would. */
const select = (page: Page, words: string) =>
  page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('.desk-public') as Element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1
      if (at >= 0) return document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length)
    }
    throw new Error(`${wanted} is not on the page`)
  }, words)

/** Keeps the answer to a question from the page back until it is released. */
async function hold(page: Page, address: string): Promise<{ asked: Promise<unknown>; release(): void }> {
  let release = () => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  await page.route(address, async (route) => {
    await released
    await route.continue()
  })
  return { asked: page.waitForRequest(address), release }
}

/** Types into a field as a hand would, whether or not it lets itself be written in. @returns what stands in it then */
async function typed(desk: Desk, path: string, words: string): Promise<string> {
  const { page } = desk
  const place = desk.field(path)
  await place.scrollIntoViewIfNeeded()
  const { x, y, width, height } = (await place.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  await page.mouse.click(x + width / 2, y + height / 2)
  await page.keyboard.type(words)
  return place.inputValue()
}

async function faults(page: Page, name: string): Promise<string[]> {
  const found: string[] = []
  await page.addStyleTag({ content: '* { transition: none !important }' })
  for (const theme of ['light', 'dark'] as const) {
    await page.evaluate((value) => document.documentElement.setAttribute('data-theme', value), theme)
    found.push(...(await violations(page)).map((line) => `${theme}: ${line}`))
    await shot(page, `review-${name}-${theme}`)
  }
  const { by, from } = await sideways(page)
  return by > 0 ? [...found, `${by} px too wide: ${from.join(' ')}`] : found
}

describe.each([
  ['SQLite', sqlite],
  ['MongoDB', mongodb],
])('on %s', (database, address) => {
  test('a reviewer comments and proposes, the unit takes it, the reviewer sees what changed', async ({
    browser,
    skip,
  }) => {
    skip(!address, `no MongoDB: ${inject('mongodbMissing')}`)
    const url = String(address)
    const door = new Door(url)
    const title = `审稿留痕 ${Date.now().toString(36)}（演示）`
    const id = await door.create('notices', {
      title,
      summary: '演示：审稿的一来一回。',
      body: richText(FIRST, SECOND, THIRD),
      issuer: '市融媒体中心（演示）',
      documentNumber: '嵊融发〔2023〕5号',
      documentDate: '2023-07-05',
      addressees: '各单位',
    })
    await door.act('writer@media.demo', 'notices', id, { action: 'submit' })
    const path = `${url}/admin/collections/notices/${id}`

    const editor = await Desk.open(browser, url, 'editor@media.demo')
    const { page, panel } = editor
    await page.goto(path)
    await panel.getByRole('button', { name: t('desk.readers.claim') }).click()
    await panel.getByRole('button', { name: t('desk.readers.release') }).waitFor()
    expect(await page.locator('.desk-public').innerText()).toContain(FIRST)
    expect(await faults(page, `frozen-${database}`)).toEqual([])

    // a proposal to a passage
    await panel.getByText(t('desk.comment.write'), { exact: true }).click()
    await select(page, '一直不放')
    await panel.getByRole('button', { name: t('desk.comment.takeSelection') }).click()
    await panel.getByRole('button', { name: t('desk.comment.propose') }).click()
    await panel.getByLabel(t('desk.comment.replacement')).fill('紧盯不放')
    await panel.getByLabel(t('desk.comment.text'), { exact: true }).fill('用词再准一点')
    await panel.getByRole('button', { name: t('desk.comment.send') }).click()
    const proposal = panel.locator('#desk-comment-1')
    await proposal.waitFor()
    expect(await proposal.innerText()).toContain('紧盯不放')

    // a comment that goes with the return
    await editor.verb('stages.action.return').click()
    await page.getByLabel(t('desk.reasonCode')).selectOption({ label: t('stages.reason.wording') })
    await page.getByLabel(t('desk.reasonNote.return')).fill('见意见。（演示）')
    const reason = panel.locator('#desk-reason')
    await reason.getByText(t('desk.comment.writeWithReturn')).click()
    await reason.getByLabel(t('desk.comment.field')).selectOption({ label: t('fields.summary') })
    await reason.getByLabel(t('desk.comment.text'), { exact: true }).fill('摘要写上日期')
    await reason.getByRole('button', { name: t('desk.comment.addToReturn') }).click()
    await reason.getByRole('button', { name: t('stages.action.return') }).click()
    await editor.done('stages.action.return')

    // the writer sees both beside the text, takes one and answers the other
    const writer = await Desk.open(browser, url, 'writer@media.demo')
    await writer.page.goto(path)
    await writer.panel.locator('#desk-comment-2').waitFor()
    await writer.body.waitFor()
    expect(await faults(writer.page, `writer-${database}`)).toEqual([])
    // while it is taken the form is locked: what somebody types then would be gone with the text that comes back
    const accepted = await hold(writer.page, '**/comments/*/accept')
    await writer.panel.getByRole('button', { name: t('desk.comment.acceptOne', { number: 1 }), exact: true }).click()
    await accepted.asked
    const shown = await typed(writer, 'summary', '趁这时候写的')
    expect(await writer.panel.getByText(t('desk.comment.accepting')).count()).toBe(1)
    accepted.release()
    await expect.poll(() => writer.body.innerText()).toContain('紧盯不放')
    await writer.saved()
    expect(await writer.field('summary').inputValue()).toBe(shown)
    await writer.panel.getByText(t('desk.comment.accepting')).waitFor({ state: 'detached' })
    await writer.fill('summary', '演示：2023年7月5日，审稿的一来一回。')
    await writer.saved()
    await writer.panel.getByRole('button', { name: t('desk.comment.resolveOne', { number: 2 }) }).click()
    await writer.panel.getByText(t('desk.comment.closedHead', { count: 2 })).waitFor()
    expect(await writer.page.locator('.desk-conflict').count()).toBe(0)
    await shot(writer.page, `review-answered-${database}`)
    await writer.take('stages.action.submit')

    // the reviewer finds it apart from what is new to them, one click from what became of it
    await editor.home()
    const back = editor.lane('cameBack').locator('.desk-lane__row', { hasText: title })
    expect(await back.innerText()).toContain(t('desk.cameBack.mark'))
    expect(await editor.lane('mine').getByText(title).count()).toBe(0)
    expect(await faults(page, `came-back-${database}`)).toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    expect((await sideways(page)).by).toBe(0)
    await shot(page, `review-came-back-390-${database}`)
    await page.setViewportSize({ width: 1440, height: 900 })
    await back.getByRole('link', { name: t('desk.cameBack.decided') }).click()
    await page.locator('.desk-diff').waitFor()
    expect(await panel.getByRole('link', { name: t('desk.cameBack.decided') }).getAttribute('href')).toBe(
      `/admin/collections/notices/${id}?compare=decided`,
    )
    const body = page.locator('#field-body')
    expect(await body.locator('ins').allInnerTexts()).toEqual([expect.stringContaining('紧盯')])
    expect(await body.locator('del').allInnerTexts()).toEqual([expect.stringContaining('一直')])
    expect(await page.locator('#field-summary ins').innerText()).toContain('2023')
    expect(await page.locator('#field-title').count()).toBe(0)
    expect(await faults(page, `compare-${database}`)).toEqual([])
    await page.getByRole('link', { name: t('desk.viewFrozen') }).click()
    await page.locator('.desk-public').waitFor()

    const gatekeeper = await Desk.open(browser, url, 'gatekeeper@office.demo')
    await gatekeeper.page.goto(path)
    await gatekeeper.panel.getByText(t('desk.comment.closedHead', { count: 2 })).waitFor()
    await gatekeeper.page.setViewportSize({ width: 375, height: 800 })
    await expect.poll(async () => (await sideways(gatekeeper.page)).by).toBe(0)
    await Promise.all([editor, writer, gatekeeper].map((desk) => desk.close()))
  })
})
