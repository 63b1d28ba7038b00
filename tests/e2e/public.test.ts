/** What a reader gets of the demo, in a real browser: narrow and wide, with scripts and without, light and dark. */
import type { Browser } from 'playwright-core'
import { describe, expect, inject } from 'vitest'
import { isKind, KINDS } from '../../src/editorial/rules/kinds'
import { t } from '../../src/messages/index'
import { settings } from '../../src/ops/demo/contentSettings'
import { AROUND, LIVE, MISSING, STORIES, storyAt, withdrawnAddress } from '../support/pageAddresses'
import { violations } from '../support/pageAxe'
import { Door } from '../support/pageDoor'
import { article, head, NARROW, pictures, read, shot, sideways, tooSmall, WIDE, words } from '../support/pageReader'
import { test } from '../support/browser'
import { structuredFaults, xmlFaults } from '../support/schemas'
import { siteMap } from '../support/siteMap'

const door = new Door(inject('demo').sqlite)
const SIZES = { 320: NARROW, 1440: WIDE }

const PAGES: [name: string, status: number, address: string | (() => Promise<string>)][] = [
  ...Object.entries({ ...LIVE, ...AROUND }).map(([name, address]) => [name, 200, address] as [string, number, string]),
  ['not-found', 404, MISSING],
  ['gone', 410, () => withdrawnAddress(door)],
]
const urlOf = async (address: string | (() => Promise<string>)): Promise<string> =>
  door.url + (typeof address === 'string' ? address : await address())

describe.each(PAGES)('%s', (name, status, address) => {
  test('is the same page at every width, with scripts and without', async ({ browser }) => {
    const url = await urlOf(address)
    const plain = await read(browser, url, { javaScriptEnabled: false })
    const scripted = await read(browser, url)
    for (const { page, ...told } of [plain, scripted]) {
      expect(told).toMatchObject({ status, foreign: [], errors: [] })
      for (const [width, viewport] of Object.entries(SIZES)) {
        await page.setViewportSize(viewport)
        expect(await sideways(page), `${width}`).toEqual({ by: 0, from: [] })
      }
    }
    const said = await words(plain.page)
    expect(said).not.toBe('')
    expect(await words(scripted.page)).toBe(said)
    await scripted.page.setViewportSize(NARROW)
    expect(await words(scripted.page)).toBe(said)
    expect(said).toContain('演示')
    await Promise.all([plain.close(), scripted.close()])
  })

  test('has a head that says what it is, whole pictures, and nothing for axe to find, in light and in dark', async ({
    browser,
  }) => {
    const url = await urlOf(address)
    const { page, close } = await read(browser, url)
    const { lang, title, description, canonical, hollow } = await head(page)
    expect({ lang, hollow }).toEqual({ lang: 'zh-CN', hollow: [] })
    expect(title).toContain('演示')
    if (status === 200) {
      expect(canonical).toBe(url)
      expect(description).toBeTruthy()
    }
    for (const { src, attributes, natural, alt } of await pictures(page)) {
      const ratio = (natural[0] / natural[1]) * (attributes[1] / attributes[0])
      expect(Math.abs(ratio - 1), `${src}: ${attributes.join('×')} for ${natural.join('×')}`).toBeLessThan(0.01)
      expect(alt, src).not.toBeNull()
    }
    for (const [width, viewport] of Object.entries(SIZES)) {
      await page.setViewportSize(viewport)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        await shot(page, `${name}-${width}-${colorScheme}`)
        const isAxed = (width === '320') === (colorScheme === 'dark')
        if (isAxed) expect(await violations(page), `${width} ${colorScheme}`).toEqual([])
      }
    }
    await close()
  })
})

interface Frozen {
  sha256: string
  canonical: string
}
type Row = Record<string, unknown>
interface Content extends Row {
  title: string
  figures?: Row[]
  targets?: Row[]
  timeline?: Row[]
}
interface Canonical {
  content: Content
  media: Row[]
}

/** Every text in a value. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : []
}

const only = (row: Row, names: readonly string[]): Row => Object.fromEntries(names.map((name) => [name, row[name]]))
const without = (row: Row, names: readonly string[]): Row => ({ ...row, ...only({}, names) })

const OF_FIGURE = ['evidence', 'note', 'checkedBy']
const OF_STAGE = ['evidence']
const OF_STORY = ['consent', 'cleared']
const OF_FILE = ['rightsHolder', 'license', 'identifiablePeople', 'people', 'originalName', 'id']

/** What of a revision nobody may read, unless the same words stand in a public member too. */
function privateTexts({ content, media }: Canonical): string[] {
  const { figures = [], timeline = [] } = content
  const hidden = [
    ...figures.map((row) => only(row, OF_FIGURE)),
    ...timeline.map((row) => only(row, OF_STAGE)),
    only(content, OF_STORY),
    ...media.map((row) => only(row, OF_FILE)),
  ]
  const open = texts({
    ...without(content, OF_STORY),
    cover: undefined,
    figures: figures.map((row) => without(row, OF_FIGURE)),
    timeline: timeline.map((row) => without(row, OF_STAGE)),
    media: media.map((row) => without(row, OF_FILE)),
  })
  return texts(hidden).filter((text) => [...text].length > 5 && !open.some((other) => other.includes(text)))
}

/** Paragraphs and headings of a rich text, each as one. */
function blocks(node: unknown): string[] {
  const { text, children = [], type } = (node ?? {}) as { text?: string; children?: unknown[]; type?: string }
  if (text !== undefined) return [text]
  const inside = children.flatMap(blocks)
  return ['paragraph', 'heading', 'quote', 'listitem'].includes(type ?? '') ? [inside.join('')] : inside
}

const squeezed = (text: string): string => text.replace(/\s+/g, '')
const grouped = (amount: string): string => amount.replace(/\B(?=(\d{3})+(?!\d))/g, ',')

/** What a live revision says: its content, and the texts of it that nobody may read. */
async function frozenAt(address: string, browser: Browser) {
  const { kind, id } = await storyAt(door, address)
  const { liveRevision } = await door.editorial(kind, id)
  const revisions = await door.get<Frozen[]>(`/api/${kind}/${id}/revisions`, 'director@office.demo')
  const canonical = JSON.parse(revisions.find(({ sha256 }) => sha256 === liveRevision)?.canonical ?? '{}') as Canonical
  const { page, close } = await read(browser, door.url + address)
  const shown = await article(page)
  const html = await page.content()
  await close()
  return { liveRevision, canonical, shown, html }
}

describe.each(STORIES)('the article of the %s', (name) => {
  test('shows what its revision says, and nothing of what is private', async ({ browser }) => {
    const { liveRevision, canonical, shown, html } = await frozenAt(LIVE[name], browser)
    expect(shown?.revision).toBe(liveRevision)
    const { content } = canonical
    const rich = (content.body ?? content.lead) as { root: unknown }
    const figures = [...(content.figures ?? []), ...(content.targets ?? [])]
    const said = [
      content.title,
      ...blocks(rich.root),
      ...figures.flatMap(({ amount, asOf }) => [grouped(String(amount)), String(asOf)]),
    ]
    for (const text of said) expect(shown?.text).toContain(squeezed(text))
    const hidden = privateTexts(canonical)
    for (const text of hidden) expect(html).not.toContain(text)
    if (name === 'case') expect(hidden.length).toBeGreaterThan(1)
  })
})

describe('a variant', () => {
  test('that was chosen stays while links are followed, without scripts and cookies', async ({ browser }) => {
    const { page, close } = await read(browser, `${door.url}/`, { javaScriptEnabled: false, viewport: WIDE })
    const at = () => decodeURI(page.url().slice(door.url.length))
    const go = async (deed: Promise<void>) => {
      const before = page.url()
      await deed
      await page.waitForURL((url) => url.href !== before)
    }
    const follow = (name: string) => go(page.getByRole('link', { name, exact: true }).first().click())
    const choose = (name: string) =>
      go(page.getByRole('navigation', { name, exact: true }).getByRole('link').last().click())
    const sizeOf = (selector: string) =>
      page.evaluate((found) => {
        const { fontSize } = getComputedStyle(document.querySelector(found) as Element)
        return `${Math.round(Number.parseFloat(fontSize) * 100) / 100}px`
      }, selector)
    await follow(t('variants.elder'))
    expect([at(), await sizeOf('body')]).toEqual(['/elder', '24px'])
    await follow(t('site.column.cases'))
    expect(at()).toBe('/elder/cases')
    await go(page.locator('.entries a').first().click())
    expect([at().startsWith('/elder/cases/'), await sizeOf('article .text')]).toEqual([true, '24px'])
    await page.locator('#site-search').fill('担保')
    await go(page.locator('#site-search').press('Enter'))
    expect(at()).toBe('/elder/search?q=担保')
    await go(page.locator('.found a').first().click())
    expect(at()).toMatch(/^\/elder\/(cases|speeches|notices|news|campaigns)\//)

    await follow(t('variants.accessibility'))
    await choose(t('variants.contrast'))
    await choose(t('variants.size'))
    await choose(t('variants.pointer'))
    expect(at()).toBe('/elder/large/contrast/pointer/accessibility')
    expect(await page.locator('.switches [aria-current]').allInnerTexts()).toEqual([
      t('variants.layout.elder'),
      t('variants.size.large'),
      t('variants.contrast.high'),
      t('variants.pointer.large'),
      t('variants.script.hans'),
    ])
    await follow(t('site.column.cases'))
    await go(page.locator('.entries a').first().click())
    expect([await sizeOf('article .text'), await page.evaluate(() => document.body.matches('.contrast *'))]).toEqual([
      '30px',
      true,
    ])
    await follow(t('variants.hant'))
    expect([
      at().startsWith('/hant/elder/large/contrast/pointer/'),
      await page.locator('html').getAttribute('lang'),
    ]).toEqual([true, 'zh-Hant'])
    await follow(t('variants.hans'))
    await follow(t('variants.standard'))
    expect(at()).toMatch(/^\/large\/contrast\/pointer\/cases\//)
    expect(await page.context().cookies()).toEqual([])
    await close()
  })
})

describe.each(['/elder', '/hant', '/hant/elder/large/contrast/pointer'])('%s', (variant) => {
  test('has nothing for axe to find, no sideways scroll, and what 长者模式 promises', async ({ browser }) => {
    for (const [name, address] of Object.entries({ home: '', case: LIVE.case, accessibility: '/accessibility' })) {
      const { page, close, ...told } = await read(browser, door.url + variant + address)
      expect(told).toMatchObject({ status: 200, foreign: [], errors: [] })
      for (const [viewport, colorScheme] of [
        [NARROW, 'dark'],
        [{ width: 768, height: 1024 }, 'light'],
        [WIDE, 'light'],
      ] as const) {
        await page.setViewportSize(viewport)
        await page.emulateMedia({ colorScheme })
        expect(await sideways(page), `${name} ${viewport.width}`).toEqual({ by: 0, from: [] })
        if (viewport.width !== 768) expect(await violations(page), `${name} ${viewport.width}`).toEqual([])
        if (variant.includes('elder')) expect(await tooSmall(page), `${name} ${viewport.width}`).toEqual([])
      }
      await shot(page, `${name}${variant.replaceAll('/', '-')}`)
      await close()
    }
  })
})

describe('the site', () => {
  test('is grey on the days that a director names, without scripts, and its line of announcement is text', async ({
    browser,
  }) => {
    const set = async (settings: Record<string, unknown>) => {
      const told = { as: 'director@office.demo', json: settings } as const
      expect((await door.ask('POST', '/api/globals/publicSettings', told)).status).toBe(200)
    }
    const { page, close } = await read(browser, door.url, { javaScriptEnabled: false })
    const look = async () => {
      await page.reload()
      const filter = await page.locator('.page').evaluate((element) => getComputedStyle(element).filter)
      return { filter, line: await page.locator('.announcement').isVisible() }
    }
    expect(await look()).toEqual({ filter: 'none', line: true })
    try {
      await set({ greyUntil: '2999-01-01', announcement: { text: null } })
      await expect.poll(look).toEqual({ filter: 'grayscale(1)', line: false })
      await shot(page, 'home-grey')
      await set({ announcement: { text: settings('').announcement.text } })
      await expect.poll(look).toEqual({ filter: 'grayscale(1)', line: true })
    } finally {
      await set({ greyUntil: null, announcement: settings('').announcement })
      await close()
    }
  })
})

describe('what machines read', () => {
  test('robots.txt closes the desk and names the site map', async () => {
    const { status, text, headers } = await door.read('/robots.txt')
    expect({ status, type: headers.get('content-type') }).toEqual({
      status: 200,
      type: expect.stringMatching(/^text\/plain/),
    })
    expect(text).toContain('Disallow: /admin')
    expect(text).toContain(`Sitemap: ${door.url}/sitemap.xml`)
    expect(text).toContain(`Sitemap: ${door.url}/sitemap-news.xml`)
  })

  test('sitemap.xml leads to exactly what is live, and every address in it answers', async () => {
    const live = await liveAddresses()
    const { pages: listed } = await siteMap(async (path) => (await door.read(path)).text)
    const ofStories = listed.filter((path) => isKind(path.split('/')[1]) && path.split('/').length > 2)
    expect(ofStories.sort()).toEqual(live)
    const statuses = await Promise.all(listed.map(async (path) => [path, (await door.read(path)).status]))
    expect(statuses).toEqual(listed.map((path) => [path, 200]))
  })

  test('pages carry data that a program can read, the search and the feeds of their own', async () => {
    for (const address of [LIVE.home, LIVE['list-cases'], LIVE.unit, ...STORIES.map((name) => LIVE[name])]) {
      const { text } = await door.read(address)
      const [, data = '{}'] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(text) ?? []
      expect(structuredFaults(data), address).toEqual([])
      const head = text.slice(0, text.indexOf('</head>'))
      expect(head, address).toContain('type="application/opensearchdescription+xml"')
      expect(head, address).toContain('property="og:title"')
      const feeds = [...head.matchAll(/type="application\/atom\+xml" href="[^"]*?(\/[^/"]*(?:\/[^/"]*)*feed\.xml)"/g)]
      expect(feeds.length, address).toBeGreaterThan(0)
      for (const [, feed = ''] of feeds) {
        const answer = await door.read(new URL(feed, door.url).pathname)
        expect([answer.status, xmlFaults('atom.rng', answer.text)], feed).toEqual([200, []])
      }
    }
  })

  test('every live story of the demo says that it is one', async () => {
    for (const address of await liveAddresses()) expect((await door.read(address)).text, address).toContain('演示')
  })
})

/** Public addresses of all stories that are live, as the gate says it. */
async function liveAddresses(): Promise<string[]> {
  const found: string[] = []
  for (const kind of KINDS) {
    const { docs } = await door.get<{ docs: { id: string }[] }>(
      `/api/${kind}?limit=200&depth=0`,
      'director@office.demo',
    )
    const told = await Promise.all(docs.map(({ id }) => door.editorial(kind, id)))
    found.push(...told.flatMap(({ live, publicUrl }) => (live && publicUrl ? [publicUrl] : [])))
  }
  return found.sort()
}
