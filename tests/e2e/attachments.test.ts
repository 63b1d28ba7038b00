/** In a real browser: Word files that become drafts, what is found in an attachment, where a recall finds words, how the rules do, how feeds are found. */
import type { Page } from 'playwright-core'
import { describe, expect, inject } from 'vitest'
import { t } from '../../src/messages/index'
import { test } from '../support/browser'
import { DOCX, PDF, pdfOf, wordOf } from '../support/documents'
import { violations } from '../support/pageAxe'
import { Desk } from '../support/pageDesk'
import { Door } from '../support/pageDoor'
import { read, shot, sideways, WIDE } from '../support/pageReader'
import { blip, centred, p, r, withPictures, word as wordFile } from '../support/word'
import { picture } from '../support/media'

const door = new Door(inject('demo').sqlite)
const { url } = door
const NARROW = { width: 390, height: 844 }
const IDENTITY = '11010519491231002X'
const SENTENCE = `王某（演示），身份证号${IDENTITY}。`

const notice = (title: string, attachments: { file: string; title: string }[], ...lines: string[]) => ({
  title,
  summary: '演示摘要。',
  issuer: '市融媒体中心（演示）',
  addressees: '各单位',
  documentDate: '2023-07-05',
  body: {
    root: {
      type: 'root',
      children: lines.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] })),
    },
  },
  attachments,
})
const word = (...lines: string[]) => door.upload(wordOf(...lines), {}, DOCX, '名单.docx')

/** What is wrong with the page, at both widths. */
async function faults(page: Page, name: string): Promise<string[]> {
  const found: string[] = []
  for (const viewport of [NARROW, WIDE]) {
    await page.setViewportSize(viewport)
    found.push(...(await violations(page)).map((line) => `${viewport.width}: ${line}`))
    const { by, from } = await sideways(page)
    if (by > 0) found.push(`${viewport.width}: ${by} px too wide: ${from.join(' ')}`)
    await shot(page, `${name}-${viewport.width}`)
  }
  return found
}

describe('the import of Word files', () => {
  const title = `在演示交流会上的讲话`
  const speech = (picture: Uint8Array) =>
    wordFile(
      withPictures(
        p(title, centred) +
          p('（2023年7月5日）', centred) +
          p('市长　张明', centred) +
          p(`同志们：这是第${Date.now()}次演示。`) +
          p(r('大家辛苦了。') + r('不导入的隐藏文字', '<w:vanish/>')) +
          p(blip('p1', 'descr="演示会场"')),
        picture,
      ),
    )

  test('takes what is dropped, tells where it is, reports, and writes what the writer takes', async ({ browser }) => {
    const desk = await Desk.open(browser, url, 'writer@media.demo')
    const { page } = desk
    await desk.followMenu('nav-imports')
    await desk.heading(t('imports.title')).waitFor()
    expect(await faults(page, 'imports-empty')).toEqual([])

    // Dropped with the mouse, beside the box: a file that can be read, and one that cannot.
    const bytes = speech(await picture())
    const dropped = await page.evaluateHandle(
      (files) => {
        const transfer = new DataTransfer()
        for (const [name, content] of files) {
          const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0))
          transfer.items.add(new File([bytes], name))
        }
        return transfer
      },
      [
        ['讲话.docx', bytes.toString('base64')],
        ['盖章.docx', Buffer.from('%PDF-1.4\n%%EOF\n').toString('base64')],
      ] as const,
    )
    await desk.heading(t('imports.title')).dispatchEvent('drop', { dataTransfer: dropped })
    const lines = page.locator('ol.desk-imports .desk-import')
    await lines.nth(1).waitFor()
    expect(await lines.locator('.desk-import__name').allInnerTexts()).toEqual(['讲话.docx', '盖章.docx'])
    await page
      .getByRole('status')
      .getByText(t('imports.finished', { done: 1, bad: 1 }))
      .waitFor()
    await lines.nth(1).getByText(t('word.unsupported.pdf')).waitFor()
    expect(await faults(page, 'imports')).toEqual([])

    // Chosen with the keyboard: the unit has it already.
    const input = page.getByLabel(t('imports.choose'))
    // On a busy machine the page is still taking in the answer, and the key falls beside: then it is pressed again.
    const opened = async () => {
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser', { timeout: 10_000 }).catch(() => null),
        input.press('Enter'),
      ])
      return chooser
    }
    const chooser = (await opened()) ?? (await opened()) ?? (await opened())
    if (!chooser) throw new Error('the keyboard opens no dialog for files')
    await chooser.setFiles({ name: '再来.docx', mimeType: DOCX, buffer: bytes })
    await lines
      .nth(2)
      .getByRole('button', { name: t('imports.againOne', { name: '再来.docx' }) })
      .waitFor()

    await page
      .getByRole('link', { name: t('imports.openReportOf', { name: '讲话.docx' }) })
      .first()
      .click()
    await desk.heading(t('imports.reportOf', { name: '讲话.docx' })).waitFor()
    await page.getByText(t('word.loss.hiddenText')).waitFor()
    expect(await page.locator('main').innerText()).not.toContain('不导入的隐藏文字')
    expect(await faults(page, 'import-report')).toEqual([])
    const open = page.getByRole('button', { name: t('imports.take'), exact: false })
    const speaker = t('imports.takeOne', { field: t('fields.speaker'), value: '张明' })
    await page.getByRole('button', { name: speaker, exact: true }).click()
    await page.getByText(t('imports.answer.taken')).first().waitFor()
    const left = await open.count()
    expect(left).toBeGreaterThan(1)
    await page
      .locator('main')
      .getByRole('button', { name: /全部采用/ })
      .click()
    await expect.poll(() => page.getByText(t('imports.answer.taken')).count()).toBeGreaterThan(2)

    // What a file does not say of its picture, the writer says.
    const { docs } = await door.get<{ docs: { id: string }[] }>(
      `/api/media?where[alt][equals]=${encodeURIComponent('演示会场')}&sort=-createdAt&limit=1`,
      'writer@media.demo',
    )
    const json = { rightsHolder: '市融媒体中心' }
    expect((await door.ask('PATCH', `/api/media/${docs[0]?.id}`, { as: 'writer@media.demo', json })).status).toBe(200)
    await page.getByRole('link', { name: t('imports.draftOf', { title }) }).click()
    await page.getByText(t('imports.fromWord')).waitFor()
    expect(await desk.field('speaker').inputValue()).toBe('张明')
    expect(await desk.field('post').inputValue()).toBe('市长')
    await expect.poll(() => desk.body.innerText()).toContain('大家辛苦了。')
    await desk.fill('summary', '演示摘要。')
    await desk.field('cleared').scrollIntoViewIfNeeded()
    await desk.fill('cleared.by', '张明')
    await desk.fill('cleared.date', '2023-07-06')
    await desk.saved()
    await page.setViewportSize(WIDE)
    await desk.take('stages.action.submit')
    await desk.close()
  })
})

describe('an issue in an attachment', () => {
  test('names the file and shows the sentence, before and after the writer types; a scan is told', async ({
    browser,
  }) => {
    const [list, scan] = [
      await word('各单位名单（演示）', SENTENCE),
      await door.upload(pdfOf([[]]), {}, PDF, '盖章页.pdf'),
    ]
    const attachments = [
      { file: list.id, title: '项目名单' },
      { file: scan.id, title: '盖章页' },
    ]
    const id = await door.create('notices', notice('关于附件的通知（演示）', attachments, '请各单位对照名单（演示）。'))
    const desk = await Desk.open(browser, url, 'writer@media.demo')
    const { page } = desk
    const answered = page.waitForResponse((answer) => answer.url().endsWith(`/api/media/${list.id}/text`))
    await page.goto(`${url}/admin/collections/notices/${id}`)
    const issue = page.locator('.desk-issue--error')
    await issue.getByText('附件“项目名单”里有问题：').waitFor()
    expect(await issue.locator('q').innerText()).toBe(SENTENCE)
    expect((await answered).status()).toBe(200)
    await page.locator('.desk-issue--hint').getByText('附件“盖章页”里没有能读的文字').waitFor()
    await desk.fill('title', '关于附件的通知（演示），请各单位,对照')
    // The mark in the title is found: the checks ran here, with what is written in the file.
    await page.locator('.desk-issue--error').nth(1).waitFor()
    expect(await page.locator('.desk-issue__excerpt', { hasText: IDENTITY }).count()).toBe(1)
    expect(await faults(page, 'attachment-issue')).toEqual([])
    await desk.close()
  })
})

describe('the search for a recall', () => {
  test('finds words inside an attachment, and says that they stand there', async ({ browser }) => {
    const said = `只在附件里写的演示字句${Date.now()}`
    const file = await word(said)
    const lines = '请各单位对照（演示）。'
    const id = await door.create(
      'notices',
      notice('附件里有字句的通知（演示）', [{ file: file.id, title: '附表' }], lines),
    )
    await door.publish('notices', id)
    const desk = await Desk.open(browser, url, 'gatekeeper@office.demo')
    const { page } = desk
    await page.goto(`${url}/admin/recall`)
    await page.getByLabel(t('desk.recallWords')).fill(said)
    await page.getByRole('button', { name: t('desk.search'), exact: true }).click()
    await page.getByText(t('desk.recallFound', { total: 1 })).waitFor()
    expect(await page.locator('main').innerText()).toContain(t('desk.insideFile'))
    expect(await faults(page, 'attachment-recall')).toEqual([])
    await desk.close()
  })
})

describe('how the rules do', () => {
  const PATH = `${url}/admin/globals/ruleBook`
  test('stands beside the rule book, and names a rule that is often let pass', async ({ browser }) => {
    const lines = Array.from({ length: 12 }, (_, i) => `第${i + 1}位市领导亲自到场（演示）。`)
    await door.publish('notices', await door.create('notices', notice('规则用得怎么样的通知（演示）', [], ...lines)))
    const desk = await Desk.open(browser, url, 'director@office.demo')
    const { page } = desk
    await page.goto(PATH)
    await desk.heading(t('ruleUse.title')).waitFor()
    const name = t('ruleUse.name', { number: 29, name: t('ruleUse.rule.29') })
    expect(await page.locator('.desk-rule-use__often').innerText()).toContain(name)
    const cells = await page.getByRole('row', { name }).getByRole('cell').allInnerTexts()
    const [fired, contested, acknowledged] = cells.map(Number)
    expect(fired).toBeGreaterThanOrEqual(12)
    expect([contested, acknowledged]).toEqual([0, fired])
    expect(await faults(page, 'rule-use')).toEqual([])
    await page.getByRole('link', { name: t('ruleUse.days', { days: 30 }), exact: true }).click()
    await page.waitForURL(/days=30/)
    expect(await page.locator('[aria-current=true]').innerText()).toBe(t('ruleUse.days', { days: 30 }))
    await desk.close()
  })
  test('is for nobody else', async ({ browser }) => {
    const desk = await Desk.open(browser, url, 'gatekeeper@office.demo')
    const answer = await desk.page.goto(PATH)
    expect(await desk.page.locator('.desk-rule-use').count(), String(answer?.status())).toBe(0)
    await desk.close()
  })
})

describe('the feeds', () => {
  test('are named in the head and at the foot of every page, with the right types', async ({ browser }) => {
    const { page, close } = await read(browser, `${url}/`)
    const links = page.locator('head link[rel=alternate][type]')
    const found = await links.evaluateAll((all) =>
      all.map((link) => [link.getAttribute('type') ?? '', new URL((link as HTMLLinkElement).href).pathname]),
    )
    expect(found).toEqual([
      ['application/atom+xml', '/feed.xml'],
      ['application/feed+json', '/feed.json'],
    ])
    expect(await page.locator('footer a[href="/feed.xml"]').innerText()).toBe(t('site.feed.link'))
    await close()
    for (const [type = '', path = ''] of found) {
      const answer = await door.read(path)
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, `${type}; charset=utf-8`])
      const etag = answer.headers.get('etag') ?? ''
      const again = await door.ask('GET', path, { headers: { 'If-None-Match': etag } })
      expect([again.status, again.text]).toEqual([304, ''])
    }
  })
})
