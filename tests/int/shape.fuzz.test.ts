/** A few hundred requests made by chance with a fixed seed: each is done or refused in the contract's form. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { STORY_KINDS } from '../../src/editorial/rules/kinds'
import { startApp, type App, type RequestOptions } from '../support/app'
import { chance, type Chance } from '../support/chance'
import type { Who } from '../support/people'
import { publicSide } from '../support/publicSide'
import { failure } from '../support/refusals'
import { complete, create, walk } from '../support/stories'
import { picture, upload } from '../support/media'

let app: App
let before: string
const ids: string[] = [
  'x',
  '0123456789abcdef01234567',
  '01234567-89ab-4cde-8f01-23456789abcd',
  '%00',
  'versions',
  'count',
  'access',
  'file',
]
beforeAll(async () => {
  app = await startApp()
  const live = await create(app, 'writer@media', 'cases', complete(app, 'cases', '上线'))
  await walk(app, live, 'published')
  const waiting = await create(app, 'writer@media', 'cases', complete(app, 'cases', '待审'))
  await walk(app, waiting, 'gateReview')
  const drafts = await Promise.all(
    STORY_KINDS.map((kind) => create(app, 'writer@media', kind, complete(app, kind, '草稿'))),
  )
  const file = await upload(app, 'writer@media', await picture(), { alt: '图' })
  ids.push(live.id, waiting.id, ...drafts.map(({ id }) => id), file.id)
  before = await publicSide(app)
})
afterAll(() => app.stop())

const WHO: readonly (Who | null)[] = [
  'writer@media',
  'writer@media',
  'editor@media',
  'writer@gsl',
  'gatekeeper@office',
  'director@office',
  'admin@office',
  null,
]
const SLUGS = [
  'cases',
  'cases',
  'speeches',
  'notices',
  'news',
  'campaigns',
  'media',
  'units',
  'coverageTasks',
  'projects',
  'projects',
  'figures',
  'figureChanges',
  'exchangeRates',
  'taskTemplates',
  'calendarFeeds',
  'calendar',
  'revisions',
  'reviews',
  'comments',
  'readers',
  'publications',
  'previewLinks',
  'fileTexts',
  'imports',
  'auditLog',
  'signInFailures',
  'viewCounts',
  'outbox',
  'follows',
  'notifications',
  'dispatches',
  'payload-preferences',
]
const TAILS = [
  '',
  '',
  '',
  '/transition',
  '/editorial',
  '/revisions',
  '/previews',
  '/duplicate',
  '/diff',
  '/comments',
  '/comments/x/accept',
  '/claim',
  '/release',
  '/looking',
  '/versions',
  '/access',
  '/confirm',
  '/follow',
  '/proposals',
  '/kind',
  '/read',
  '/choices',
  '/undelivered',
  '/nothing',
  '/merge',
  '/stories',
  '/import',
  '/export.xlsx',
  '/many',
  '/draft',
  '/drop',
  '/revoke',
  '/run',
  '/run/close',
]
const MEMBERS =
  'title summary slug body stage unit revisionToken revision action reason acknowledged contested overrides secrecyReviewed step project figures timeline authors attachments cover keywords relatedStories campaigns consent name kind drafts chains pictureNews headline alt people email role password where sort limit depth value id comments field excerpt position start end text blocker replacement note units quotas count due topic brief days storyKind closedOn campaign into figureReason currency day rate source park stage industry year indicator kind __proto__ constructor'.split(
    ' ',
  )
const ATOMS: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e308,
  '',
  ' ',
  '甲',
  'x',
  '<b>',
  'javascript:alert(1)',
  '\u0000',
  '\ud800',
  '2023-02-30',
  '2023-07-05',
  'submit',
  'pass',
  'draft',
  'published',
  'cases',
  '长'.repeat(400),
  '0123456789abcdef01234567',
  [],
  {},
]

function value(luck: Chance, depth = 0): unknown {
  if (depth > 3 || luck.oneIn(2)) return luck.oneIn(4) ? luck.of(ids) : luck.of(ATOMS)
  const length = Math.floor(luck.next() * 4)
  if (luck.oneIn(2)) return Array.from({ length }, () => value(luck, depth + 1))
  if (luck.oneIn(4)) return { root: { type: luck.of(['root', 'x']), children: [value(luck, depth + 1)] } }
  return Object.fromEntries(Array.from({ length }, () => [luck.of(MEMBERS), value(luck, depth + 1)]))
}

const body = (luck: Chance): Record<string, unknown> =>
  Object.fromEntries(Array.from({ length: 1 + Math.floor(luck.next() * 5) }, () => [luck.of(MEMBERS), value(luck)]))

function query(luck: Chance): string {
  const part = () => {
    const name = luck.of([
      'where',
      'where[title]',
      'where[and][0][title][like]',
      'where[unit.name][equals]',
      'where[gate][exists]',
      'sort',
      'limit',
      'page',
      'depth',
      'draft',
      'select[title]',
      'populate',
      'joins',
      'locale',
      luck.of(MEMBERS),
    ])
    return `${encodeURIComponent(name)}=${encodeURIComponent(String(luck.of(ATOMS)).replace(/[\ud800-\udfff]/g, '?'))}`
  }
  return luck.oneIn(2) ? `?${Array.from({ length: 1 + Math.floor(luck.next() * 3) }, part).join('&')}` : ''
}

async function ask(luck: Chance): Promise<string | null> {
  const who = luck.of(WHO)
  const slug = luck.of(SLUGS)
  const place = luck.oneIn(4) ? slug : `${slug}/${luck.of(ids)}${luck.of(TAILS)}`
  const path = `/api/${luck.oneIn(12) ? luck.of(['globals/publicSettings', 'globals/gateSettings', 'users', 'users/login', 'users/me', 'graphql', 'linkable', 'access', 'audit/verify', 'audit/entries', 'media/file/x.png']) : place}${query(luck)}`
  const method = luck.of(['GET', 'GET', 'POST', 'POST', 'PATCH', 'PATCH', 'PUT', 'DELETE'])
  const options: RequestOptions = { token: who ? await app.login(who) : undefined }
  if (method !== 'GET') {
    const json = JSON.stringify(body(luck))
    const form = new FormData()
    form.set('_payload', json)
    if (luck.oneIn(8)) options.form = form
    else
      Object.assign(options, {
        raw: luck.oneIn(20) ? json.slice(0, -2) : json,
        contentType: luck.oneIn(20)
          ? luck.of(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
          : 'application/json',
      })
  }
  const sent = `${who} ${method} ${path} ${options.raw ?? 'form'}`
  return failure(await app.request(method, path, options), sent)
}

describe.each([1, 2, 3, 4])('seed %i', (seed) => {
  test('100 requests', async () => {
    const luck = chance(seed * 7919)
    const failures: (string | null)[] = []
    for (let i = 0; i < 100; i++) failures.push(await ask(luck))
    expect(failures.filter((said) => said !== null && !said.includes('/graphql'))).toEqual([])
  })
})

test('what the public sees and the log are whole', async () => {
  expect(await publicSide(app)).toBe(before)
  const { body: log } = await app.request('GET', '/api/audit/verify', { token: await app.login('director@office') })
  expect(log.ok).toBe(true)
})
