/**
 * Every page of the desk, wide and on a phone: nothing for axe in light and dark, nothing beside the window, one head.
 * Each page is looked at in one of the ways, by turns; `DESK_VIEWS=whole` looks at each in all of them, with pictures.
 */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import type { Email } from '../../src/ops/demo/contentPeople'
import { PASSWORD } from '../../src/ops/demo/contentPeople'
import { test } from '../support/browser'
import { nameOf, PLACES, ROWS, wantedIn, type Place } from '../support/deskViews'
import { violations } from '../support/pageAxe'
import { controlsNamed } from '../support/pageNamed'
import { Door } from '../support/pageDoor'
import { shot, sideways } from '../support/pageReader'
import { startServer, type Server } from '../support/server'

let server: Server
let door: Door
beforeAll(async () => {
  server = await startServer()
  door = new Door(server.url)
})
const WIDE = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }
/** Dark differs in colours alone: once is enough. */
const LOOKS = [
  ['dark', WIDE],
  ['light', WIDE],
  ['light', PHONE],
] as const
const whole = process.env.DESK_VIEWS === 'whole'
const looksAt = (place: Place) => (whole ? LOOKS : [LOOKS[PLACES.indexOf(place) % LOOKS.length] ?? LOOKS[0]])

/** One page for each person, so that the browser reads the desk's code once. */
const pages = new Map<string, Promise<Page>>()
afterAll(async () => {
  await Promise.all([...pages.values()].map(async (page) => (await page).context().close()))
  await server.stop()
})

test('every page that the configuration has stands in the list, and none beside', () => {
  for (const [what, [rows, configured]] of Object.entries(ROWS))
    expect([what, [...rows].sort()]).toEqual([what, [...configured].sort()])
})

/** The address of a place, with the id that it asks for. */
async function addressOf({ path, as = 'director@office.demo' }: Place): Promise<string> {
  const wanted = wantedIn(path)
  if (!wanted) return `${server.url}/admin${path}`
  const where = wanted.stage ? `&where[stage][equals]=${wanted.stage}` : ''
  const { docs } = await door.get<{ docs: { id: string }[] }>(`/api/${wanted.collection}?limit=1&depth=0${where}`, as)
  if (!docs[0]) throw new Error(`nothing for ${path}`)
  return `${server.url}/admin${path.replace(/\{[^}]+\}/, docs[0].id)}`
}

describe.each(PLACES.map((place) => [nameOf(place), place] as const))('%s', (name, place) => {
  test('is whole, wide and on a phone, light and dark', async ({ browser }) => {
    const signedIn = async (as: Email | undefined): Promise<Page> => {
      const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
      if (!as) return context.newPage()
      const answer = await context.request.post(`${server.url}/api/users/login`, {
        data: { email: as, password: PASSWORD },
      })
      expect(answer.status()).toBe(200)
      return context.newPage()
    }
    const opened = pages.get(place.as ?? '') ?? signedIn(place.as)
    pages.set(place.as ?? '', opened)
    const page = await opened
    const found: string[] = []
    await page.goto(await addressOf(place))
    await page.locator('h1').first().waitFor()
    await page.waitForLoadState('networkidle')
    await controlsNamed(page)
    await page.addStyleTag({ content: '* { transition: none !important }' })
    for (const [theme, window] of looksAt(place)) {
      await page.setViewportSize(window)
      await page.evaluate((value) => document.documentElement.setAttribute('data-theme', value), theme)
      found.push(...(await violations(page)).map((line) => `${window.width} ${theme}: ${line}`))
      if (whole && theme === 'light') await shot(page, `view-${name}-${window.width}`)
      const { by, from } = await sideways(page)
      if (by > 0) found.push(`${window.width}: ${by} px too wide: ${from.join(' ')}`)
    }
    expect(found).toEqual([])
  })
})
