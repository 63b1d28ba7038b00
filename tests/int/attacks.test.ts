/** Ways round the gate that an attacker found, each shut. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sha256 } from '../../src/editorial/hash'
import { startApp, type App } from '../support/app'
import { fetchAnonymously, picture, publicationOf, upload } from '../support/media'
import { act, complete, create, walk } from '../support/stories'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

const words = { alt: '图', rightsHolder: '市融媒体中心' }

test('a live picture is not cut in place through the query', async () => {
  const cover = await upload(app, 'writer@media', await picture(), words)
  const story = await create(app, 'writer@media', 'cases', { ...complete(app, 'cases', '裁图'), cover: cover.id })
  await walk(app, story, 'published')
  const file = path.join(app.dataDir, 'media', cover.filename)
  const before = sha256(readFileSync(file))
  const crop = 'uploadEdits[crop][width]=10&uploadEdits[crop][height]=10&uploadEdits[crop][unit]=%25'
  const answer = await app.request('PATCH', `/api/media/${cover.id}?${crop}&uploadEdits[widthInPixels]=50`, {
    token: await app.login('writer@media'),
    json: { alt: '改' },
  })
  expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'uploadEdits'])
  expect(sha256(readFileSync(file))).toBe(before)
  expect((await fetchAnonymously(app, cover.url)).status).toBe(200)
})

test('a file that was changed on the disk after the signature is not published', async () => {
  const cover = await upload(app, 'writer@media', await picture(), words)
  const story = await create(app, 'writer@media', 'cases', { ...complete(app, 'cases', '换图'), cover: cover.id })
  const { revision } = await walk(app, story, 'approved')
  writeFileSync(path.join(app.dataDir, 'media', cover.filename), await picture(50, 50))
  const answer = await act(app, 'gatekeeper@office', story, { action: 'publish', revision })
  expect([answer.status, answer.body.errors[0].field]).toEqual([422, 'media'])
  expect(await publicationOf(app, story)).toBeNull()
})

test('who wrote a text does not decide on its copy', async () => {
  const story = await create(app, 'editor@media', 'notices', complete(app, 'notices', '自己写的通知'))
  const copy = await app.request('POST', `/api/notices/${story.id}/duplicate`, {
    token: await app.login('writer@media'),
  })
  const twin = { kind: 'notices', id: copy.body.doc.id } as const
  const { body } = await act(app, 'writer@media', twin, { action: 'submit' })
  const pass = { action: 'pass', revision: body.revision, secrecyReviewed: true }
  expect((await act(app, 'editor@media', twin, pass)).body.errors[0].code).toBe('SAME_PERSON')
})

test('a picture of another unit that was put into a text past every door is not submitted', async () => {
  const foreign = await upload(app, 'writer@gsl', await picture(), words)
  const story = await create(app, 'writer@media', 'cases', complete(app, 'cases', '别家的图'))
  await app.payload.db.updateOne({ collection: 'cases', id: story.id, data: { cover: foreign.id } })
  const answer = await act(app, 'writer@media', story, { action: 'submit' })
  expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'media'])
})

test('an account that was suspended while its request was on the way decides nothing', async () => {
  const story = await create(app, 'writer@media', 'cases', complete(app, 'cases', '迟到的签发'))
  const { revision } = await walk(app, story, 'signOff')
  const { createLocalReq } = await import('payload')
  const { transition } = await import('../../src/editorial/transition')
  const { id } = app.people['director2@office']
  const user = await app.payload.findByID({ collection: 'users', id, overrideAccess: true })
  const req = await createLocalReq({ user: { ...user, collection: 'users' } }, app.payload)
  const suspended = (is: boolean) => app.payload.db.updateOne({ collection: 'users', id, data: { suspended: is } })
  const sign = () => transition(req, 'cases', story.id, { action: 'sign', revision, secrecyReviewed: true })
  await suspended(true)
  await expect(sign()).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' })
  await suspended(false)
  await expect(sign()).resolves.toMatchObject({ stage: 'approved' })
})

test('a signed revision that was changed in the database does not go out', async () => {
  const story = await create(app, 'writer@media', 'cases', complete(app, 'cases', '签过的字'))
  const { revision } = await walk(app, story, 'approved')
  const { docs } = await app.payload.find({
    collection: 'revisions',
    where: { sha256: { equals: revision } },
    overrideAccess: true,
  })
  const [{ id, canonical } = { id: '', canonical: '' }] = docs
  const changed = String(canonical).replace('签过的字', '没签的字')
  expect(changed).not.toBe(canonical)
  await app.payload.db.updateOne({ collection: 'revisions', id, data: { canonical: changed } })
  const answer = await act(app, 'gatekeeper@office', story, { action: 'publish', revision })
  expect([answer.status, answer.body.errors[0].code]).toEqual([503, 'UNAVAILABLE'])
  expect(await publicationOf(app, story)).toBeNull()
})
