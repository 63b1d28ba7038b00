/** A preview link over real HTTP and in a real browser, for a reader without a session. */
import { readFile } from 'node:fs/promises'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { describe, expect, inject } from 'vitest'
import type { PreviewLink } from '../../src/editorial/rules/preview'
import { t } from '../../src/messages/index'
import { test } from '../support/browser'
import { picture } from '../support/media'
import { LIVE } from '../support/pageAddresses'
import { violations } from '../support/pageAxe'
import { Desk } from '../support/pageDesk'
import { Door } from '../support/pageDoor'
import { article, head, NARROW, pictures, read, shot, sideways, WIDE } from '../support/pageReader'
import { siteMap } from '../support/siteMap'
import { richText } from '../support/stories'
import { wordParts } from '../support/wordParts'

const door = new Door(inject('demo').sqlite)
const WRITER = 'writer@media.demo'
const SIZES = { 320: NARROW, 1440: WIDE }
const OUTSIDE = 'https://example.gov.cn/bulletin/1'

const linkTo = (url: string, text: string) => ({
  type: 'link',
  fields: { linkType: 'custom', url },
  children: [{ type: 'text', text }],
})

let counter = 0

/** A notice under review, with a picture, a file, and links to another site and to a page of this one. */
async function reviewed() {
  const words = { alt: '演示图', rightsHolder: '市融媒体中心', license: 'own', identifiablePeople: 'none' }
  const image = await door.upload(await picture(1600, 900), words)
  const attached = await door.upload(await picture(40, 40), words)
  const body = richText('演示：正文的第一段。', '演示：正文的第二段。')
  body.root.children.push(
    {
      type: 'paragraph',
      children: [linkTo(OUTSIDE, '演示外站'), linkTo('/cases', '演示栏目')] as never,
    },
    { type: 'upload', relationTo: 'media', value: image.id, fields: {} } as never,
  )
  const title = `演示：预览的通知${counter++}`
  const id = await door.create('notices', {
    title,
    summary: '演示摘要。',
    body,
    cover: image.id,
    attachments: [{ file: attached.id, title: '演示附件' }],
    issuer: '一号办',
    documentNumber: `一号办发〔2023〕${90 + counter}号`,
    documentDate: '2023-07-05',
    addressees: '各单位',
    slug: `yanshi-yulan-${Date.now()}-${counter}`,
  })
  const { revision } = await door.act(WRITER, 'notices', id, { action: 'submit' })
  return { id, title, revision, image }
}

/** The path of a new link. */
async function linked({ id, revision }: { id: string; revision: string }, body: object = {}) {
  const json = { revision, ...body }
  const answer = await door.ask('POST', `/api/notices/${id}/previews`, { as: WRITER, json })
  expect(answer.status, answer.text).toBe(201)
  return new URL((answer.json as unknown as { url: string }).url).pathname
}
const linksOf = ({ id }: { id: string }) => door.get<PreviewLink[]>(`/api/notices/${id}/previews`, WRITER)

/** A browser that has pressed the button. */
async function opened(browser: Browser, path: string, options: BrowserContextOptions = {}) {
  const reading = await read(browser, door.url + path, options)
  await reading.page.getByRole('button', { name: t('site.preview.open') }).click()
  await reading.page.locator('article[data-revision]').waitFor()
  return reading
}

/** Presses the button without a browser. @returns the cookie that opens the page */
async function pressed(path: string): Promise<string> {
  const { status, headers } = await door.ask('POST', `${path}/open`)
  expect({ status, to: headers.get('location') }).toEqual({ status: 303, to: path })
  return headers.get('set-cookie') ?? ''
}

function closedHeaders(headers: Headers): void {
  expect(headers.get('x-robots-tag')).toBe('noindex, nofollow')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('cache-control')).toMatch(/no-store/)
  expect(headers.get('cache-control')).toMatch(/private/)
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(headers.get('content-security-policy')).not.toMatch(/https?:|\*|connect-src|script-src/)
}

describe('over HTTP', () => {
  test('looking takes no use, however often and by whatever method; the button takes one', async () => {
    const story = await reviewed()
    const path = await linked(story, { uses: 2 })
    for (const method of ['GET', 'HEAD', 'GET', 'HEAD']) {
      const { status, text, headers } = await door.ask(method, path)
      expect(status).toBe(200)
      expect(text).not.toMatch(/预览的通知|正文的/)
      closedHeaders(headers)
    }
    expect((await linksOf(story))[0]?.usesLeft).toBe(2)
    const cookie = await pressed(path)
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toContain(`Path=${path};`)
    expect((await linksOf(story))[0]?.usesLeft).toBe(1)
    const { status, text, headers } = await door.ask('GET', path, { headers: { cookie: cookie.split(';')[0] ?? '' } })
    expect(status).toBe(200)
    expect(text).toContain('正文的第一段')
    expect(text).toContain(story.revision)
    closedHeaders(headers)
    expect((await linksOf(story))[0]?.usesLeft).toBe(1)
  })

  test('exactly as many of 20 simultaneous readers get in as there are uses', async () => {
    const story = await reviewed()
    const path = await linked(story, { uses: 6 })
    const answers = await Promise.all(Array.from({ length: 20 }, () => door.ask('POST', `${path}/open`)))
    expect(answers.filter(({ headers }) => headers.has('set-cookie'))).toHaveLength(6)
    expect((await linksOf(story))[0]?.usesLeft).toBe(0)
  })

  test('unknown, used up and revoked links are the same page of 404, with nothing to follow', async () => {
    const story = await reviewed()
    const [used, revoked] = [await linked(story, { uses: 1 }), await linked(story)]
    await pressed(used)
    const [{ id: link } = { id: '' }] = (await linksOf(story)).filter(({ usesLeft }) => usesLeft === 5)
    await door.ask('POST', `/api/notices/${story.id}/previews/${link}/revoke`, { as: 'editor@media.demo', json: {} })
    const unknown = `/preview/${'A'.repeat(43)}`
    const pages: string[] = []
    for (const path of [used, revoked, unknown]) {
      const { status, text, headers } = await door.read(path)
      expect(status).toBe(404)
      closedHeaders(headers)
      pages.push(text.replaceAll(path.slice('/preview/'.length), ''))
      expect((await door.ask('POST', `${path}/open`)).headers.has('set-cookie')).toBe(false)
    }
    expect(pages[0]).toContain(t('site.preview.gone'))
    const words = pages.map((page) => /<main[^]*<\/main>/.exec(page)?.[0])
    expect(new Set(words).size).toBe(1)
    expect(words[0]).not.toMatch(/<a\s/)
    expect((await door.read('/preview')).status).toBe(404)
  })

  test('files need the pass of a use, lie below the link alone, and take none', async () => {
    const story = await reviewed()
    const path = await linked(story)
    const file = `${path}/file/${story.image.id}`
    expect((await door.read(file)).status).toBe(404)
    const cookie = (await pressed(path)).split(';')[0] ?? ''
    for (const [address, type] of [
      [file, 'image/png'],
      [`${file}?width=480`, 'image/jpeg'],
    ] as const) {
      const { status, headers } = await door.ask('GET', address, { headers: { cookie } })
      expect({ status, type: headers.get('content-type') }).toEqual({ status: 200, type })
      closedHeaders(headers)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    }
    for (const id of ['x', 'f'.repeat(24), '..%2f..%2fpackage.json'])
      expect((await door.ask('GET', `${path}/file/${id}`, { headers: { cookie } })).status).toBe(404)
    expect((await door.read(story.image.url)).status).toBe(404)
    expect((await linksOf(story))[0]?.usesLeft).toBe(4)
  })

  test('robots.txt closes the address, and no map or list names it', async () => {
    expect((await door.read('/robots.txt')).text).toContain('Disallow: /preview')
    const { pages } = await siteMap(async (path) => (await door.read(path)).text)
    expect(pages.filter((path) => path.startsWith('/preview'))).toEqual([])
  })
})

describe('in a browser', () => {
  test('is the page that the revision would have, at every width, with and without scripts; no link leads elsewhere', async ({
    browser,
  }) => {
    const story = await reviewed()
    const path = await linked(story, { uses: 3 })
    const asked = await read(browser, door.url + path)
    await asked.page.setViewportSize(NARROW)
    expect(await sideways(asked.page)).toEqual({ by: 0, from: [] })
    await shot(asked.page, 'preview-ask-320-light')
    await asked.close()
    for (const javaScriptEnabled of [true, false]) {
      const { page, foreign, close } = await opened(browser, path, { javaScriptEnabled })
      for (const [width, viewport] of Object.entries(SIZES)) {
        await page.setViewportSize(viewport)
        expect(await sideways(page), width).toEqual({ by: 0, from: [] })
        await shot(page, `preview-${width}-light`)
      }
      const mark = t('site.preview.mark', { number: 1, sha: story.revision.slice(0, 8) })
      await page.getByText(mark).waitFor()
      const addresses = await page.evaluate(() =>
        [...document.querySelectorAll('a[href], area[href], form[action], iframe, link[href][rel=canonical]')].map(
          (element) => (element as HTMLAnchorElement).href || element.outerHTML,
        ),
      )
      for (const address of addresses) expect(address).toMatch(new RegExp(`^${door.url}${path}(#|/file/)`))
      expect(addresses.some((address) => address.includes('/file/'))).toBe(true)
      expect(await page.getByText(OUTSIDE).count()).toBe(1)
      expect(foreign).toEqual([])
      for (const { src, natural, alt } of await pictures(page)) {
        expect(src).toMatch(new RegExp(`^${door.url}${path}/file/`))
        expect(natural[0], src).toBeGreaterThan(0)
        expect(alt).toBe('演示图')
      }
      expect(await head(page)).toMatchObject({ canonical: null, description: null })
      expect((await head(page)).title).not.toContain(story.title)
      await page.reload()
      await page.locator('article[data-revision]').waitFor()
      await close()
    }
    expect((await linksOf(story))[0]?.usesLeft).toBe(1)
  })

  test('says the same as the page that is published from it, but for when that was', async ({ browser }) => {
    const story = await reviewed()
    const path = await linked(story)
    const { page, close } = await opened(browser, path)
    const previewed = await article(page)
    await close()
    const { id, revision } = story
    for (const [as, action] of [
      ['editor@media.demo', 'pass'],
      ['gatekeeper@office.demo', 'pass'],
      ['director@office.demo', 'sign'],
      ['gatekeeper2@office.demo', 'publish'],
    ] as const)
      await door.act(as, 'notices', id, { action, revision, secrecyReviewed: true })
    const { publicUrl } = await door.editorial('notices', id)
    const live = await read(browser, door.url + publicUrl)
    const published = await article(live.page)
    const at = await live.page.evaluate(() =>
      [...document.querySelectorAll('article .meta li:not([data-derived])')].map((item) => item.textContent).join(''),
    )
    await live.close()
    expect(published?.revision).toBe(previewed?.revision)
    // Paper alone: numbered addresses of the links, which a preview lists below the article.
    const squeezed = (text: string) => text.replace(/\s+/g, '').replace(OUTSIDE, '')
    const [when] = /发布.*$/.exec(squeezed(at)) ?? ['']
    expect(when).not.toBe('')
    expect(squeezed(published?.text ?? '').replace(when, '')).toBe(squeezed(previewed?.text ?? ''))
  })

  test('has nothing for axe, in light and in dark', async ({ browser }) => {
    const path = await linked(await reviewed())
    const asked = await read(browser, door.url + path, { bypassCSP: true })
    expect(await violations(asked.page)).toEqual([])
    await asked.close()
    const { page, close } = await opened(browser, path, { bypassCSP: true })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await violations(page), colorScheme).toEqual([])
      await shot(page, `preview-320-${colorScheme}`)
    }
    await close()
  })

  test('no script of the page runs, and nothing can be asked from it', async ({ browser }) => {
    const path = await linked(await reviewed())
    const { page, close } = await opened(browser, path)
    const ran = await page.evaluate(async () => {
      const script = document.createElement('script')
      script.textContent = 'window.ran = true'
      document.body.append(script)
      const asked = await fetch('/robots.txt').then(
        () => 'answered',
        () => 'refused',
      )
      return { ran: 'ran' in window, asked }
    })
    expect(ran).toEqual({ ran: false, asked: 'refused' })
    await close()
  })
})

test('at the desk a link is made, copied, read elsewhere, and revoked', async ({ browser }) => {
  const { id, title } = await reviewed()
  const desk = await Desk.open(browser, door.url, 'editor@media.demo')
  await desk.page.goto(`${door.url}/admin/collections/notices/${id}`)
  await desk.heading(title).waitFor()
  const { panel } = desk
  await panel.getByText(t('desk.preview.head', { count: 0 })).click()
  await panel.getByLabel(t('desk.preview.uses')).fill('2')
  await panel.getByRole('button', { name: t('desk.preview.make'), exact: true }).click()
  const url = await panel.getByLabel(t('desk.preview.url')).inputValue()
  expect(url).toMatch(/\/preview\/[\w-]{43}$/)
  await panel.getByText(t('desk.preview.head', { count: 1 })).waitFor()
  await panel.getByRole('button', { name: t('desk.preview.copy') }).click()
  await panel
    .getByText(t('desk.preview.copied'))
    .or(panel.getByText(t('desk.preview.notCopied')))
    .waitFor()
  expect(await violations(desk.page, ['.nav', '.app-header'])).toEqual([])
  await shot(desk.page, 'desk-preview-links')

  const { pathname } = new URL(url)
  const reader = await opened(browser, pathname)
  await panel.getByRole('button', { name: t('desk.preview.revoke') }).click()
  await panel.getByRole('button', { name: t('desk.preview.revokeNow') }).click()
  await panel.locator('.desk-history__note', { hasText: '撤销' }).waitFor()
  expect((await reader.page.reload())?.status()).toBe(404)
  await reader.close()
  await desk.close()
})

test('a text leaves the desk: as Word, on paper, and for WeChat on the clipboard; what is live as Word from its page', async ({
  browser,
}) => {
  const { id, title, revision } = await reviewed()
  const desk = await Desk.open(browser, door.url, 'editor@media.demo')
  const { page, panel } = desk
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const errors: string[] = []
  page.on('console', (line) => line.type() === 'error' && errors.push(line.text()))
  await page.goto(`${door.url}/admin/collections/notices/${id}`)
  await desk.heading(title).waitFor()
  await panel.getByText(t('ways.head'), { exact: true }).click()

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('link', { name: t('ways.word'), exact: true }).click(),
  ])
  expect(file.suggestedFilename()).toBe(`${title}（送审稿第1稿）.docx`)
  const parts = wordParts(await readFile(await file.path()))
  expect(parts.find('//w:p', 'word/header-default.xml').join('')).toContain(revision)

  await panel.getByRole('button', { name: t('ways.wechat'), exact: true }).click()
  const frame = panel.frameLocator('.desk-wechat')
  await frame.getByText('演示：正文的第一段。').waitFor()
  await panel.getByText(t('ways.loss.links', { count: 1 })).waitFor()
  await panel.getByRole('button', { name: t('ways.wechat.copy') }).click()
  await panel.getByText(t('ways.copied')).waitFor()
  const held = (type: string) =>
    page.evaluate(async (wanted) => {
      const [item] = await navigator.clipboard.read()
      return item ? (await item.getType(wanted)).text() : ''
    }, type)
  const [html, plain] = [await held('text/html'), await held('text/plain')]
  expect(html).toContain('演示外站<sup>[1]</sup>')
  expect(html).not.toMatch(/class=|\bid=|<script|position:|float:/)
  expect(plain).toContain(`演示外站（${OUTSIDE}）`)
  expect(await violations(page, ['.nav', '.app-header'])).toEqual([])
  await shot(page, 'desk-ways-out')

  const [paper] = await Promise.all([
    page.context().waitForEvent('page'),
    panel.getByRole('link', { name: t('ways.sheetPrint'), exact: true }).click(),
  ])
  await paper.getByText(t('word.write.sheet.title')).first().waitFor()
  await shot(paper, 'review-sheet')
  expect(errors).toEqual([])
  await desk.close()

  const reading = await read(browser, door.url + LIVE.case)
  const [live] = await Promise.all([
    reading.page.waitForEvent('download'),
    reading.page.getByRole('link', { name: t('ways.downloadWord') }).click(),
  ])
  expect(live.suggestedFilename()).toMatch(/^[^.]*[\p{sc=Han}].*\.docx$/u)
  expect(wordParts(await readFile(await live.path())).names).toContain('word/document.xml')
  await reading.close()
})
