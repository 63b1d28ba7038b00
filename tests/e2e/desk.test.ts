/** The desk in a real browser: each role's rooms, what axe finds in them, saving, and controls that are not there. */
import { readFileSync } from 'node:fs'
import { describe, expect, inject } from 'vitest'
import type { Page } from 'playwright-core'
import type { LexicalNode } from '../../src/editorial/rules/content'
import { KINDS } from '../../src/editorial/rules/kinds'
import type { Role } from '../../src/editorial/rules/roles'
import { t } from '../../src/messages/index'
import type { Email } from '../../src/ops/demo/contentPeople'
import { test } from '../support/browser'
import { picture } from '../support/media'
import { violations } from '../support/pageAxe'
import { controlsNamed } from '../support/pageNamed'
import { Desk } from '../support/pageDesk'
import { Door } from '../support/pageDoor'
import { shot, sideways } from '../support/pageReader'
import { GATE_ROWS } from '../support/gateRows'

const door = new Door(inject('demo').sqlite)
const { url } = door

const ROLES: Record<Role, Email> = {
  writer: 'writer@media.demo',
  unitEditor: 'editor@media.demo',
  gatekeeper: 'gatekeeper@office.demo',
  director: 'director@office.demo',
  admin: 'admin@office.demo',
}

/** Words of Payload's controls that would do nothing here, or say something untrue. */
const DEAD = [
  '发布',
  '发布修改',
  '取消发布',
  '恢复',
  '恢复此版本',
  '恢复为草稿',
  '复制',
  '删除',
  '保存草稿',
  '预览',
  '版本',
  'API',
]

/** Such controls in sight; the menu of a row in a list, which copies and removes that row, opens by a click. */
async function deadControls(page: Page): Promise<string[]> {
  const names = await page
    .locator('button:visible, a:visible, [role=button]:visible, [role=menuitem]:visible')
    .evaluateAll((controls) =>
      controls.map((control) => (control.textContent || control.getAttribute('aria-label') || '').trim()),
    )
  const own = '#action-save, #action-publish, #action-unpublish, #action-duplicate, #action-delete, .doc-controls'
  return [...names.filter((name) => DEAD.includes(name)), ...((await page.locator(own).count()) > 0 ? [own] : [])]
}

/** What is wrong with a page of the desk, in light and in dark. */
async function faults(page: Page, name: string): Promise<string[]> {
  const found: string[] = []
  await controlsNamed(page)
  await page.addStyleTag({ content: '* { transition: none !important }' })
  for (const theme of ['light', 'dark'] as const) {
    await page.evaluate((value) => document.documentElement.setAttribute('data-theme', value), theme)
    found.push(...(await violations(page)).map((line) => `${theme}: ${line}`))
    await shot(page, `desk-${name}-${theme}`)
  }
  const { by, from } = await sideways(page)
  return by > 0 ? [...found, `${by} px too wide: ${from.join(' ')}`] : found
}

/** Stories in a stage; of the media unit alone where it says so. */
const idsOf = async (stage: string, unit?: string): Promise<{ kind: string; id: string; title: string }[]> => {
  const found = await Promise.all(
    KINDS.map(async (kind) => {
      const { docs } = await door.get<{ docs: { id: string; title: string; unit: string }[] }>(
        `/api/${kind}?where[stage][equals]=${stage}&limit=100&depth=0`,
        unit === 'media' ? 'writer@media.demo' : 'director@office.demo',
      )
      return docs.map(({ id, title }) => ({ kind, id, title }))
    }),
  )
  return found.flat()
}

describe.each(Object.entries(ROLES))('the %s', (role, email) => {
  test('finds a dashboard with what waits, lists and stories; axe finds nothing', async ({ browser }) => {
    const desk = await Desk.open(browser, url, email)
    const { page } = desk
    expect(await faults(page, `dashboard-${role}`)).toEqual([])
    if (role !== 'admin') expect(await page.locator('.desk-lane__row').count()).toBeGreaterThan(0)
    await page.goto(`${url}/admin/collections/cases`)
    await page.locator('.desk-table--list').waitFor()
    expect(await faults(page, `list-${role}`)).toEqual([])
    expect(await deadControls(page)).toEqual([])
    await page.locator('.desk-table__title a').first().click()
    await desk.panel.waitFor()
    expect(await deadControls(page)).toEqual([])
    await desk.close()
  })
})

/** Rooms beside the stories, by who works in them. */
const ROOMS: [Role, string, ...string[]][] = [
  [
    'admin',
    'collections/users',
    'collections/units',
    'collections/media',
    'account',
    'globals/robotSettings',
    'undelivered',
  ],
  ['director', 'globals/publicSettings', 'globals/gateSettings', 'globals/dutyRoster', 'collections/users'],
  ['gatekeeper', 'globals/dutyRoster'],
  ['writer', 'collections/media', 'account'],
]

describe.each(ROOMS)('beside the stories, the %s', (role, ...paths) => {
  test('finds rooms in which axe finds nothing and nothing is dead', async ({ browser }) => {
    const desk = await Desk.open(browser, url, ROLES[role])
    const { page } = desk
    for (const path of paths) {
      await page.goto(`${url}/admin/${path}`)
      await page.locator('main h1').waitFor()
      expect(await faults(page, `${role}-${path.replace('/', '-')}`), path).toEqual([])
      expect(await deadControls(page), path).toEqual([])
    }
    await desk.close()
  })
})

test('each kind has its list', async ({ browser }) => {
  const desk = await Desk.open(browser, url, ROLES.gatekeeper)
  for (const kind of KINDS) {
    await desk.openList(kind)
    expect(await deadControls(desk.page), kind).toEqual([])
  }
  await desk.close()
})

test('what the gate alone writes has no page, whoever asks', async ({ browser }) => {
  const desk = await Desk.open(browser, url, ROLES.director)
  for (const slug of GATE_ROWS) {
    const answer = await desk.page.goto(`${url}/admin/collections/${slug}`)
    expect(answer?.status(), slug).toBe(404)
  }
  await desk.close()
})

describe('pages of a story', () => {
  test('the form, the locked text and the pages of public acts: nothing for axe, nothing dead', async ({ browser }) => {
    const writer = await Desk.open(browser, url, ROLES.writer)
    await writer.page.goto(`${url}/admin/collections/cases/create`)
    await writer.page.getByRole('button', { name: t('desk.create') }).waitFor()
    expect(await faults(writer.page, 'new')).toEqual([])
    const [draft] = await idsOf('draft', 'media')
    await writer.page.goto(`${url}/admin/collections/${draft?.kind}/${draft?.id}`)
    await writer.field('summary').waitFor()
    expect(await faults(writer.page, 'form')).toEqual([])
    expect(await deadControls(writer.page)).toEqual([])
    const [locked] = await idsOf('gateReview', 'media')
    await writer.page.goto(`${url}/admin/collections/${locked?.kind}/${locked?.id}`)
    await writer.page.locator('.desk-banner', { hasText: t('stages.stage.gateReview') }).waitFor()
    expect(await writer.verb('stages.action.recall').count()).toBe(1)
    expect(await faults(writer.page, 'locked')).toEqual([])
    expect(await deadControls(writer.page)).toEqual([])
    await writer.close()

    const director = await Desk.open(browser, url, ROLES.director)
    const [approved] = await idsOf('approved')
    const [published] = await idsOf('published')
    for (const [action, story] of [
      ['publish', approved],
      ['withdraw', published],
    ] as const) {
      await director.page.goto(`${url}/admin/act/${story?.kind}/${story?.id}/${action}`)
      await director.page.getByRole('button', { name: t(`stages.action.${action}`), exact: true }).waitFor()
      expect(await faults(director.page, action)).toEqual([])
    }
    await director.close()
  })

  test('are whole on a phone', async ({ browser }) => {
    const writer = await Desk.open(browser, url, ROLES.writer)
    await writer.page.setViewportSize({ width: 320, height: 568 })
    const [draft] = await idsOf('draft', 'media')
    for (const [name, path] of [
      ['dashboard', ''],
      ['list', '/collections/cases'],
      ['form', `/collections/${draft?.kind}/${draft?.id}`],
    ] as const) {
      await writer.page.goto(`${url}/admin${path}`)
      await writer.page.locator('main').waitFor()
      await shot(writer.page, `desk-${name}-320`)
      expect(await sideways(writer.page), name).toEqual({ by: 0, from: [] })
    }
    await writer.close()
  })
})

describe('saving', () => {
  const fresh = (): Promise<string> =>
    door.create('notices', { title: `关于测试保存的通知 ${Date.now()}（演示）`, summary: '演示：第一稿。' })

  test('happens by itself, and says so', async ({ browser }) => {
    const id = await fresh()
    const writer = await Desk.open(browser, url, ROLES.writer)
    await writer.page.goto(`${url}/admin/collections/notices/${id}`)
    await writer.fill('summary', '演示：自动保存的摘要。')
    await writer.page.locator('.desk-panel__saving').getByText(t('desk.unsaved')).waitFor()
    await writer.saved()
    expect(await writer.page.locator('.desk-panel__saving').innerText()).toMatch(/已保存 \d\d:\d\d/)
    expect(await door.get(`/api/notices/${id}`, ROLES.writer)).toMatchObject({ summary: '演示：自动保存的摘要。' })
    await writer.close()
  })

  test('of an old state shows both versions, and stores what was chosen', async ({ browser }) => {
    const id = await fresh()
    const [mine, theirs] = await Promise.all(
      [ROLES.writer, ROLES.unitEditor].map((email) => Desk.open(browser, url, email)),
    )
    if (!mine || !theirs) throw new Error('nobody at the desk')
    for (const desk of [mine, theirs]) {
      await desk.page.goto(`${url}/admin/collections/notices/${id}`)
      await desk.field('summary').waitFor()
    }
    await theirs.fill('summary', '演示：编辑写的摘要。')
    await theirs.fill('issuer', '市融媒体中心（演示）')
    await theirs.saved()
    await mine.fill('summary', '演示：记者写的摘要。')
    const conflict = mine.page.locator('.desk-conflict')
    await conflict.waitFor()
    for (const words of [t('desk.conflict'), '演示：编辑写的摘要。', '演示：记者写的摘要。'])
      expect(await conflict.innerText()).toContain(words)
    expect(await violations(mine.page)).toEqual([])
    await shot(mine.page, 'desk-conflict')
    await conflict.locator('fieldset', { hasText: '演示：记者写的摘要。' }).getByLabel(t('desk.mine')).check()
    await conflict.getByRole('button', { name: t('desk.saveChosen') }).click()
    await conflict.waitFor({ state: 'detached' })
    await mine.saved()
    expect(await door.get(`/api/notices/${id}`, ROLES.writer)).toMatchObject({
      summary: '演示：记者写的摘要。',
      issuer: '市融媒体中心（演示）',
    })
    await Promise.all([mine.close(), theirs.close()])
  })
})

test('what is pasted is cleaned, its picture is stored, and the writer is told what was left out', async ({
  browser,
}) => {
  const id = await door.create('notices', { title: `关于测试粘贴的通知 ${Date.now()}（演示）` })
  const writer = await Desk.open(browser, url, ROLES.writer)
  const { page, body } = writer
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(`${url}/admin/collections/notices/${id}`)
  const html = readFileSync(new URL('../fixtures/paste/word.html', import.meta.url), 'utf8').replace(
    /<p class=MsoCaption>/,
    `<p><img src="data:image/png;base64,${(await picture(320, 200)).toString('base64')}" alt="签约现场"><img src="https://linked.invalid/a.png"></p>$&`,
  )
  await body.click()
  await body.evaluate((element, markup) => {
    const data = new DataTransfer()
    data.setData('text/html', markup)
    data.setData('text/plain', '一、抓住线索')
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, html)
  const report = page.locator('.desk-paste')
  await report.getByText(t('paste.changed')).waitFor()
  for (const code of ['hiddenText', 'trackedDeleted', 'comment'])
    expect(await report.innerText()).toContain(t(`word.loss.${code}` as 'word.loss.comment'))
  expect(await body.locator('h2').allInnerTexts()).toEqual(['一、抓住线索'])
  expect(await body.innerText()).not.toMatch(/二十|内部测算|alert/)
  // Pictures and the bar of the editor are Payload's own.
  expect(await violations(page, ['[data-lexical-editor]', '.fixed-toolbar', '.toolbar-popup__dropdown-text'])).toEqual(
    [],
  )
  await shot(page, 'desk-paste')
  await writer.saved()
  const { body: stored } = await door.get<{ body: { root: { children: LexicalNode[] } } }>(
    `/api/notices/${id}?depth=0`,
    ROLES.writer,
  )
  const uploads = stored.root.children.filter(({ type }) => type === 'upload')
  expect(uploads).toHaveLength(1)
  expect(await door.get(`/api/media/${String(uploads[0]?.value)}?depth=0`, ROLES.writer)).toMatchObject({
    alt: '签约现场',
    caption: '图1 签约现场',
  })
  expect(asked.filter((address) => !address.startsWith(url) && !/^(?:data|blob):/.test(address))).toEqual([])
  await report.getByRole('button', { name: t('paste.close') }).click()
  expect(await page.getByText(t('paste.changed')).count()).toBe(0)
  await writer.close()
})

test('a director sees the home page with placements before saving them; nobody else does', async ({ browser }) => {
  const desk = await Desk.open(browser, url, ROLES.director)
  const { page } = desk
  await page.goto(`${url}/admin/globals/publicSettings`)
  await page.locator('#field-headline__id').waitFor()
  const [shown] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('button', { name: t('desk.homePreview') }).click(),
  ])
  await shown.getByText(t('pages.homePreview.mark')).waitFor()
  expect(new URL(shown.url()).searchParams.get('headline')).toMatch(/^cases:/)
  await shot(shown, 'home-preview')
  const address = shown.url()
  const { headers, status } = await fetch(address, {
    headers: { Authorization: `JWT ${await door.token(ROLES.director)}` },
  })
  expect(status).toBe(200)
  expect(headers.get('cache-control')).toContain('no-store')
  expect(await shown.locator('meta[name=robots]').getAttribute('content')).toBe('noindex')
  await desk.close()

  const nobody = await fetch(address)
  expect(nobody.status).toBe(404)
  expect(await nobody.text()).not.toContain(t('pages.homePreview.mark'))
  for (const email of [ROLES.writer, ROLES.gatekeeper, ROLES.admin]) {
    const answer = await fetch(address, { headers: { Authorization: `JWT ${await door.token(email)}` } })
    expect([email, answer.status]).toEqual([email, 404])
  }
})
