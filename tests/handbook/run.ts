/**
 * `npm run handbook [name…]`: makes the pictures of the handbook from the running product: a demo on a folder of its own, a
 * real browser, one picture after the other. With names: only these.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Browser, BrowserContext } from 'playwright-core'
import sharp from 'sharp'
import { PASSWORD, type Email } from '../../src/ops/demo/contentPeople'
import { launchBrowser } from '../support/launchBrowser'
import { Door } from '../support/pageDoor'
import { startServer } from '../support/server'
import { CHINESE, writeInChinese } from './ownControls'
import { PICTURES, type Picture } from './pictures'
import { makeStories, type Stories } from './stories'

const FOLDER = path.resolve('docs/handbook/images')
/** Addresses stand in some pictures: the same each time. */
const PORT = process.env.PORT ?? '4780'
/** As narrow as the desk has its two columns, and high enough for the longest page. */
const WINDOW = { width: 1128, height: 2600 }
/** White around what is cut out of a page, pixels. */
const MARGIN = 16
const QUALITY = 60
const FRAME = 'outline: 3px solid #a31a16 !important; outline-offset: 4px !important;'

const contexts = new Map<string, Promise<BrowserContext>>()

async function open(browser: Browser, url: string, as: Email | undefined): Promise<BrowserContext> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: WINDOW,
    reducedMotion: 'reduce',
    baseURL: url,
    // Frames are drawn into pages whose policy allows no style but their own.
    bypassCSP: true,
  })
  if (!as) return context
  const answer = await context.request.post('/api/users/login', { data: { email: as, password: PASSWORD } })
  if (!answer.ok()) throw new Error(`${as} could not sign in: ${await answer.text()}`)
  return context
}

function contextOf(browser: Browser, url: string, as: Email | undefined): Promise<BrowserContext> {
  const known = contexts.get(as ?? '') ?? open(browser, url, as)
  contexts.set(as ?? '', known)
  return known
}

async function take(browser: Browser, url: string, stories: Stories, picture: Picture): Promise<number> {
  const page = await (await contextOf(browser, url, picture.as)).newPage()
  await page.goto(picture.path(stories))
  await page.locator('main').waitFor()
  // The page comes to life, and asks for what it shows beside.
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(() => !document.querySelector('main fieldset:disabled, main input#field-title:disabled'))
  await picture.before?.(page)
  await page.waitForLoadState('networkidle')
  await writeInChinese(page)
  await page.addStyleTag({ content: `* { transition: none !important; caret-color: transparent !important; }` })
  if (picture.mark) await page.addStyleTag({ content: `${picture.mark} { ${FRAME} }` })
  // Neither under the pointer nor in focus: a frame is for what the text speaks of.
  await page.mouse.move(0, 0)
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  const shown = picture.of ? page.locator(picture.of).first() : null
  // A frame may stand out of the part that is shown.
  if (shown && picture.mark) await shown.evaluate((part) => (part.style.paddingInlineEnd = '12px'))
  const whole = shown
    ? await shown.screenshot({ animations: 'disabled' })
    : await page.screenshot({
        animations: 'disabled',
        clip: { x: 0, y: 0, width: WINDOW.width, height: picture.height ?? 800 },
      })
  const { width = 0, height = 0 } = await sharp(whole).metadata()
  const around = shown ? MARGIN : 0
  const bytes = await sharp(whole)
    .extract({ left: 0, top: 0, width, height: Math.min(height, picture.height ?? height) })
    .extend({ top: around, bottom: around, left: around, right: around, background: '#ffffff' })
    .webp({ quality: QUALITY, effort: 6 })
    .toBuffer()
  await writeFile(path.join(FOLDER, `${picture.name}.webp`), bytes)
  await page.close()
  return bytes.length
}

const wanted = process.argv.slice(2)
const pictures = PICTURES.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
await mkdir(FOLDER, { recursive: true })
const server = await startServer({ PORT })
const browser = await launchBrowser(CHINESE)
let total = 0
try {
  const stories = await makeStories(new Door(server.url))
  for (const picture of pictures) {
    const bytes = await take(browser, server.url, stories, picture).catch((error: unknown) => {
      throw new Error(`picture ${picture.name}`, { cause: error })
    })
    total += bytes
    process.stdout.write(`${picture.name}: ${Math.round(bytes / 1024)} KB\n`)
  }
} finally {
  await browser.close()
  await server.stop()
}
process.stdout.write(`handbook: ${pictures.length} pictures, ${Math.round(total / 1024)} KB\n`)
