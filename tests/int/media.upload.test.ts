/** Uploads: what is taken, what is refused, whose it is, and when it can still be changed or deleted. */
import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type App } from '../support/app'
import { COPY_FORMATS, copiesIn, copyWidths, type Copied } from '../../src/editorial/rules/pictures'
import { picture, post, publicationOf, upload } from '../support/media'
import type { Who } from '../support/people'
import { refusal, said } from '../support/refusals'
import { act, complete, create, save, walk } from '../support/stories'

const WORDS = { alt: '图', rightsHolder: '市融媒体中心' }
let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const stored = async () => readdir(path.join(app.dataDir, 'media')).catch(() => [] as string[])
const count = async () => (await app.payload.count({ collection: 'media', overrideAccess: true })).totalDocs
const ask = async (who: Who, method: string, id: string, json?: Record<string, unknown>) =>
  app.request(method, `/api/media/${id}`, { token: await app.login(who), json })
async function replace(who: Who, id: string, bytes: Buffer, words: Record<string, unknown> = {}) {
  const form = new FormData()
  form.set('_payload', JSON.stringify(words))
  form.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'new.png')
  return app.request('PATCH', `/api/media/${id}`, { token: await app.login(who), form })
}

/** A document of about so many bytes. */
const pdf = (bytes = 0): Buffer =>
  Buffer.concat([
    Buffer.from('%PDF-1.4\n%'),
    Buffer.alloc(bytes, 'x'),
    Buffer.from('\ntrailer<<>>\nstartxref\n0\n%%EOF\n'),
  ])
const MB = 1024 * 1024

describe('is taken', () => {
  test.each([
    [640, 360],
    [1, 1],
    [3000, 2],
    [2000, 1500],
  ])('a picture of %i × %i, byte for byte, with smaller copies of its shape', async (width, height) => {
    const bytes = await picture(width, height)
    const doc = await upload(app, 'writer@media', bytes, WORDS)
    expect(doc).toMatchObject({
      sha256: sha256(bytes),
      width,
      height,
      filename: expect.stringMatching(/^[0-9a-f-]{36}\.png$/),
    })
    const served = await app.request('GET', doc.url, { token: await app.login('writer@media') })
    expect([served.status, sha256(served.bytes)]).toEqual([200, doc.sha256])
    const copies = COPY_FORMATS.flatMap((format) => copiesIn(doc as Copied, format))
    expect(copies).toHaveLength(3 * copyWidths(width).length)
    for (const { url, ...said } of copies) {
      const { status, headers, bytes: made } = await app.request('GET', url, { token: await app.login('writer@media') })
      expect([status, headers.get('content-type')]).toEqual([200, said.mimeType])
      expect(await sharp(made).metadata()).toMatchObject({ width: said.width, height: said.height })
    }
  })

  test.each(['jpeg', 'webp', 'gif', 'png'] as const)('a picture as %s', async (format) => {
    const bytes = await sharp(await picture(200, 100))
      .toFormat(format)
      .toBuffer()
    const answer = await post(app, 'writer@media', bytes, WORDS, `image/${format}`, `a.${format}`)
    expect(answer.body.doc).toMatchObject({
      sha256: sha256(bytes),
      width: 200,
      height: 100,
      mimeType: `image/${format}`,
    })
  })

  test('a PDF, which no browser is told to open', async () => {
    const bytes = pdf(MB)
    const answer = await post(app, 'writer@media', bytes, {}, 'application/pdf', '附件.pdf')
    expect(answer.body.doc).toMatchObject({ sha256: sha256(bytes), originalName: '附件.pdf' })
    const { headers } = await app.request('GET', answer.body.doc.url, { token: await app.login('writer@media') })
    expect([
      headers.get('content-disposition'),
      headers.get('x-content-type-options'),
      headers.get('cache-control'),
    ]).toEqual(['attachment', 'nosniff', 'private, no-cache'])
  })

  test.each([
    '../../etc/passwd.png',
    '..\\..\\a.png',
    '/etc/a.png',
    'a\u0000.png',
    'a.png.html',
    'a.html',
    '.htaccess',
    'CON.png',
    '<img src=x>.png',
    '￥…"\'.png',
    `${'长'.repeat(400)}.png`,
    '%2e%2e%2f.png',
    ' ',
    'a\nb.png',
    'a.PNG',
  ])('a picture called %j, under a name of the server', async (name) => {
    const answer = await post(app, 'writer@media', await picture(8, 8), WORDS, 'image/png', name)
    expect([201, 400]).toContain(answer.status)
    for (const file of await stored()) expect(file).toMatch(/^[0-9a-f-]{36}\.(?:png|jpg|jpeg|webp|gif|pdf)$/)
  })
})

describe('is refused, and nothing of it stays', () => {
  /** A PNG that says it is this large: a few kilobytes that unpack to gigabytes. */
  function bomb(width: number, height: number): Buffer {
    const chunk = (type: string, data: Buffer) => {
      const body = Buffer.concat([Buffer.from(type), data])
      const table = (byte: number) =>
        Array.from({ length: 8 }).reduce<number>((c) => (c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1), byte)
      const crc = ~body.reduce((c, byte) => table((c ^ byte) & 255) ^ (c >>> 8), ~0) >>> 0
      const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
      length.writeUInt32BE(data.length)
      sum.writeUInt32BE(crc)
      return Buffer.concat([length, body, sum])
    }
    const header = Buffer.alloc(13)
    header.writeUInt32BE(width, 0)
    header.writeUInt32BE(height, 4)
    header[8] = 1
    return Buffer.concat([
      Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(Buffer.alloc(100_000))),
      chunk('IEND', Buffer.alloc(0)),
    ])
  }
  const HTML = Buffer.from('<!doctype html><script>alert(1)</script>')
  const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>')
  /** A GIF of many frames of one point each on a canvas of a million. */
  const animated = (frames: number): Buffer => {
    const head = Buffer.from('GIF89a\xe8\x03\xe8\x03\x80\x00\x00\x00\x00\x00\xff\xff\xff', 'latin1')
    const frame = Buffer.from(
      '\x21\xf9\x04\x00\x00\x00\x00\x00\x2c\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02\x44\x01\x00',
      'latin1',
    )
    return Buffer.concat([head, ...Array.from({ length: frames }, () => frame), Buffer.from([0x3b])])
  }
  test.each<[string, () => Promise<Buffer> | Buffer, string, string]>([
    ['HTML', () => HTML, 'text/html', 'a.html'],
    ['HTML that says it is a picture', () => HTML, 'image/png', 'a.png'],
    ['HTML that says it is a PDF', () => HTML, 'application/pdf', 'a.pdf'],
    [
      'HTML that says it is a document',
      () => HTML,
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'a.docx',
    ],
    ['SVG', () => SVG, 'image/svg+xml', 'a.svg'],
    ['SVG that says it is a picture', () => SVG, 'image/png', 'a.png'],
    ['a script', () => Buffer.from('#!/bin/sh\n'), 'application/x-sh', 'a.sh'],
    ['a zip', () => Buffer.from('PK\u0003\u0004'), 'application/zip', 'a.zip'],
    ['an old document', () => Buffer.from('x'), 'application/msword', 'a.doc'],
    ['a type that is none', () => picture(8, 8), 'image/png; x', 'a.png'],
    ['no type', () => picture(8, 8), '', 'a.png'],
    ['a type with another case', () => HTML, 'IMAGE/PNG', 'a.png'],
    [
      'a JPEG that says it is a PNG',
      async () =>
        sharp(await picture(8, 8))
          .jpeg()
          .toBuffer(),
      'image/png',
      'a.png',
    ],
    ['a PNG cut off', async () => (await picture(400, 400)).subarray(0, 300), 'image/png', 'a.png'],
    ['a PNG without its data', async () => (await picture(400, 400)).subarray(0, 40), 'image/png', 'a.png'],
    ['nothing', () => Buffer.alloc(0), 'image/png', 'a.png'],
    ['no bytes of a PDF', () => Buffer.alloc(0), 'application/pdf', 'a.pdf'],
    ['a picture of 30,000 × 30,000', () => bomb(30_000, 30_000), 'image/png', 'a.png'],
    ['a picture of 2 billion × 1', () => bomb(2_000_000_000, 1), 'image/png', 'a.png'],
    ['100 frames of a million', () => animated(100), 'image/gif', 'a.gif'],
    ['21 MB', () => pdf(21 * MB), 'application/pdf', 'a.pdf'],
    ['25 MB', () => pdf(25 * MB), 'application/pdf', 'a.pdf'],
  ])('%s', async (_, make, type, name) => {
    const bytes = await make()
    const [files, rows] = [await stored(), await count()]
    expect(said(await post(app, 'writer@media', bytes, WORDS, type, name))).toMatchObject(refusal('INVALID_REQUEST'))
    expect([await stored(), await count()]).toEqual([files, rows])
  })

  test('no file at all, and two of them', async () => {
    const token = await app.login('writer@media')
    expect(said(await app.request('POST', '/api/media', { token, json: WORDS }))).toMatchObject(
      refusal('INVALID_REQUEST', 'file'),
    )
    const form = new FormData()
    for (const name of ['a.png', 'b.png'])
      form.append('file', new Blob([new Uint8Array(await picture(8, 8))], { type: 'image/png' }), name)
    expect(said(await app.request('POST', '/api/media', { token, form }))).toMatchObject(
      refusal('INVALID_REQUEST', 'file'),
    )
  })

  test.each<[Record<string, unknown>, string]>([
    [{ alt: 7 }, 'alt'],
    [{ alt: '长'.repeat(301) }, 'alt'],
    [{ caption: '甲\u0000' }, 'caption'],
    [{ credit: '<b>x</b>' }, 'credit'],
    [{ license: 'nothing' }, 'license'],
    [{ people: 'x' }, 'people'],
    [{ isMap: 'x' }, 'isMap'],
    [{ sha256: 'f'.repeat(64) }, 'sha256'],
    [{ unit: 'x' }, 'unit'],
    [{ createdBy: 'x' }, 'createdBy'],
    [{ originalName: 'x' }, 'originalName'],
  ])('%j', async (words, field) => {
    const rows = await count()
    expect(said(await post(app, 'writer@media', await picture(8, 8), words))).toMatchObject(
      refusal('INVALID_REQUEST', field),
    )
    expect(await count()).toBe(rows)
    const doc = await upload(app, 'writer@media', await picture(8, 8), WORDS)
    expect(said(await ask('writer@media', 'PATCH', doc.id, words))).toMatchObject(refusal('INVALID_REQUEST', field))
    expect((await ask('writer@media', 'GET', doc.id)).body).toMatchObject(WORDS)
  })
})

test('members of the file itself are nobody’s to set', async () => {
  const [mine, other] = [
    await upload(app, 'writer@media', await picture(), WORDS),
    await upload(app, 'writer@gsl', await picture(), WORDS),
  ]
  const evil = {
    filename: other.filename,
    url: 'https://evil.cn',
    mimeType: 'text/html',
    filesize: 1,
    width: 9,
    height: 9,
    thumbnailURL: 'x',
    sizes: { small: { filename: other.filename } },
    opaque: true,
    focalX: 1,
    id: other.id,
  }
  const answer = await ask('writer@media', 'PATCH', mine.id, { ...evil, alt: '改过' })
  expect(answer.body.doc).toMatchObject({
    alt: '改过',
    filename: mine.filename,
    url: mine.url,
    sha256: mine.sha256,
    width: mine.width,
    id: mine.id,
  })
  expect((await app.request('GET', other.url, { token: await app.login('writer@media') })).status).toBe(404)
  expect((await post(app, 'writer@media', await picture(), { ...evil, ...WORDS })).body.doc.filename).not.toBe(
    other.filename,
  )
})

test('another unit’s file is unknown to a writer, and for a gatekeeper to read alone', async () => {
  const doc = await upload(app, 'writer@gsl', await picture(), WORDS)
  for (const [method, json] of [['GET'], ['PATCH', { alt: '改' }], ['DELETE']] as const) {
    expect(said(await ask('writer@media', method, doc.id, json))).toMatchObject(refusal('NOT_FOUND'))
    const gate = await ask('gatekeeper@office', method, doc.id, json)
    expect(gate.status).toBe(method === 'GET' ? 200 : 403)
  }
  expect(said(await replace('writer@media', doc.id, await picture()))).toMatchObject(refusal('NOT_FOUND'))
  expect((await ask('writer@gsl', 'GET', doc.id)).body).toMatchObject(WORDS)
})

test('a file changes until a revision holds it; its words for the next revision only', async () => {
  const doc = await upload(app, 'writer@media', await picture(), WORDS)
  const second = await picture()
  expect((await replace('writer@media', doc.id, second)).body.doc).toMatchObject({ sha256: sha256(second), ...WORDS })
  const story = await create(app, 'writer@media', 'cases', { ...complete(app, 'cases', '换图'), cover: doc.id })
  await walk(app, story, 'published')
  const live = await publicationOf(app, story)
  expect(said(await replace('writer@media', doc.id, await picture()))).toMatchObject(refusal('WRONG_STAGE'))
  expect((await ask('writer@media', 'PATCH', doc.id, { alt: '新的说明', caption: '新' })).status).toBe(200)
  expect(await publicationOf(app, story)).toEqual(live)

  await act(app, 'writer@media', story, { action: 'newEdition' })
  await save(app, 'writer@media', story, { summary: '第二版。' })
  await walk(app, story, 'published')
  const next = await publicationOf(app, story)
  expect([live?.card?.cover?.alt, next?.card?.cover?.alt]).toEqual(['图', '新的说明'])
})

test('a file is deleted by its own unit while no draft and no revision holds it', async () => {
  const doc = await upload(app, 'writer@media', await picture(), WORDS)
  const story = await create(app, 'writer@media', 'cases', {
    ...complete(app, 'cases', '删图'),
    consent: { status: 'given', by: '甲', date: '2023-07-05', file: doc.id },
  })
  expect(said(await ask('writer2@media', 'DELETE', doc.id))).toMatchObject(refusal('WRONG_STAGE'))
  await save(app, 'writer@media', story, { consent: { status: 'notNeeded', file: null } })
  expect((await ask('writer2@media', 'DELETE', doc.id)).status).toBe(200)
  expect(said(await ask('writer@media', 'GET', doc.id))).toMatchObject(refusal('NOT_FOUND'))
  expect((await stored()).filter((name) => name.startsWith(doc.filename.slice(0, 36)))).toEqual([])

  const held = await upload(app, 'writer@media', await picture(), WORDS)
  await save(app, 'writer@media', story, { cover: held.id })
  const { body } = await act(app, 'writer@media', story, { action: 'submit' })
  await act(app, 'writer@media', story, { action: 'recall', revision: body.revision })
  await save(app, 'writer@media', story, { cover: null })
  expect(said(await ask('writer@media', 'DELETE', held.id))).toMatchObject(refusal('WRONG_STAGE'))
})
