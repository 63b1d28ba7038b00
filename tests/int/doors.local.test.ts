/** Ways round inside the process: the Local API with and without `overrideAccess`, with a token that somebody made up. */
import { createLocalReq, type CollectionSlug } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { escalateDue } from '../../src/editorial/escalation'
import { KINDS, STORY_KINDS } from '../../src/editorial/rules/kinds'
import { startApp, type App } from '../support/app'
import { publicSide } from '../support/publicSide'
import { act, complete, create, walk } from '../support/stories'
import { picture, upload } from '../support/media'
import { GATE_ROWS } from '../support/gateRows'

let app: App
let before: string
const ids = {} as Record<string, string>
const GATED = [...KINDS, ...GATE_ROWS, 'users', 'units', 'media', 'coverageTasks', 'projects', 'imports'] as const

beforeAll(async () => {
  app = await startApp()
  const cover = await upload(app, 'writer@media', await picture(), { alt: '图', rightsHolder: '市融媒体中心' })
  const live = await create(app, 'writer@media', 'cases', { ...complete(app, 'cases', '上线'), cover: cover.id })
  const { revision } = await walk(app, live, 'published')
  await app.request('POST', `/api/cases/${live.id}/previews`, {
    token: await app.login('writer@media'),
    json: { revision },
  })
  await act(app, 'writer@media', live, { action: 'newEdition' })
  await app.request('POST', `/api/cases/${live.id}/comments`, {
    token: await app.login('editor@media'),
    json: { field: 'title', text: '好' },
  })
  await app.request('POST', `/api/cases/${live.id}/looking`, { token: await app.login('editor@media') })
  const urgent = { ...complete(app, 'cases', '快讯'), urgency: 'flash' }
  const waits = await create(app, 'writer@media', 'cases', urgent)
  await walk(app, waits, 'unitReview')
  await escalateDue(app.payload, 'cases', waits.id, new Date(Date.now() + 11 * 60_000))
  for (const kind of STORY_KINDS.filter((other) => other !== 'cases'))
    await create(app, 'writer@media', kind, complete(app, kind))
  await create(app, 'gatekeeper@office', 'campaigns', complete(app, 'campaigns'))
  const campaign = (await app.payload.find({ collection: 'campaigns', limit: 1, overrideAccess: true })).docs[0]
  await app.request('POST', '/api/coverageTasks', {
    token: await app.login('gatekeeper@office'),
    json: { campaign: campaign?.id, unit: app.units.media, topic: '约稿' },
  })
  await app.request('POST', '/api/projects', {
    token: await app.login('gatekeeper@office'),
    json: { name: '登记过的项目' },
  })
  const token = await app.login('director@office')
  await app.request('POST', `/api/cases/${live.id}/follow`, { token })
  await app.request('POST', '/api/notifications/choices', { token, json: { digestAt: 8 } })
  for (const slug of GATED) {
    const { docs } = await app.payload.find({ collection: slug, limit: 1, overrideAccess: true })
    ids[slug] = String(docs[0]?.id)
  }
  before = await everything()
})
afterAll(() => app.stop())

const everything = async () => {
  const rows = await Promise.all(
    GATED.map((collection) =>
      app.payload.find({
        collection,
        sort: 'id',
        pagination: false,
        depth: 0,
        overrideAccess: true,
        showHiddenFields: true,
      }),
    ),
  )
  return JSON.stringify([await publicSide(app), rows.map(({ docs }) => docs)])
}

/** Whatever was said, but not that it was done. */
const REFUSED = /^(?!done)/

/** What somebody could put in the place of the gate's token. */
const FORGED: [string, Record<string, unknown>][] = [
  ['nothing', {}],
  ['an empty object', { exemplarGate: {} }],
  ['true', { exemplarGate: true }],
  ['a frozen object', { exemplarGate: Object.freeze({}) }],
  ['a symbol of the name', { exemplarGate: Symbol.for('exemplar.gate') }],
  ['a proxy', { exemplarGate: new Proxy({}, { get: () => true }) }],
]
const DATA = {
  title: '绕过',
  name: '绕过',
  stage: 'published',
  state: 'live',
  slug: 'rao-guo',
  hash: 'x',
  role: 'director',
  confirmed: true,
  alt: '绕过',
  topic: '绕过',
  kind: 'cases',
  story: 'x',
  number: 99,
  seq: 99,
}

describe.each(GATED)('%s', (slug) => {
  const collection = slug as CollectionSlug
  test.each([true, false, undefined])('overrideAccess %s', async (overrideAccess) => {
    const user = {
      ...(await app.payload.findByID({
        collection: 'users',
        id: app.people['director@office'].id,
        overrideAccess: true,
      })),
      collection: 'users' as const,
    }
    const id = ids[slug] ?? ''
    for (const [, context] of overrideAccess ? FORGED : FORGED.slice(0, 1)) {
      const shared = { collection, overrideAccess, user, context, data: DATA, depth: 0 } as never as {
        collection: 'cases'
        data: object
      }
      const attempts = [
        () => app.payload.create(shared as never),
        () => app.payload.update({ ...shared, id } as never),
        () => app.payload.update({ ...shared, where: { id: { exists: true } } } as never).then(refusedAll),
        () => app.payload.update({ ...shared, id, draft: true, autosave: true } as never),
        () => app.payload.delete({ ...shared, id } as never),
        () => app.payload.delete({ ...shared, where: { id: { exists: true } } } as never).then(refusedAll),
        () => app.payload.duplicate({ ...shared, id } as never),
        () => app.payload.restoreVersion({ ...shared, id } as never),
      ]
      for (const attempt of attempts) await expect(attempt()).rejects.toThrow(REFUSED)
    }
  })
})

/** Payload tells of a bulk operation's failures in its result. @throws where not one document was refused */
function refusedAll(result: unknown): never {
  const { docs, errors } = result as { docs: unknown[]; errors: unknown[] }
  throw docs.length === 0 && errors.length > 0
    ? new Error('refused')
    : new TypeError(`done: ${JSON.stringify(docs).slice(0, 200)}`)
}

test.each(['publicSettings', 'gateSettings', 'dutyRoster', 'robotSettings'] as const)('the global %s', async (slug) => {
  for (const overrideAccess of [true, false])
    for (const [, context] of FORGED)
      await expect(
        app.payload.updateGlobal({ slug, data: { siteName: '绕过', chains: [] }, overrideAccess, context } as never),
      ).rejects.toThrow(REFUSED)
})

test('the token itself opens nothing outside a transaction', async () => {
  const { throughGate } = await import('../../src/editorial/gateToken')
  const req = await createLocalReq({}, app.payload)
  for (const collection of ['cases', 'publications', 'auditLog'] as const) {
    const shared = {
      collection,
      id: ids[collection] ?? '',
      data: DATA,
      disableTransaction: true,
      overrideAccess: true,
      req,
    }
    await expect(throughGate(req, () => app.payload.update(shared as never))).rejects.toThrow(REFUSED)
  }
  expect(req.context).toEqual({})
})

test('nothing of this changed a row', async () => expect(await everything()).toBe(before))
