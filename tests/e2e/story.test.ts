/** One story from its first word to its withdrawal, by its five people, through the desk in a real browser. */
import sharp from 'sharp'
import type { Browser } from 'playwright-core'
import { describe, expect, inject } from 'vitest'
import { t } from '../../src/messages/index'
import { test } from '../support/browser'
import { Desk } from '../support/pageDesk'
import { article, read, shot } from '../support/pageReader'

const { sqlite, mongodb } = inject('demo')

const RETURNED = '协议投资写明是哪一天的数。（演示）'
const NOTICE = '演示：项目情况有变化，核实后再发布。'
const FIRST = '（演示）展会结束当天就回访，把对方问的事写成清单。'
const WRONG = '（演示）清单上一共九件事,一周内都有了答复。'
const RIGHT = WRONG.replace(',', '，')
const HOLDER = '市融媒体中心摄影组（演示）'

const picture = (): Promise<Buffer> =>
  sharp({ create: { width: 1280, height: 800, channels: 3, background: { r: 60, g: Date.now() % 256, b: 140 } } })
    .png()
    .toBuffer()

/** A picture with its words, through the drawer of the cover. */
async function upload({ page }: Desk): Promise<void> {
  await page.locator('#field-cover .upload__createNewToggler').click()
  const drawer = page.locator('.drawer--is-open').last()
  const file = { name: 'huifang.png', mimeType: 'image/png', buffer: await picture() }
  await drawer.locator('input[type=file]').setInputFiles(file)
  await drawer.locator('#field-alt').fill('演示图片：一面蓝色的墙')
  await drawer.locator('#field-rightsHolder').fill(HOLDER)
  await drawer.locator('#action-save').click()
  await drawer.waitFor({ state: 'detached' })
}

/** The writer makes the case out of nothing, all of it by the form. */
async function write(writer: Desk, title: string): Promise<void> {
  const { page } = writer
  await writer.openList('cases')
  await page.getByRole('link', { name: t('desk.new', { kind: t('options.kind.cases') }) }).click()
  await page.getByLabel(t('fields.title')).fill(title)
  await page.getByRole('button', { name: t('desk.create') }).click()
  await writer.field('summary').waitFor()

  await writer.fill('summary', '演示：一次回访带来一个项目。')
  await writer.fill('project.name', '传感器项目（演示）')
  await writer.fill('project.investor', '传感器投资方（演示）')
  await writer.choose('project.method', t('options.method.expo'))
  await writer.choose('introducedBy.unit', '市工商联')
  await writer.addRow('figures')
  await writer.choose('figures.0.indicator', t('options.indicator.agreedInvestment'))
  await writer.fill('figures.0.amount', '123456789012')
  await writer.choose('figures.0.unit', t('options.measure.cny'))
  await writer.choose('figures.0.kind', t('options.figureKind.target'))
  await writer.fill('figures.0.asOf', '2023-07-05')
  await writer.addRow('timeline')
  await writer.choose('timeline.0.stage', t('options.projectStage.signed'))
  await writer.fill('timeline.0.date', '2023-07-05')
  await writer.body.click()
  await page.keyboard.type(FIRST)
  await page.keyboard.press('Enter')
  await page.keyboard.type(WRONG)
  await upload(writer)
  await writer.choose('consent.status', t('options.consentStatus.notNeeded'))
  // What is urgent stands first in the lanes, however much waits there.
  await writer.choose('urgency', t('options.urgency.urgent'))
  await writer.saved()
}

/** Rule 15 finds a half-width comma; one click mends it. */
async function mend(writer: Desk): Promise<void> {
  const issue = writer.panel.locator('.desk-issue', { hasText: '一周内都有了答复' })
  await issue.waitFor()
  expect(await issue.innerText()).toContain(t('checks.halfWidthMark', { wrong: ',', right: '，' }))
  await issue.getByRole('button', { name: t('desk.fix'), exact: true }).click()
  await expect.poll(() => writer.body.innerText()).toContain(RIGHT)
  await issue.waitFor({ state: 'detached' })
}

async function pass(desk: Desk, title: string, lane: 'mine' | 'cameBack' = 'mine'): Promise<void> {
  await desk.openFrom(lane, title)
  await desk.declare()
  await desk.take('stages.action.pass')
}

async function sendBack(gatekeeper: Desk, title: string): Promise<void> {
  const { page, panel } = gatekeeper
  await gatekeeper.openFrom('mine', title)
  await gatekeeper.verb('stages.action.return').click()
  await page.getByLabel(t('desk.reasonCode')).selectOption({ label: t('stages.reason.figures') })
  await page.getByLabel(t('desk.reasonNote.return')).fill(RETURNED)
  await panel
    .locator('#desk-reason')
    .getByRole('button', { name: t('stages.action.return') })
    .click()
  await gatekeeper.done('stages.action.return')
}

/** The writer reads why it came back, mends it, and submits it again. */
async function answer(writer: Desk, title: string): Promise<void> {
  await writer.home()
  const row = writer.lane('returned').locator('li', { hasText: title })
  expect(await row.innerText()).toContain(RETURNED)
  await row.getByRole('link').click()
  await writer.page.getByText(t('desk.bannerReturned')).waitFor()
  await writer.fill('figures.0.label', '签约当天协议上的总额（演示）')
  await writer.saved()
  await writer.take('stages.action.submit')
}

/** The page that confirms the publication, and the address on it. */
async function confirmPublishing(gatekeeper: Desk, title: string): Promise<string> {
  await gatekeeper.openFrom('toPublish', title)
  await gatekeeper.verb('stages.action.publish').click()
  await gatekeeper.heading(t('desk.actEffect')).waitFor()
  return gatekeeper.page.locator('.desk-facts dd').nth(2).innerText()
}

async function withdraw(director: Desk): Promise<void> {
  const { page } = director
  await director.verb('stages.action.withdraw').click()
  await page.getByLabel(t('desk.reasonCode')).selectOption({ label: t('stages.reason.unitRequest') })
  await page.getByLabel(t('desk.reasonNote.withdraw')).fill('演示：原单位来函。')
  await page.getByLabel(t('desk.publicNote')).fill(NOTICE)
  await page.getByRole('button', { name: t('stages.action.withdraw') }).click()
  await page.getByRole('link', { name: t('desk.backToStory') }).waitFor()
}

/** What a reader without scripts finds at an address. */
async function shown(browser: Browser, address: string) {
  const { page, status, close } = await read(browser, address, { javaScriptEnabled: false })
  const found = { status, text: await page.locator('main').innerText(), article: await article(page) }
  await close()
  return found
}

describe.each([
  ['SQLite', sqlite],
  ['MongoDB', mongodb],
])('on %s', (database, url) => {
  test('a story is written, mended, returned, mended, signed, published, renewed and withdrawn', async ({
    browser,
    skip,
  }) => {
    skip(!url, `no MongoDB: ${inject('mongodbMissing')}`)
    const title = `展会回访带来传感器项目 ${Date.now().toString(36)}（演示）`
    const writer = await Desk.open(browser, String(url), 'writer@media.demo')
    await write(writer, title)
    await shot(writer.page, `story-1-written-${database}`)
    await mend(writer)
    await writer.take('stages.action.submit')

    const editor = await Desk.open(browser, String(url), 'editor@media.demo')
    await pass(editor, title)
    const gatekeeper = await Desk.open(browser, String(url), 'gatekeeper@office.demo')
    await sendBack(gatekeeper, title)
    await answer(writer, title)
    await pass(editor, title, 'cameBack')
    await pass(gatekeeper, title, 'cameBack')
    const director = await Desk.open(browser, String(url), 'director@office.demo')
    await director.openFrom('mine', title)
    await shot(director.page, `story-2-to-sign-${database}`)
    await director.declare()
    await director.take('stages.action.sign')

    const address = await confirmPublishing(gatekeeper, title)
    expect((await shown(browser, address)).status).toBe(404)
    await gatekeeper.page.getByRole('button', { name: t('stages.action.publish') }).click()
    await gatekeeper.page.getByRole('link', { name: t('desk.seeLive') }).waitFor()
    await shot(gatekeeper.page, `story-3-published-${database}`)
    const first = await shown(browser, address)
    expect(first.status).toBe(200)
    for (const words of [title, FIRST, RIGHT, '123,456,789,012.00', '2023-07-05', '市工商联'])
      expect(first.text).toContain(words)
    expect(first.text).not.toContain(HOLDER)

    await writer.openFrom('published', title)
    await writer.take('stages.action.newEdition')
    await writer.fill('title', title.replace('（演示）', '，第二版（演示）'))
    await writer.saved()
    expect((await shown(browser, address)).article).toEqual(first.article)

    await director.page.goto(writer.page.url())
    await withdraw(director)
    await shot(director.page, `story-4-withdrawn-${database}`)
    const gone = await shown(browser, address)
    expect(gone.status).toBe(410)
    for (const words of [t('site.gone.title'), t('site.gone.reason.unitRequest'), NOTICE])
      expect(gone.text).toContain(words)
    expect(gone.text).not.toContain(RIGHT)
    await Promise.all([writer, editor, gatekeeper, director].map((desk) => desk.close()))
  })
})
