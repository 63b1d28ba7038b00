/** Documents are read when they are uploaded, the checks see what is written in them, and nobody else does. */
import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type App } from '../support/app'
import { DOCX, PDF, paragraph, pdfOf, sheetsOf, wordFile, wordOf, XLSX } from '../support/documents'
import { picture, post, publicationOf } from '../support/media'
import type { Who } from '../support/people'
import { rawRows } from '../support/rawRows'
import { refusal, said } from '../support/refusals'
import { act, complete, create, save, walk } from '../support/stories'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

const IDENTITY = '11010519491231002X'
const MOBILE = '13805751234'
const SECRETLY = '藏在附件里的话'

async function upload(bytes: Buffer, type: string, name: string, who: Who = 'writer@media') {
  const answer = await post(app, who, bytes, {}, type, name)
  expect(answer.status).toBe(201)
  return answer.body.doc as { id: string; sha256: string; url: string }
}
const attach = (file: { id: string }, title = '名单') =>
  create(app, 'writer@media', 'notices', { ...complete(app, 'notices'), attachments: [{ file: file.id, title }] })
const get = async (path: string, who?: Who) => app.request('GET', path, who ? { token: await app.login(who) } : {})
const issuesOf = async ({ id }: { id: string }) =>
  (await get(`/api/notices/${id}/editorial`, 'writer@media')).body.issues
const textOf = (id: string, who?: Who) => get(`/api/media/${id}/text`, who)
const rowsOf = async (sha256: string) => (await rawRows(app, 'fileTexts').all()).filter((row) => row.sha256 === sha256)

const FILES: [name: string, type: string, bytes: () => Buffer][] = [
  ['名单.pdf', PDF, () => pdfOf([['各单位名单'], [`王某，身份证号${IDENTITY}。`]])],
  // Word cuts a number into pieces wherever its spelling was looked at.
  ['名单.docx', DOCX, () => wordFile(paragraph('各单位名单') + paragraph('王某，身份证号1101051949', '1231002X。'))],
  ['名单.xlsx', XLSX, () => sheetsOf([['各单位']], [['王某', IDENTITY]])],
]

describe('a number of a person in an attachment', () => {
  test.each(FILES)('%s is an error that nobody can wave through', async (name, type, bytes) => {
    const story = await attach(await upload(bytes(), type, name))
    const [issue, ...more] = await issuesOf(story)
    expect(more).toEqual([])
    expect(issue).toMatchObject({
      check: '32',
      severity: 'error',
      field: 'attachments.0.file',
      excerpt: expect.stringContaining(IDENTITY),
      position: { start: 0, end: 0 },
      suggestion: expect.stringMatching(/^附件“名单”里有问题：/),
    })
    const contested = [{ issue: issue.id, reason: '已核对' }]
    for (const body of [{}, { contested }])
      expect(said(await act(app, 'writer@media', story, { action: 'submit', ...body }))).toMatchObject(
        refusal('CHECKS_FAILED', 'attachments.0.file'),
      )
    const { revisionToken } = (await get(`/api/notices/${story.id}`, 'writer@media')).body
    const forced = {
      action: 'forcePublish',
      revisionToken,
      secrecyReviewed: true,
      reason: { code: 'urgent', note: '急' },
    }
    expect(said(await act(app, 'director@office', story, forced))).toMatchObject(refusal('CHECKS_FAILED'))
  })

  test('is gone with the file: the next one is read anew', async () => {
    const story = await attach(await upload(wordOf(IDENTITY), DOCX, '名单.docx'))
    expect(await issuesOf(story)).toHaveLength(1)
    const clean = await upload(wordOf('各单位名单'), DOCX, '名单.docx')
    expect((await save(app, 'writer@media', story, { attachments: [{ file: clean.id, title: '名单' }] })).status).toBe(
      200,
    )
    expect(await issuesOf(story)).toEqual([])
    await walk(app, story, 'published')
  })

  test('of a contact is a warning, which a reviewer acknowledges by the file as it was frozen', async () => {
    const story = await attach(await upload(wordOf(`联系人：王某 ${MOBILE}`), DOCX, '联系方式.docx'))
    const { revision } = await walk(app, story, 'unitReview')
    const pass = { action: 'pass', revision, secrecyReviewed: true }
    expect(said(await act(app, 'editor@media', story, pass))).toMatchObject(refusal('CHECKS_FAILED'))
    const [issue] = await issuesOf(story)
    expect(issue).toMatchObject({ check: '32', severity: 'warning', excerpt: `联系人：王某 ${MOBILE}` })
    expect((await act(app, 'editor@media', story, { ...pass, acknowledged: [issue.id] })).status).toBe(200)
    expect((await act(app, 'gatekeeper@office', story, pass)).status).toBe(200)
    const sign = { action: 'sign', revision, secrecyReviewed: true }
    expect((await act(app, 'director@office', story, sign)).body).toMatchObject({ stage: 'approved' })
  })
})

describe('a file that cannot be read', () => {
  test.each<[string, string, () => Buffer, string]>([
    ['a scan', PDF, () => pdfOf([[], []]), '扫描件'],
    ['one with a password', PDF, () => pdfOf([['名单']], 'secret'), '密码'],
    ['a broken PDF', PDF, () => Buffer.from('%PDF-1.4\nxref\n%%EOF\n'), '读不出来'],
    ['a broken Word file', DOCX, () => wordFile('<w:p><w:r>'), '读不出来'],
  ])('%s is taken, said to be so, and stops nobody', async (name, type, bytes, words) => {
    const story = await attach(await upload(bytes(), type, `${name}.${type === PDF ? 'pdf' : 'docx'}`))
    expect(await issuesOf(story)).toMatchObject([
      { check: '32', severity: 'hint', field: 'attachments.0.file', suggestion: expect.stringContaining(words) },
    ])
    await walk(app, story, 'unitReview')
  })

  test('counts as not read where its text is gone', async () => {
    const file = await upload(wordOf('文字在库里没有了'), DOCX, '名单.docx')
    const story = await attach(file)
    expect(await issuesOf(story)).toEqual([])
    await rawRows(app, 'fileTexts').remove('sha256', file.sha256)
    expect(await issuesOf(story)).toMatchObject([{ check: '32', severity: 'hint' }])
  })
})

describe('a file of another type than it is said to be', () => {
  const both = wordFile(paragraph('各单位名单'), {
    'xl/worksheets/sheet1.xml': `<worksheet><c><v>${IDENTITY}</v></c></worksheet>`,
  })
  const names = { [PDF]: 'a.pdf', [DOCX]: 'a.docx', [XLSX]: 'a.xlsx' }
  /** Small, and too large once it is unpacked. */
  const huge = () => sharp({ create: { width: 10_000, height: 10_000, channels: 3, background: 'red' } }).png()
  test.each<[string, keyof typeof names, () => Buffer | Promise<Buffer>]>([
    ['a Word file as PDF', PDF, () => wordOf(IDENTITY)],
    ['a Word file as Excel', XLSX, () => both],
    ['an Excel file as Word', DOCX, () => sheetsOf([[IDENTITY]])],
    ['a PDF as Word', DOCX, () => pdfOf([[IDENTITY]])],
    ['a PDF behind an empty line', PDF, () => Buffer.concat([Buffer.from('\n'), pdfOf([[IDENTITY]])])],
    ['a picture as PDF', PDF, () => picture()],
    ['a picture of 100 million points as PDF', PDF, () => huge().toBuffer()],
    ['a picture as Word', DOCX, () => picture()],
  ])('%s is refused, and nothing of it stays', async (_, type, make) => {
    const bytes = await make()
    const count = () => app.payload.count({ collection: 'media', overrideAccess: true })
    const { totalDocs } = await count()
    expect(said(await post(app, 'writer@media', bytes, {}, type, names[type]))).toMatchObject(
      refusal('INVALID_REQUEST', 'file'),
    )
    expect((await count()).totalDocs).toBe(totalDocs)
    expect(await rowsOf(createHash('sha256').update(bytes).digest('hex'))).toEqual([])
  })
  test('nor does it take the place of another one', async () => {
    const file = await upload(wordOf('那一份'), DOCX, '甲.docx')
    const form = new FormData()
    form.set('_payload', '{}')
    form.set('file', new Blob([new Uint8Array(both)], { type: XLSX }), '乙.xlsx')
    const answer = await app.request('PATCH', `/api/media/${file.id}`, { token: await app.login('writer@media'), form })
    expect(said(answer)).toMatchObject(refusal('INVALID_REQUEST', 'file'))
    expect((await textOf(file.id, 'writer@media')).body.text).toBe('那一份')
  })
  test('what a Word file holds of Excel is read with it', async () => {
    const [issue] = await issuesOf(await attach(await upload(both, DOCX, '名单.docx')))
    expect(issue).toMatchObject({ check: '32', severity: 'error', excerpt: expect.stringContaining(IDENTITY) })
  })
  test('what nobody reads of it is told', async () => {
    const bytes = wordFile(paragraph('各单位名单'), { 'word/embeddings/a.xlsx': sheetsOf([[IDENTITY]]) })
    expect(await issuesOf(await attach(await upload(bytes, DOCX, '名单.docx')))).toMatchObject([
      { check: '32', severity: 'hint', suggestion: expect.stringContaining('只读了一部分') },
    ])
  })
})

describe('who gets what is written in a file', () => {
  let file: { id: string; sha256: string }
  let story: { id: string; kind: 'notices' }
  beforeAll(async () => {
    file = await upload(wordOf(SECRETLY), DOCX, '附件.docx')
    story = (await attach(file)) as typeof story
  })

  test.each<Who>(['writer@media', 'editor@media', 'gatekeeper@office', 'director@office'])('%s does', async (who) => {
    const { status, body } = await textOf(file.id, who)
    expect([status, body]).toEqual([200, { state: 'whole', text: SECRETLY }])
  })
  test('another unit does not, as if there were no such file', async () => {
    expect(said(await textOf(file.id, 'writer@gsl'))).toMatchObject(refusal('NOT_FOUND'))
    expect((await textOf(file.id, 'writer@gsl')).text).toBe(
      (await textOf('0123456789abcdef01234567', 'writer@gsl')).text,
    )
  })
  test('nobody does without a session', async () => {
    expect(said(await textOf(file.id))).toMatchObject(refusal('NOT_SIGNED_IN'))
  })
  test('a picture has none', async () => {
    const answer = await post(app, 'writer@media', await picture(), {}, 'image/png', 'a.png')
    expect((await textOf(answer.body.doc.id, 'writer@media')).body).toEqual({ state: 'empty', text: '' })
    expect(await rowsOf(answer.body.doc.sha256)).toEqual([])
  })
  test.each<Who>(['writer@media', 'director@office', 'admin@office'])('no list gives it to %s', async (who) => {
    expect((await get('/api/fileTexts', who)).status).toBe(403)
    for (const path of [`/api/media/${file.id}?depth=2`, `/api/notices/${story.id}?depth=2`, '/api/media?limit=100'])
      expect((await get(path, who)).text).not.toContain(SECRETLY)
  })
  test('it is neither frozen nor published', async () => {
    await walk(app, story, 'published')
    expect((await get(`/api/notices/${story.id}/revisions`, 'director@office')).text).not.toContain(SECRETLY)
    expect(JSON.stringify(await publicationOf(app, story))).not.toContain(SECRETLY)
  })
  test('the search for a recall finds the live story by it, and says where', async () => {
    const { body } = await get(`/api/live-search?q=${encodeURIComponent('附件里的')}`, 'gatekeeper@office')
    expect(body).toMatchObject({
      totalDocs: 1,
      docs: [{ kind: 'notices', id: story.id, hits: [{ field: 'attachments.0.file.inside', excerpt: SECRETLY }] }],
    })
  })
})

describe('one text for the bytes of a hash', () => {
  test('is kept once, as long as one file has them', async () => {
    const bytes = wordOf('同样的字节')
    const [first, second] = [await upload(bytes, DOCX, '甲.docx'), await upload(bytes, DOCX, '乙.docx', 'writer@gsl')]
    expect(await rowsOf(first.sha256)).toMatchObject([{ state: 'whole', text: '同样的字节' }])
    const remove = async ({ id }: { id: string }, who: Who) =>
      (await app.request('DELETE', `/api/media/${id}`, { token: await app.login(who) })).status
    expect(await remove(first, 'writer@media')).toBe(200)
    expect(await rowsOf(first.sha256)).toHaveLength(1)
    expect(await remove(second, 'writer@gsl')).toBe(200)
    expect(await rowsOf(first.sha256)).toEqual([])
  })
  test('stays as it was first read: a decision finds tomorrow what it saw today', async () => {
    const bytes = wordOf('第一次读到的')
    const { sha256 } = await upload(bytes, DOCX, '甲.docx')
    await rawRows(app, 'fileTexts').set('sha256', sha256, { text: '那时读到的' })
    const again = await upload(bytes, DOCX, '乙.docx')
    expect((await textOf(again.id, 'writer@media')).body.text).toBe('那时读到的')
  })
  test('of two uploads at one moment is one', async () => {
    const bytes = wordOf('两个人同时上传')
    const [{ sha256 }] = await Promise.all([upload(bytes, DOCX, '甲.docx'), upload(bytes, DOCX, '乙.docx')])
    expect(await rowsOf(sha256)).toHaveLength(1)
  })
  test('goes with the file that another one replaced', async () => {
    const file = await upload(wordOf('换下来的'), DOCX, '甲.docx')
    const form = new FormData()
    form.set('_payload', '{}')
    form.set('file', new Blob([new Uint8Array(wordOf('换上去的'))], { type: DOCX }), '乙.docx')
    const answer = await app.request('PATCH', `/api/media/${file.id}`, { token: await app.login('writer@media'), form })
    expect(answer.status).toBe(200)
    expect(await rowsOf(file.sha256)).toEqual([])
    expect((await textOf(file.id, 'writer@media')).body.text).toBe('换上去的')
  })
})
