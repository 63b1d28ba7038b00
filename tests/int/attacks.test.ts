/** Ways round the gate that an attacker found, each shut. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sha256 } from '../../src/editorial/hash'
import { startApp, type App } from '../support/app'
import { fetchAnonymously, picture, post, publicationOf, upload } from '../support/media'
import type { Who } from '../support/people'
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

describe('approved, then edited by every route: what was signed is what goes out', () => {
  const pdf = (text: string) => Buffer.from(`%PDF-1.4\n%${text}\ntrailer<<>>\nstartxref\n0\n%%EOF\n`)
  const ask = async (who: Who, method: string, path: string, json?: object) =>
    app.request(method, path, { token: await app.login(who), json })
  /** Leads a case with a frozen attachment and byline to the signature. */
  async function approved(title: string) {
    const bytes = pdf(title)
    const { body } = await post(app, 'writer@media', bytes, words, 'application/pdf', '附件.pdf')
    const file = body.doc as { id: string; url: string; filename: string }
    const story = await create(app, 'writer@media', 'cases', {
      ...complete(app, 'cases', title),
      attachments: [{ file: file.id, title: '附件' }],
      authors: [{ name: '记者甲', user: app.people['writer@media'].id, unit: app.units.gsl }],
    })
    const { revision } = await walk(app, story, 'approved')
    return { story, revision, file, bytes }
  }
  const publish = async ({ story, revision }: Awaited<ReturnType<typeof approved>>) => {
    const { status, text } = await act(app, 'gatekeeper@office', story, { action: 'publish', revision })
    expect(status, text).toBe(200)
    const publication = await publicationOf(app, story)
    const { body } = await ask('director@office', 'GET', `/api/cases/${story.id}/revisions`)
    const { canonical } = body.at(-1)
    expect([publication?.liveRevision, sha256(canonical)]).toEqual([revision, revision])
    return JSON.stringify(publication)
  }

  test('the attachment', async () => {
    const signed = await approved('换附件')
    const { file, story } = signed
    const other = await post(app, 'writer@media', pdf('别的'), words, 'application/pdf', '别的.pdf')
    for (const who of [
      'writer@media',
      'editor@media',
      'gatekeeper@office',
      'director@office',
      'admin@office',
    ] as const) {
      for (const method of ['PATCH', 'PUT']) {
        const form = new FormData()
        form.set('_payload', '{}')
        form.set('file', new Blob([new Uint8Array(pdf('换了'))], { type: 'application/pdf' }), 'new.pdf')
        const token = await app.login(who)
        const answers = [
          await app.request(method, `/api/media/${file.id}`, { token, form }),
          await ask(who, method, `/api/media/${file.id}`, {
            filename: other.body.doc.filename,
            sha256: 'f'.repeat(64),
          }),
          await ask(who, method, `/api/cases/${story.id}`, { revisionToken: story.token, attachments: [] }),
          await ask(who, method, `/api/media?where[id][equals]=${file.id}`, { filename: other.body.doc.filename }),
        ]
        expect([who, answers.filter(({ status }) => status < 400)]).toEqual([who, []])
      }
      expect((await ask(who, 'DELETE', `/api/media/${file.id}`)).status).toBeGreaterThanOrEqual(400)
    }
    const forced = {
      collection: 'media',
      id: file.id,
      file: { data: pdf('换了'), name: 'x.pdf', mimetype: 'application/pdf', size: 9 },
    }
    await expect(app.payload.update({ ...forced, data: {}, overrideAccess: true } as never)).rejects.toThrow(/./)
    await publish(signed)
    expect((await fetchAnonymously(app, file.url)).bytes.equals(signed.bytes)).toBe(true)
    expect((await fetchAnonymously(app, other.body.doc.url)).status).toBe(404)
  })

  test('the attachment, on the disk', async () => {
    const { story, revision, file } = await approved('附件在盘上换了')
    writeFileSync(path.join(app.dataDir, 'media', file.filename), pdf('换了'))
    const answer = await act(app, 'gatekeeper@office', story, { action: 'publish', revision })
    expect([answer.status, answer.body.errors[0].field]).toEqual([422, 'media'])
    expect(await publicationOf(app, story)).toBeNull()
  })

  test('the name of its unit, of the unit that it names, and of its author', async () => {
    const signed = await approved('改名之前签的')
    const renamed = [
      await ask('director@office', 'PATCH', `/api/units/${app.units.media}`, { name: '改过的单位甲' }),
      await ask('director@office', 'PUT', `/api/units/${app.units.gsl}`, { name: '改过的单位乙', shortName: '改过乙' }),
      await ask('admin@office', 'PATCH', `/api/users/${app.people['writer@media'].id}`, { name: '改过的作者' }),
    ]
    expect(renamed.map(({ status }) => status)).toEqual([200, 200, 200])
    for (const who of ['writer@media', 'admin@office', 'director@office'] as const)
      expect(
        (await ask(who, 'PATCH', `/api/cases/${signed.story.id}`, { revisionToken: 'x', authors: [{ name: '别人' }] }))
          .status,
      ).toBeGreaterThanOrEqual(400)
    const live = await publish(signed)
    expect(live).toContain('市融媒体中心')
    expect(live).toContain('市工商联')
    expect(live).toContain('记者甲')
    expect(live).not.toMatch(/改过|别人/)
  })
})

test('an address that is written otherwise than it is read leads nowhere', async () => {
  const { id } = await create(app, 'writer@media', 'cases', complete(app, 'cases', '别人的稿件'))
  const ask = async (method: string, address: string, json?: unknown) =>
    (await app.request(method, address, { token: await app.login('writer@gsl'), json })).status
  expect(await ask('POST', `/api/cases/access/${id}`, {})).toBe(404)
  expect(await ask('POST', `/api/cases/acc%65ss/${id}`, {})).toBe(404)
  expect(await ask('POST', '/api/payload-preferences/list%2Dviews-cases', { value: { views: 'x' } })).toBe(404)
  expect(await ask('GET', '/api/media/version%73')).toBe(404)
  expect(await ask('GET', '/api/cases/%E0%A4%A')).toBe(404)
})

test('a public file is asked for by its name alone', async () => {
  const cover = await upload(app, 'writer@media', await picture(), words)
  const story = await create(app, 'writer@media', 'cases', { ...complete(app, 'cases', '问文件'), cover: cover.id })
  await walk(app, story, 'published')
  expect((await fetchAnonymously(app, cover.url)).status).toBe(200)
  expect((await fetchAnonymously(app, `${cover.url}?prefix=x`)).status).toBe(404)
})

describe('signs that nobody sees', () => {
  const NUMBER = '11010519491231002X'
  const submitted = async (summary: string) => {
    const story = await create(app, 'writer@media', 'notices', { ...complete(app, 'notices', '看不见的字符'), summary })
    return act(app, 'writer@media', story, { action: 'submit' })
  }

  test.each(['\u200b', '\u200d', '\u2060', '\u00ad', '\ufeff', '\u200e', '\ufe0f', '\u034f', '\u3164', '\u2009'])(
    'do not hide the number of a person: %j',
    async (sign) => {
      const { status, body } = await submitted(`身份证号${NUMBER.slice(0, 6)}${sign}${NUMBER.slice(6)}。`)
      expect([status, body.errors[0].code]).toEqual([422, 'CHECKS_FAILED'])
      expect(body.errors[0].issues.map(({ check }: { check: string }) => check)).toContain('32')
    },
  )

  test('nor do figures that are drawn otherwise, nor a mark of secrecy in pieces', async () => {
    const drawn = NUMBER.replace(/\d/g, (digit) => String.fromCodePoint(0x1d7ce + Number(digit)))
    expect((await submitted(`身份证号${drawn}。`)).status).toBe(422)
    expect((await submitted('机\u200b密★\u200b10年')).status).toBe(422)
  })

  test('and a text cannot be turned round', async () => {
    const reversed = [...NUMBER].reverse().join('')
    const answer = await app.request('POST', '/api/notices', {
      token: await app.login('writer@media'),
      json: { ...complete(app, 'notices', '倒过来的号码'), summary: `\u202e${reversed}\u202c` },
    })
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'summary'])
  })
})
