/** A reader's browser: opens a public page and tells what is wrong with it. */
import path from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

export interface Reading {
  page: Page
  /** status of the document */
  status: number
  /** addresses on other hosts that the page asked for */
  foreign: string[]
  /** what the browser's console called an error */
  errors: string[]
  close(): Promise<void>
}

export const NARROW = { width: 320, height: 568 }
export const WIDE = { width: 1440, height: 900 }

/** The browser's own line for a document with a status ≥ 400. */
const OWN_LINE = /^Failed to load resource: the server responded with a status of (404|410)/

/** Opens an address in a context of its own, without a session. */
export async function read(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Reading> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: NARROW,
    ...options,
  })
  const page = await context.newPage()
  const { origin } = new URL(address)
  const foreign: string[] = []
  const errors: string[] = []
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && new URL(request.url()).origin !== origin) foreign.push(request.url())
  })
  page.on('console', (line) => {
    if (line.type() === 'error' && !OWN_LINE.test(line.text())) errors.push(line.text())
  })
  page.on('pageerror', (error) => errors.push(error.message))
  const answer = await page.goto(address)
  return { page, status: answer?.status() ?? 0, foreign, errors, close: () => context.close() }
}

/** What is wider than the window, in pixels beyond it, and the elements that make it so. */
export const sideways = (page: Page): Promise<{ by: number; from: string[] }> =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement
    const beyond = [...document.querySelectorAll('body *')].filter(
      (element) => scrollWidth > clientWidth && element.getBoundingClientRect().right > clientWidth + 0.5,
    )
    return {
      by: scrollWidth - clientWidth,
      from: beyond.map(({ tagName, className }) => `${tagName}.${String(className)}`),
    }
  })

/** Texts smaller than 18 px and targets lower than 60, which 长者模式 has none of. */
export const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')].flatMap((element) => {
      const { width, height } = element.getBoundingClientRect()
      if (!width || !height || element.closest('.visually-hidden, .skip')) return []
      const said = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
      const size = Number.parseFloat(getComputedStyle(element).fontSize)
      const isTarget = element.matches('a, button, input')
      if ((said && size < 18) || (isTarget && height < 59.9))
        return [`${element.tagName}.${element.className}: ${size} px, ${height} high`]
      return []
    }),
  )

/** Every word of the page in its order. */
export const words = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const parts = [...document.querySelectorAll('header.masthead, nav, main, footer.colophon')].filter(
      (part) => !part.parentElement?.closest('header.masthead, nav, main, footer.colophon'),
    )
    return parts.map((part) => part.textContent?.replace(/\s+/g, '') ?? '').join('\n')
  })

export interface Picture {
  src: string
  /** pixels as the attributes say them */
  attributes: [number, number]
  /** pixels of the file that was chosen; 0 where it is broken */
  natural: [number, number]
  alt: string | null
}

/** All pictures, loaded, whether in sight or not. Needs scripts. */
export const pictures = (page: Page): Promise<Picture[]> =>
  page.evaluate(() =>
    Promise.all(
      [...document.images].map(async (image) => {
        image.loading = 'eager'
        await image.decode().catch(() => {})
        return {
          src: image.currentSrc || image.src,
          attributes: [Number(image.getAttribute('width')), Number(image.getAttribute('height'))] as [number, number],
          natural: [image.naturalWidth, image.naturalHeight] as [number, number],
          alt: image.getAttribute('alt'),
        }
      }),
    ),
  )

/**
 * What moves on a page whose pictures come late: they are held back until all else was laid out. Needs scripts.
 * @returns how far things moved in all, and which form the browser took of the first picture
 */
export async function lateMoves(browser: Browser, address: string, viewport: typeof NARROW) {
  const context = await browser.newContext({ viewport })
  const page = await context.newPage()
  let release = () => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/api/media/file/**', async (route) => {
    await released
    await route.continue()
  })
  await page.addInitScript(() => {
    const moved: number[] = []
    Object.assign(globalThis, { moved })
    const note = (list: PerformanceObserverEntryList) =>
      moved.push(...list.getEntries().map((entry) => (entry as unknown as { value: number }).value))
    new PerformanceObserver(note).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(address, { waitUntil: 'domcontentloaded' })
  const drawn = () =>
    page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  await drawn()
  release()
  await page.waitForLoadState('load')
  const [first] = await pictures(page)
  await drawn()
  const moved = await page.evaluate(() => (globalThis as unknown as { moved: number[] }).moved)
  await context.close()
  return { moved: moved.reduce((sum, value) => sum + value, 0), first: first?.src ?? '', natural: first?.natural }
}

export interface Head {
  lang: string
  title: string
  description: string | null
  canonical: string | null
  /** names of meta elements whose content says nothing */
  hollow: string[]
}

export const head = (page: Page): Promise<Head> =>
  page.evaluate(() => {
    const metas = [...document.querySelectorAll<HTMLMetaElement>('meta[name]')]
    const says = (content: string) => content.trim() !== '' && content !== 'null' && content !== 'undefined'
    return {
      lang: document.documentElement.lang,
      title: document.title,
      description: metas.find(({ name }) => name.toLowerCase() === 'description')?.content ?? null,
      canonical: document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? null,
      hollow: metas.filter(({ content }) => !says(content)).map(({ name }) => name),
    }
  })

/** The frozen part of the article: its text without what is derived, and the revision that it names. */
export const article = (page: Page): Promise<{ revision: string; text: string } | null> =>
  page.evaluate(() => {
    const found = document.querySelector<HTMLElement>('article[data-revision]')
    if (!found) return null
    const copy = found.cloneNode(true) as HTMLElement
    for (const derived of copy.querySelectorAll('[data-derived]')) derived.remove()
    return { revision: found.dataset.revision ?? '', text: copy.textContent?.replace(/\s+/g, '') ?? '' }
  })

/** Saves the whole page among the screenshots that people look at. */
export async function shot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: path.resolve('test-results/screens', `${name}.png`), fullPage: true })
}
