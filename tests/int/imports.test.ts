/** Word files become drafts: what is made and what is not, whose it is, what is lost, what dies and goes on. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { takeImport } from '../../src/editorial/imports/lease'
import { storePicture } from '../../src/editorial/imports/pictures'
import { READ_LIMITS } from '../../src/word/read/limits'
import { shape } from '../../collections/shape'
import { createLocalReq } from 'payload'
import { startApp, type App } from '../support/app'
import { ask, drop, dropped, importerOf, reportOf } from '../support/imports'
import { t } from '../../src/messages/index'
import { picture } from '../support/media'
import { refusal, said } from '../support/refusals'
import { act } from '../support/stories'
import { blip, centred, p, withPictures, word } from '../support/word'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const originals = () => readdir(path.join(app.dataDir, 'media', 'originals')).catch(() => [] as string[])
const count = async (collection: 'cases' | 'speeches' | 'notices' | 'news' | 'media') =>
  (await app.payload.count({ collection, overrideAccess: true })).totalDocs
const drafts = async () =>
  (await count('cases')) + (await count('speeches')) + (await count('notices')) + (await count('news'))
const later = (ms: number) => () => new Date(Date.now() + ms)
const story = async (kind: string, id: string, who: 'writer@media' | 'director@office' = 'writer@media') =>
  (await app.request('GET', `/api/${kind}/${id}`, { token: await app.login(who) })).body

let files = 0
/** A speech with its facts, unlike any other. */
const speech = (more = '') =>
  word(
    p('在全市招商引资汇报交流会上的讲话', centred) +
      p('（2023年7月5日）', centred) +
      p('市长　张明', centred) +
      p(`同志们：今天是第${++files}次会议。`) +
      p('截至2023年6月底，全市协议投资1000万美元。') +
      more,
  )
const fixture = (name: string) => readFile(path.join('tests/fixtures/word', `${name}.docx`))

describe('a file becomes a draft', () => {
  test('of the kind that it seems to be, in the unit of who dropped it, by their hand', async () => {
    const bytes = speech()
    const before = await drafts()
    const answer = await drop(app, 'writer@media', bytes, '讲话 稿.docx')
    expect([answer.status, answer.body.doc]).toMatchObject([
      201,
      { state: 'waiting', name: '讲话 稿.docx', sha256: sha256(bytes), story: null, proposals: [] },
    ])
    expect(await drafts()).toBe(before)
    await importerOf(app).round()
    const report = await reportOf(app, 'writer@media', answer.body.doc.id)
    expect(report).toMatchObject({
      state: 'done',
      because: 'dateAndSpeaker',
      story: { kind: 'speeches', title: '在全市招商引资汇报交流会上的讲话' },
      may: { answer: true, otherKind: true, cancel: false, retry: false },
    })
    expect(await drafts()).toBe(before + 1)
    const made = await story('speeches', report.story?.id ?? '')
    expect(made).toMatchObject({
      stage: 'draft',
      title: '在全市招商引资汇报交流会上的讲话',
      unit: app.units.media,
      createdBy: app.people['writer@media'].id,
    })
    expect(JSON.stringify(made.body)).toContain('同志们')
    const { docs } = await app.payload.find({
      collection: 'speeches',
      where: { id: { equals: made.id } },
      showHiddenFields: true,
      overrideAccess: true,
    })
    expect(docs[0]).toMatchObject({ gate: { authors: [app.people['writer@media'].id] } })
  })

  test('and no proposal is a fact; the log says what was made of which file', async () => {
    const bytes = speech()
    const id = await dropped(app, 'writer@media', bytes, 'log.docx')
    await importerOf(app).round()
    const { docs } = await app.payload.find({
      collection: 'auditLog',
      where: { event: { equals: 'import.made' } },
      sort: '-seq',
      limit: 1,
      overrideAccess: true,
    })
    expect(docs[0]).toMatchObject({
      actor: { name: 'writer@media' },
      data: { import: { id, name: 'log.docx', sha256: sha256(bytes) }, story: { kind: 'speeches' } },
    })
    const { story: made, proposals } = await reportOf(app, 'writer@media', id)
    expect(proposals.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['speaker', 'post', 'documentDate', 'occasion', 'figures']),
    )
    expect(proposals.every(({ answer, place }) => answer === 'open' && place.excerpt !== '')).toBe(true)
    const draft = await story('speeches', made?.id ?? '')
    expect(draft).toMatchObject({ speaker: null, post: null, documentDate: null, occasion: null, figures: [] })
  })

  test.each(['wps-circular', 'word-review'])('made by another program: %s', async (name) => {
    const id = await dropped(app, 'writer@media', await fixture(name), `${name}.docx`)
    await importerOf(app).round()
    const report = await reportOf(app, 'writer@media', id)
    const expected = JSON.parse(await readFile(path.join('tests/fixtures/word', `${name}.json`), 'utf8'))
    expect(report).toMatchObject({ state: 'done', code: null })
    expect(report.lost.length).toBeGreaterThanOrEqual((expected.losses ?? []).length === 0 ? 0 : 1)
  })

  test.each([
    [
      'markup',
      p(`<w:r><w:t>&lt;script&gt;alert(1)&lt;/script&gt;标题</w:t></w:r>`, centred),
      '＜script＞alert(1)＜/script＞标题',
      'titleSigns',
    ],
    [
      'a sign of two units at the cut',
      p(`${'a'.repeat(97)}😀😀尾`, '<w:pStyle w:val="Title"/>'),
      `${'a'.repeat(97)}😀`,
      'titleCut',
    ],
  ])('with a title that a story may hold: %s', async (_, title, made, code) => {
    const styles = '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>'
    const id = await dropped(app, 'writer@media', word({ body: title + p('正文。'), styles }))
    await importerOf(app).round()
    expect(await reportOf(app, 'writer@media', id)).toMatchObject({
      state: 'done',
      story: { title: made },
      lost: [{ code }],
    })
  })

  test('named after the file where it has no title', async () => {
    const id = await dropped(app, 'writer@media', word(p('这一段是正文，没有标题。')), '没有标题.docx')
    await importerOf(app).round()
    expect(await reportOf(app, 'writer@media', id)).toMatchObject({
      story: { title: '没有标题' },
      lost: [{ code: 'titleOfName' }],
    })
  })
})

describe('the pictures of a file', () => {
  test('become files of the unit, shown where they stood; bad ones are told as lost', async () => {
    const good = await picture(300, 200)
    const bad = Buffer.concat([good.subarray(0, 60), Buffer.alloc(40)])
    const bytes = word(
      withPictures(
        p('配图的案例') + p(blip('p1', 'descr="签约现场"')) + p('图1 两家企业签约') + p('正文。') + p(blip('p2')),
        good,
        bad,
      ),
    )
    const before = await count('media')
    const id = await dropped(app, 'writer@media', bytes)
    await importerOf(app).round()
    const report = await reportOf(app, 'writer@media', id)
    expect(report).toMatchObject({ state: 'done', pictures: { done: 2, of: 2 } })
    expect(report.lost.filter(({ code }) => code === 'pictureNotTaken')).toHaveLength(1)
    expect(await count('media')).toBe(before + 1)
    const { docs } = await app.payload.find({ collection: 'media', sort: '-createdAt', limit: 1, overrideAccess: true })
    expect(docs[0]).toMatchObject({ sha256: sha256(good), unit: app.units.media, alt: '签约现场' })
    const draft = await story(report.story?.kind ?? '', report.story?.id ?? '')
    const uploads = JSON.stringify(draft.body).match(/"type":"upload"/g) ?? []
    expect(uploads).toHaveLength(1)
    expect(JSON.stringify(draft.body)).toContain(String(docs[0]?.id))
    expect(JSON.stringify(draft.body)).not.toContain('word-picture')
  })

  test('do not count as uploads by hand', async () => {
    const { totalDocs } = await app.payload.count({
      collection: 'media',
      where: { and: [{ createdBy: { equals: app.people['writer@media'].id } }, { imported: { exists: false } }] },
      overrideAccess: true,
    })
    expect(totalDocs).toBe(0)
  })
})

describe('the original', () => {
  test('is given byte for byte to the unit, and to who reads the draft', async () => {
    const bytes = speech()
    const id = await dropped(app, 'writer@media', bytes, '原件(1).docx')
    expect((await ask(app, 'writer@media', id, 'original')).bytes.equals(bytes)).toBe(true)
    expect(said(await ask(app, 'director@office', id, 'original'))).toMatchObject(refusal('NOT_FOUND'))
    await importerOf(app).round()
    for (const who of ['writer@media', 'writer2@media', 'editor@media', 'director@office', 'admin@office'] as const) {
      const answer = await ask(app, who, id, 'original')
      expect([who, answer.status, sha256(answer.bytes)]).toEqual([who, 200, sha256(bytes)])
      expect(answer.headers.get('cache-control')).toBe('private, no-store')
      expect(answer.headers.get('content-disposition')).toContain("filename*=UTF-8''%E5%8E%9F%E4%BB%B6%281%29.docx")
    }
  })

  test('goes out as a Word file, whatever it was called', async () => {
    const id = await dropped(app, 'writer@media', speech(), '通知\u202excod.hta')
    const answer = await ask(app, 'writer@media', id, 'original')
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="original.docx"; filename*=UTF-8''${encodeURIComponent('通知 xcod')}.docx`,
    )
    await importerOf(app).round()
  })

  test('never to nobody, or through an address of media', async () => {
    const id = await dropped(app, 'writer@media', speech())
    await importerOf(app).round()
    expect((await app.request('GET', `/api/imports/${id}/original`)).status).toBe(401)
    const [name = ''] = await originals()
    const token = await app.login('writer@media')
    for (const target of [name, `originals/${name}`, `originals%2F${name}`, `..%2Fmedia%2Foriginals%2F${name}`])
      expect((await app.request('GET', `/api/media/file/${target}`, { token })).status).toBe(404)
  })
})

describe('another unit', () => {
  test('knows nothing of it, before there is a draft and after', async () => {
    const id = await dropped(app, 'writer@media', speech())
    const nothing = async () => {
      for (const command of ['', 'original', 'cancel', 'retry', 'proposals', 'kind'])
        expect(said(await ask(app, 'writer@gsl', id, command))).toMatchObject(refusal('NOT_FOUND'))
    }
    await nothing()
    await importerOf(app).round()
    await nothing()
  })

  test('sees its own list alone', async () => {
    await dropped(app, 'writer@gsl', speech(), 'gsl.docx')
    const { docs } = (await app.request('GET', '/api/imports', { token: await app.login('writer@gsl') })).body
    expect(docs).toMatchObject([{ name: 'gsl.docx', by: { id: app.people['writer@gsl'].id } }])
    expect(JSON.stringify(docs)).not.toContain('writer@media')
    await importerOf(app).round()
  })

  test.each(['admin@office'] as const)('%s writes no stories and imports none', async (who) => {
    expect(said(await drop(app, who, speech()))).toMatchObject(refusal('NOT_PERMITTED'))
  })
})

describe('the same file twice', () => {
  test('says so, names the draft, and goes on where the writer wants it', async () => {
    const bytes = speech()
    const id = await dropped(app, 'writer@media', bytes, 'a.docx')
    const early = await drop(app, 'writer2@media', bytes, 'b.docx')
    expect([said(early), early.body.earlier]).toMatchObject([refusal('WRONG_STAGE'), { id, state: 'waiting' }])
    expect(early.body.errors[0].message).toBe(
      t('errors.importingNow', { name: 'a.docx', by: early.body.earlier.by.name }),
    )
    await importerOf(app).round()
    const kept = (await originals()).length
    const second = await drop(app, 'writer2@media', bytes, 'b.docx')
    expect(said(second)).toMatchObject(refusal('WRONG_STAGE'))
    expect(second.body.earlier).toMatchObject({ id, story: { kind: 'speeches' } })
    expect(second.body.errors[0].message).toContain('在全市招商引资汇报交流会上的讲话')
    expect((await originals()).length).toBe(kept)
    expect((await drop(app, 'writer2@media', bytes, 'b.docx', true)).status).toBe(201)
    expect((await drop(app, 'writer@gsl', bytes, 'c.docx')).status).toBe(201)
    await importerOf(app).round()
  })
})

describe('is refused by name', () => {
  const sealed = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ])
  test.each([
    ['password', sealed, 'DOCX_ENCRYPTED', null],
    [
      'doc or wps',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
      'DOCX_UNSUPPORTED',
      'old',
    ],
    ['pdf', Buffer.from('%PDF-1.4\n%%EOF\n'), 'DOCX_UNSUPPORTED', 'pdf'],
    ['cut short', speech().subarray(0, 900), 'DOCX_MALFORMED', null],
    ['too many paragraphs', word('<w:p/>'.repeat(READ_LIMITS.paragraphs + 1)), 'DOCX_TOO_LARGE', null],
  ])('%s', async (_, bytes, code, what) => {
    const before = [await drafts(), await count('media'), (await originals()).length]
    const id = await dropped(app, 'writer@media', bytes, `${code}.docx`)
    await importerOf(app).round()
    expect(await reportOf(app, 'writer@media', id)).toMatchObject({ state: 'refused', code, what, original: false })
    expect([await drafts(), await count('media'), (await originals()).length]).toEqual(before)
    for (const [command, status] of [
      ['original', 404],
      ['retry', 409],
      ['cancel', 409],
      ['proposals', 409],
      ['kind', 409],
    ] as const)
      expect([command, (await ask(app, 'writer@media', id, command, { kind: 'news' })).status]).toEqual([
        command,
        status,
      ])
  })

  test('a file beyond the limit of uploads, before it is kept', async () => {
    const before = (await originals()).length
    expect((await drop(app, 'writer@media', Buffer.alloc(20 * 1024 * 1024 + 1))).status).toBe(400)
    expect(said(await drop(app, 'writer@media', Buffer.alloc(0)))).toMatchObject(refusal('INVALID_REQUEST'))
    expect((await originals()).length).toBe(before)
  })
})

describe('cancel', () => {
  test('of one that waits: no draft, no file', async () => {
    const id = await dropped(app, 'writer@media', speech())
    const before = [await drafts(), (await originals()).length]
    expect(said(await ask(app, 'writer2@media', id, 'cancel'))).toMatchObject(refusal('NOT_PERMITTED'))
    expect((await ask(app, 'writer@media', id, 'cancel')).body.doc).toMatchObject({
      state: 'cancelled',
      original: false,
    })
    await importerOf(app).round()
    expect([await drafts(), (await originals()).length]).toEqual([before[0], Number(before[1]) - 1])
    expect((await ask(app, 'writer@media', id, 'cancel')).status).toBe(409)
  })

  test('of one that is being read: what it would have written is not', async () => {
    const id = await dropped(app, 'writer@media', word(withPictures(p('取消的案例') + p(blip('p1')), await picture())))
    const before = [await drafts(), await count('media')]
    const working = importerOf(app).round()
    while ((await reportOf(app, 'writer@media', id)).state === 'waiting')
      await new Promise((done) => setTimeout(done, 5))
    const { status, body } = await ask(app, 'writer@media', id, 'cancel')
    await working
    expect([status, body.doc.state]).toEqual([200, 'cancelled'])
    expect([await drafts(), await count('media')]).toEqual(before)
  })
})

describe('a death in the middle', () => {
  let id = ''
  let before: number[]
  beforeEach(async () => {
    id = await dropped(
      app,
      'writer@media',
      word(withPictures(p(`中断的案例${files++}`) + p(blip('p1')), await picture(90, 90))),
    )
    before = [await drafts(), await count('media')]
  })

  test('loses nothing: another goes on when the lease is over, and not before', async () => {
    expect(await takeImport(app.payload, null, new Date())).toMatchObject({ id })
    expect(await importerOf(app).round()).toBe(0)
    expect((await reportOf(app, 'writer@media', id)).state).toBe('reading')
    expect(await importerOf(app, later(60_000)).round()).toBe(1)
    expect((await reportOf(app, 'writer@media', id)).state).toBe('done')
    expect([await drafts(), await count('media')]).toEqual([Number(before[0]) + 1, Number(before[1]) + 1])
  })

  test('doubles nothing: a picture that was stored is found again', async () => {
    const taken = await takeImport(app.payload, null, new Date())
    const { docs } = await app.payload.find({
      collection: 'users',
      where: { id: { equals: app.people['writer@media'].id } },
      overrideAccess: true,
    })
    const req = await createLocalReq({ user: { ...docs[0], collection: 'users' } as never }, app.payload)
    const { readDocx } = await import('../../src/word/read/readDocx')
    const name = taken?.file ?? ''
    const draft = readDocx(await readFile(path.join(app.dataDir, 'media', 'originals', name)))
    const [first] = 'pictures' in draft ? draft.pictures : []
    if (!first) throw new Error('no picture')
    const fields = app.payload.collections['media' as 'cases']?.config.fields ?? []
    await storePicture(req, (_, body, complete) => shape(fields, body, complete), id, first)
    await importerOf(app, later(60_000)).round()
    expect((await reportOf(app, 'writer@media', id)).state).toBe('done')
    expect([await drafts(), await count('media')]).toEqual([Number(before[0]) + 1, Number(before[1]) + 1])
  })

  test('again and again is told, and can be tried again', async () => {
    for (const minutes of [0, 1, 2]) await takeImport(app.payload, null, later(minutes * 60_000)())
    await importerOf(app, later(180_000)).round()
    expect(await reportOf(app, 'writer@media', id)).toMatchObject({
      state: 'failed',
      code: 'READER_DIED',
      may: { retry: true },
    })
    expect(said(await ask(app, 'writer2@media', id, 'retry'))).toMatchObject(refusal('NOT_PERMITTED'))
    expect((await ask(app, 'writer@media', id, 'retry')).body.doc.state).toBe('waiting')
    await importerOf(app).round()
    expect((await reportOf(app, 'writer@media', id)).state).toBe('done')
    expect((await ask(app, 'writer@media', id, 'retry')).status).toBe(409)
  })

  test('two at once on one line make each draft once', async () => {
    await Promise.all([importerOf(app).round(), importerOf(app).round()])
    expect((await reportOf(app, 'writer@media', id)).state).toBe('done')
    expect(await drafts()).toBe(Number(before[0]) + 1)
  })
})

test('an account that may write there no more makes no draft', async () => {
  const id = await dropped(app, 'writer@lonely', speech())
  const { id: person } = app.people['writer@lonely']
  const suspended = await app.request('PATCH', `/api/users/${person}`, {
    token: await app.login('admin@office'),
    json: { suspended: true },
  })
  expect(suspended.status).toBe(200)
  const before = await drafts()
  await importerOf(app).round()
  const { docs } = await app.payload.find({
    collection: 'imports',
    where: { id: { equals: id } },
    overrideAccess: true,
  })
  expect(docs[0]).toMatchObject({ state: 'failed', code: 'NOT_PERMITTED' })
  expect(await drafts()).toBe(before)
})

describe('proposals', () => {
  async function imported() {
    const id = await dropped(app, 'writer@media', speech())
    await importerOf(app).round()
    const report = await reportOf(app, 'writer@media', id)
    const of = (field: string) => report.proposals.findIndex((each) => each.field === field)
    return { id, draft: report.story?.id ?? '', of }
  }

  test('one that is taken becomes a member of the draft, the others do not', async () => {
    const { id, draft, of } = await imported()
    const answer = await ask(app, 'writer@media', id, 'proposals', { take: [of('speaker')], decline: [of('post')] })
    expect(answer.status).toBe(200)
    expect(answer.body.doc.proposals[of('speaker')].answer).toBe('taken')
    expect(answer.body.doc.proposals[of('post')].answer).toBe('declined')
    expect(answer.body.doc.may.otherKind).toBe(false)
    expect(await story('speeches', draft)).toMatchObject({ speaker: '张明', post: null, occasion: null, figures: [] })
  })

  test('a figure joins the others, once', async () => {
    const { id, draft, of } = await imported()
    for (const _ of [1, 2]) await ask(app, 'editor@media', id, 'proposals', { take: [of('figures')] })
    const { figures } = await story('speeches', draft)
    expect(figures).toMatchObject([{ amount: '1000', unit: 'usd10k', indicator: 'agreedInvestment' }])
  })

  test('not otherwise than it was answered, in another tab', async () => {
    const { id, draft, of } = await imported()
    await ask(app, 'writer@media', id, 'proposals', { take: [of('speaker')], decline: [of('post')] })
    for (const body of [
      { take: [of('post'), of('figures')] },
      { decline: [of('speaker')] },
      { take: [of('figures')], decline: [of('speaker')] },
    ]) {
      const answer = await ask(app, 'editor@media', id, 'proposals', body)
      expect(said(answer)).toMatchObject(refusal('WRONG_STAGE'))
      expect(answer.body.errors[0].message).toBe(t('errors.proposalAnswered'))
    }
    expect((await ask(app, 'editor@media', id, 'proposals', { decline: [of('post')] })).status).toBe(200)
    expect(await story('speeches', draft)).toMatchObject({ speaker: '张明', post: null, figures: [] })
    const { proposals } = await reportOf(app, 'writer@media', id)
    expect(proposals[of('figures')]?.answer).toBe('open')
  })

  test('no answers but to proposals that are there', async () => {
    const { id, draft } = await imported()
    const bodies: [unknown, number][] = [
      [{ take: [99] }, 404],
      [{ take: ['x'] }, 400],
      [{ take: [0], decline: [0] }, 400],
      [{ take: 1 }, 400],
    ]
    for (const [body, status] of bodies)
      expect([body, (await ask(app, 'writer@media', id, 'proposals', body)).status]).toEqual([body, status])
    expect(await story('speeches', draft)).toMatchObject({ speaker: null })
  })

  test('not by who only reads the draft, and not once it is under review', async () => {
    const { id, draft, of } = await imported()
    const body = { take: [of('speaker')] }
    expect(said(await ask(app, 'director@office', id, 'proposals', body))).toMatchObject(refusal('NOT_PERMITTED'))
    const archived = await act(app, 'writer@media', { kind: 'speeches', id: draft }, { action: 'archive' })
    expect(archived.status).toBe(200)
    for (const answers of [body, { decline: [of('speaker')] }])
      expect(said(await ask(app, 'writer@media', id, 'proposals', answers))).toMatchObject(refusal('WRONG_STAGE'))
    expect((await reportOf(app, 'writer@media', id)).proposals.every(({ answer }) => answer === 'open')).toBe(true)
    expect(await story('speeches', draft)).toMatchObject({ speaker: null })
  })
})

describe('another kind', () => {
  test('makes the draft anew while nobody has changed it, and archives the first', async () => {
    const id = await dropped(app, 'writer@media', speech())
    await importerOf(app).round()
    const { story: first } = await reportOf(app, 'writer@media', id)
    const answer = await ask(app, 'writer@media', id, 'kind', { kind: 'news' })
    expect([answer.status, answer.body.doc.story]).toMatchObject([200, { kind: 'news', title: first?.title }])
    expect((await story('speeches', first?.id ?? '')).stage).toBe('archived')
    const made = await story('news', answer.body.doc.story.id)
    expect(made).toMatchObject({ stage: 'draft', unit: app.units.media, createdBy: app.people['writer@media'].id })
    expect(JSON.stringify(made.body)).toContain('同志们')
    expect(answer.body.doc.proposals.find(({ field }: { field: string }) => field === 'speaker').fits).toBe(false)
    const at = answer.body.doc.proposals.findIndex(({ field }: { field: string }) => field === 'speaker')
    expect((await ask(app, 'writer@media', id, 'proposals', { take: [at] })).status).toBe(400)
  })

  test('not after a change, not a campaign, not by who only reads', async () => {
    const id = await dropped(app, 'writer@media', speech())
    await importerOf(app).round()
    expect((await ask(app, 'writer@media', id, 'kind', { kind: 'campaigns' })).status).toBe(400)
    expect(said(await ask(app, 'director@office', id, 'kind', { kind: 'news' }))).toMatchObject(
      refusal('NOT_PERMITTED'),
    )
    const report = await reportOf(app, 'writer@media', id)
    await ask(app, 'writer@media', id, 'proposals', { take: [0] })
    expect(said(await ask(app, 'writer@media', id, 'kind', { kind: 'news' }))).toMatchObject(refusal('WRONG_STAGE'))
    expect((await reportOf(app, 'writer@media', id)).story).toEqual(report.story)
  })
})

test('a list of more files than a page names each once, the newest first', async () => {
  const { id: person } = app.people['writer2@media']
  const at = (n: number) => new Date(Date.UTC(2020, 0, 1) + Math.floor(n / 2) * 1000).toISOString()
  for (let n = 0; n < 120; n++)
    await app.payload.db.create({
      collection: 'imports',
      data: {
        unit: app.units.media,
        person,
        personName: '甲',
        name: `${n}.docx`,
        size: 1,
        sha256: 'x',
        at: at(n),
        state: 'done',
      },
      req: await createLocalReq({}, app.payload),
    })
  const { docs } = (await app.request('GET', '/api/imports', { token: await app.login('writer2@media') })).body
  const old = docs.filter((each: { at: string }) => each.at.startsWith('2020'))
  expect(new Set(old.map(({ name }: { name: string }) => name)).size).toBe(120)
  expect(old.map((each: { at: string }) => each.at)).toEqual(Array.from({ length: 120 }, (_, n) => at(119 - n)))
})

test('twenty files of two people: all done, each once, in their order, nobody waiting for all of the other', async () => {
  const before = await drafts()
  const ids: Record<'writer@media' | 'writer@gsl', string[]> = { 'writer@media': [], 'writer@gsl': [] }
  const done: string[] = []
  for (const who of ['writer@media', 'writer@gsl'] as const)
    for (let file = 0; file < 10; file++) ids[who].push(await dropped(app, who, speech(), `${file}.docx`))
  for (let each = 0; each < 20; each++) {
    const next = await takeImport(app.payload, done.at(-1) ?? null, new Date())
    if (!next) break
    done.push(next.person)
  }
  expect(done).toHaveLength(20)
  expect(done.slice(0, 6).every((person, i) => i === 0 || person !== done[i - 1])).toBe(true)
  expect(await importerOf(app, later(60_000)).round()).toBe(20)
  expect(await drafts()).toBe(before + 20)
  for (const who of ['writer@media', 'writer@gsl'] as const) {
    const { docs } = (await app.request('GET', '/api/imports', { token: await app.login(who) })).body
    const mine = docs.slice(0, 10)
    expect(mine.map(({ id }: { id: string }) => id)).toEqual(ids[who].toReversed())
    expect(mine.every(({ state }: { state: string }) => state === 'done')).toBe(true)
  }
})
