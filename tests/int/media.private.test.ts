/** Who may fetch the bytes of a file: without a session while a live publication shows it, and at no other moment. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type App, type Answer } from '../support/app'
import { fileAddresses } from '../../src/editorial/rules/pictures'
import type { PublicMedia } from '../../src/editorial/rules/publication'
import { picture, post, upload } from '../support/media'
import { refusal, said } from '../support/refusals'
import { act, complete, create, save, walk, type Draft } from '../support/stories'

const WORDS = { alt: '图', rightsHolder: '市融媒体中心' }
type File = Awaited<ReturnType<typeof upload>>
type Place = 'cover' | 'body' | 'attachment' | 'evidence' | 'timeline' | 'consent'
const SHOWN: Place[] = ['cover', 'body', 'attachment']
const HIDDEN: Place[] = ['evidence', 'timeline', 'consent']

let app: App
let story: Draft
let revision: string
const files = {} as Record<Place | 'unused' | 'second', File>
beforeAll(async () => {
  app = await startApp()
  for (const place of [...SHOWN, ...HIDDEN, 'unused', 'second'] as const)
    files[place] = (await upload(app, 'writer@media', await picture(1200, 800), WORDS)) as File
  const body = {
    root: {
      type: 'root',
      children: [
        { type: 'paragraph', children: [{ type: 'text', text: '正文。' }] },
        { type: 'upload', relationTo: 'media', value: files.body.id },
      ],
    },
  }
  const base = complete(app, 'cases', '图片') as { figures: object[]; timeline: object[] }
  story = await create(app, 'writer@media', 'cases', {
    ...base,
    body,
    cover: files.cover.id,
    attachments: [{ file: files.attachment.id, title: '附件' }],
    figures: [{ ...base.figures[0], evidence: { file: files.evidence.id } }],
    timeline: [{ ...base.timeline[0], evidence: { file: files.timeline.id } }],
    consent: { status: 'given', by: '甲', date: '2023-07-05', file: files.consent.id },
  })
})
afterAll(() => app.stop())

const addresses = (file: File) => fileAddresses(file as unknown as PublicMedia)
/** Every status that the files of these places and their copies answer. */
const statuses = async (places: (keyof typeof files)[], token?: string) => {
  const answers = await Promise.all(
    places.flatMap((place) => addresses(files[place])).map((url) => app.request('GET', url, { token })),
  )
  return [...new Set(answers.map(({ status }) => status))]
}

test('a file has smaller copies, and their addresses are as private', async () => {
  expect(addresses(files.cover)).toHaveLength(16)
  expect(await statuses([...SHOWN, ...HIDDEN])).toEqual([404])
})

test('before the publication: the own unit and the gate read, another unit does not', async () => {
  revision = (await walk(app, story, 'approved')).revision
  const places = [...SHOWN, ...HIDDEN]
  expect(await statuses(places)).toEqual([404])
  expect(await statuses(places, await app.login('writer@gsl'))).toEqual([404])
  for (const who of ['writer@media', 'gatekeeper@office', 'director@office', 'admin@office'] as const)
    expect(await statuses(places, await app.login(who))).toEqual([200])
})

describe('while it is live', () => {
  beforeAll(async () => {
    await act(app, 'gatekeeper@office', story, { action: 'publish', revision })
  })

  test('what the page shows is served, with its copies; what it does not show is not', async () => {
    expect(await statuses(SHOWN)).toEqual([200])
    expect(await statuses([...HIDDEN, 'unused', 'second'])).toEqual([404])
    expect(await statuses(HIDDEN, await app.login('writer@gsl'))).toEqual([404])
  })

  test('HEAD says the same without a body', async () => {
    const head = await app.request('HEAD', files.cover.url)
    expect([head.status, head.bytes.length, head.headers.get('content-type')]).toEqual([200, 0, 'image/png'])
    expect(Number(head.headers.get('content-length'))).toBeGreaterThan(0)
    expect((await app.request('HEAD', files.evidence.url)).status).toBe(404)
  })

  test('a part of it is a part of the same bytes', async () => {
    const whole = await app.request('GET', files.cover.url)
    const part = await app.request('GET', files.cover.url, { headers: { range: 'bytes=10-19' } })
    expect([part.status, part.bytes]).toEqual([206, whole.bytes.subarray(10, 20)])
    for (const [range, status] of [
      ['bytes=-5', 206],
      ['bytes=0-', 206],
      ['bytes=0-999999999', 206],
      ['bytes=99999999-', 416],
      // What is no range, or several, is not heard: all of it is an answer too.
      ['bytes=5-1', 200],
      ['bytes=a-b', 200],
      ['bytes=0-1,5-6', 200],
      ['x', 200],
      ['bytes=', 200],
      ['bytes=0-99999999999999999999', 200],
    ] as const)
      expect([range, (await app.request('GET', files.cover.url, { headers: { range } })).status]).toEqual([
        range,
        status,
      ])
    const end = await app.request('GET', files.cover.url, { headers: { range: 'bytes=-5' } })
    const { length } = whole.bytes
    expect([end.bytes, end.headers.get('content-range')]).toEqual([
      whole.bytes.subarray(-5),
      `bytes ${length - 5}-${length - 1}/${length}`,
    ])
    expect(whole.headers.get('accept-ranges')).toBe('bytes')
    const beyond = await app.request('GET', files.cover.url, { headers: { range: 'bytes=99999999-' } })
    expect([beyond.bytes.length, beyond.headers.get('content-range')]).toEqual([0, `bytes */${length}`])
    for (const range of ['bytes=0-0', 'bytes=99999999-'])
      expect((await app.request('GET', files.evidence.url, { headers: { range } })).status).toBe(404)
  })

  test('has a tag: 304 for who holds it, and a part only of the same bytes', async () => {
    const { bytes, headers } = await app.request('GET', files.cover.url)
    const tag = headers.get('etag') ?? ''
    expect(tag).toMatch(/^"[^"]+"$/)
    const held = await app.request('GET', files.cover.url, { headers: { 'if-none-match': `"x", ${tag}` } })
    expect([held.status, held.bytes.length, held.headers.get('etag')]).toEqual([304, 0, tag])
    const range = 'bytes=0-9'
    const same = await app.request('GET', files.cover.url, { headers: { range, 'if-range': tag } })
    expect([same.status, same.bytes, same.headers.get('etag')]).toEqual([206, bytes.subarray(0, 10), tag])
    for (const other of ['"x"', `W/${tag}`, 'Wed, 21 Oct 2015 07:28:00 GMT']) {
      const whole = await app.request('GET', files.cover.url, { headers: { range, 'if-range': other } })
      expect([whole.status, whole.bytes.length]).toEqual([200, bytes.length])
    }
    const head = await app.request('HEAD', files.cover.url, { headers: { range } })
    expect([head.status, head.headers.get('etag'), head.headers.get('content-length')]).toEqual([
      200,
      tag,
      String(bytes.length),
    ])
    const hidden = await app.request('GET', files.evidence.url, { headers: { range, 'if-none-match': '*' } })
    expect([hidden.status, hidden.headers.get('etag')]).toEqual([404, null])
  })

  test('no cache may answer in its place, and no browser guesses its type', async () => {
    const { headers } = await app.request('GET', files.cover.url)
    expect([
      headers.get('cache-control'),
      headers.get('x-content-type-options'),
      headers.get('content-security-policy'),
    ]).toEqual(['private, no-cache', 'nosniff', "default-src 'none'; sandbox"])
  })

  test('the list, the document and a count of files stay closed', async () => {
    for (const path of ['/api/media', `/api/media/${files.cover.id}`, '/api/media/count'])
      expect(said(await app.request('GET', path))).toMatchObject(refusal('NOT_SIGNED_IN'))
  })
})

describe('the next edition', () => {
  test('shows another picture: the old stays until it is published, then the other alone', async () => {
    await act(app, 'writer@media', story, { action: 'newEdition' })
    await save(app, 'writer@media', story, { cover: files.second.id, attachments: [] })
    expect(await statuses(SHOWN)).toEqual([200])
    expect(await statuses(['second'])).toEqual([404])
    revision = (await walk(app, story, 'approved')).revision
    expect(await statuses(['second'])).toEqual([404])
    await act(app, 'director@office', story, { action: 'publish', revision })
    expect(await statuses(['second', 'body'])).toEqual([200])
    expect(await statuses(['cover', 'attachment'])).toEqual([404])
  })

  test('a file that another live story shows stays, whatever becomes of this one', async () => {
    const other = await create(app, 'writer@media', 'notices', {
      ...complete(app, 'notices', '也用这张图'),
      cover: files.body.id,
    })
    await walk(app, other, 'published')
    await act(app, 'director@office', story, { action: 'withdraw', revision, reason: { code: 'privacy', note: '甲' } })
    expect(await statuses(['body'])).toEqual([200])
    expect(await statuses(['second', 'cover'])).toEqual([404])
    const view = await app.request('GET', `/api/notices/${other.id}/editorial`, {
      token: await app.login('writer@media'),
    })
    await act(app, 'director@office', other, {
      action: 'withdraw',
      revision: view.body.liveRevision,
      reason: { code: 'privacy', note: '甲' },
    })
    expect(await statuses(['body'])).toEqual([404])
    expect(await statuses([...SHOWN, ...HIDDEN], await app.login('writer@media'))).toEqual([200])
  })
})

test('never existed, private, withdrawn: one answer, to the last header', async () => {
  const names = [
    '00000000-0000-4000-8000-000000000000.png',
    'x.png',
    '00000000-0000-4000-8000-000000000000-720.avif',
    '..%2f..%2fpackage.json',
    '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
    '%00',
    'a%00.png',
    'x'.repeat(3000),
    '%E5%9B%BE.png',
    'a/b.png',
    '',
    '.png',
  ]
  const urls = [
    ...names.map((name) => `/api/media/file/${name}`),
    ...[...SHOWN, ...HIDDEN, 'unused', 'second'].flatMap((place) => addresses(files[place as Place])),
    `${files.unused.url}/`,
    // no copy of theirs: another width, another format, another spelling
    ...['-721.avif', '-1440.avif', '-0720.jpg', '-720.png', '-720.AVIF', '-720.avif.tmp'].map((end) =>
      files.body.url.replace('.png', end),
    ),
    `${files.unused.url}?prefix=../`,
    files.unused.url.toUpperCase().replace('/API/MEDIA/FILE', '/api/media/file'),
  ]
  const shown = ({ status, text, headers }: Answer) =>
    JSON.stringify([status, text, [...headers].filter(([name]) => name !== 'date').sort()])
  const answers = await Promise.all(urls.map(async (url) => shown(await app.request('GET', url))))
  const odd = answers.map((answer, index) => [answer, urls[index]]).filter(([answer]) => answer !== answers[0])
  expect(odd).toEqual([])
  expect(said(await app.request('GET', urls[0] ?? ''))).toMatchObject(refusal('NOT_FOUND'))
  const writer = await Promise.all(
    [files.evidence.url, urls[0] ?? ''].map(async (url) =>
      shown(await app.request('GET', url, { token: await app.login('writer@gsl') })),
    ),
  )
  expect(writer[0]).toBe(writer[1])
})

test('a file of another unit is unknown wherever a story could name it', async () => {
  const theirs = (await post(app, 'writer@gsl', await picture(), WORDS)).body.doc.id as string
  const UNKNOWN = theirs.length === 24 ? '0123456789abcdef01234567' : '01234567-89ab-4cde-8f01-23456789abcd'
  const places: [string, (id: string) => Record<string, unknown>][] = [
    ['cover', (id) => ({ cover: id })],
    [
      'body',
      (id) => ({ body: { root: { type: 'root', children: [{ type: 'upload', relationTo: 'media', value: id }] } } }),
    ],
    ['attachments.0.file', (id) => ({ attachments: [{ file: id }] })],
    ['figures.0.evidence.file', (id) => ({ figures: [{ evidence: { file: id } }] })],
    ['timeline.0.evidence.file', (id) => ({ timeline: [{ evidence: { file: id } }] })],
    ['consent.file', (id) => ({ consent: { file: id } })],
  ]
  const draft = await create(app, 'writer@media', 'cases', { title: '引用' })
  for (const [field, naming] of places) {
    const saves = await Promise.all(
      [theirs, UNKNOWN, 'x'].map((id) => save(app, 'writer@media', draft, { summary: '改', ...naming(id) })),
    )
    const makes = await Promise.all(
      [theirs, UNKNOWN].map(async (id) =>
        app.request('POST', '/api/cases', {
          token: await app.login('writer@media'),
          json: { title: '引用', ...naming(id) },
        }),
      ),
    )
    for (const answer of [...saves, ...makes]) expect(said(answer)).toMatchObject(refusal('INVALID_REQUEST', field))
    expect(new Set([...saves, ...makes].map(({ text }) => text)).size).toBe(1)
  }
  const { body } = await app.request('GET', `/api/cases/${draft.id}`, { token: await app.login('writer@media') })
  expect([body.cover ?? null, body.summary ?? null]).toEqual([null, null])
})
