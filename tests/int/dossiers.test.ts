/** The dossier of a story: what stands in it, who takes it, that it is found altered wherever it is, that taking is written down. */
import { readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifySource } from '../../src/dossier/verify/verify'
import { isOfType } from '../../src/office/kind'
import { partsOf, unpacked } from '../../src/office/archive'
import { startApp, type Answer, type App } from '../support/app'
import { recordedBy } from '../support/audit'
import { chance } from '../support/chance'
import { foundIn, inMemory, sha } from '../support/dossiers'
import { DOCX } from '../support/documents'
import { picture, upload } from '../support/media'
import { PASSWORD, type Who } from '../support/people'
import { refusal, said } from '../support/refusals'
import { act, complete, create, save, walk, type Draft } from '../support/stories'

let app: App
let story: Draft
beforeAll(async () => {
  app = await startApp()
  story = await corrected()
})
afterAll(() => app.stop())

/** Words beside a picture that the checks ask for. */
const WORDS = { alt: '签约', credit: '本报', rightsHolder: '本单位', license: 'own', identifiablePeople: 'none' }
const FACTS = { code: 'facts', note: '数字有误' }

/** News that was sent back once, published, and corrected; with a picture in it. */
async function corrected(): Promise<Draft> {
  const { id } = await upload(app, 'writer@media', await picture(), WORDS)
  const data = { ...complete(app, 'news', '归档的消息'), cover: id }
  const made = await create(app, 'writer@media', 'news', data)
  const { revision } = await walk(app, made, 'gateReview')
  await act(app, 'gatekeeper@office', made, { action: 'return', revision, reason: FACTS })
  await save(app, 'writer@media', made, { summary: '改过的摘要。' })
  const first = await walk(app, made, 'published')
  const publicNote = '原文数字有误，现予更正。'
  await act(app, 'editor@media', made, { action: 'correct', revision: first.revision, reason: FACTS, publicNote })
  await save(app, 'writer@media', made, { summary: '更正后的摘要。' })
  const submitted = await act(app, 'writer@media', made, { action: 'submit' })
  expect(submitted.status, submitted.text).toBe(200)
  return made
}

const take = async (who: Who | null, { kind, id }: { kind: string; id: string }): Promise<Answer> =>
  app.request('POST', `/api/${kind}/${id}/dossier`, { json: {}, ...(who ? { token: await app.login(who) } : {}) })

async function taken(of = story): Promise<Buffer> {
  const answer = await take('director@office', of)
  expect(answer.status, answer.text.slice(0, 300)).toBe(200)
  return answer.bytes
}

describe('what stands in it', () => {
  let bytes: Buffer
  let parts: Map<string, Buffer>
  const json = (name: string) => JSON.parse(String(parts.get(name)))
  beforeAll(async () => {
    bytes = await taken()
    parts = new Map(partsOf(bytes).map((part) => [part.name, unpacked(part)]))
  })

  test('it is whole, and the same bytes each time', async () => {
    expect(await foundIn(bytes)).toEqual([])
    expect((await taken()).equals(bytes)).toBe(true)
  })

  test('every revision, by the very bytes that are hashed', async () => {
    const { body } = await app.request('GET', `/api/news/${story.id}/revisions`, {
      token: await app.login('director@office'),
    })
    const folders = [...parts.keys()].filter((name) => name.endsWith('/canonical.json'))
    expect(folders.map((name) => String(parts.get(name)))).toEqual(
      body.map((row: { canonical: string }) => row.canonical),
    )
    expect(folders).toHaveLength(3)
    expect(folders.map((name) => sha(parts.get(name) ?? ''))).toEqual(body.map((row: { sha256: string }) => row.sha256))
  })

  test('each as Word and as a page that asks nobody for anything; what was never public says so', () => {
    const marked = [1, 2, 3].map((number) => {
      const page = String(parts.get(`revisions/00${number}/story.html`))
      expect(page).toContain('data:image/')
      expect(page).not.toMatch(/<script|<link|<iframe|\son\w+=|(?:src|href)="(?!data:)/)
      for (const name of ['story.docx', 'sheet.docx'])
        expect(isOfType(DOCX, parts.get(`revisions/00${number}/${name}`) ?? Buffer.alloc(0))).toBe(true)
      return page.includes('送审稿')
    })
    expect(marked).toEqual([true, false, true])
    expect(json('revisions/002/revision.json').published).toHaveLength(1)
  })

  test('files by their hashes, reviews, corrections', () => {
    const files = [...parts].filter(([name]) => name.startsWith('media/'))
    expect(files.map(([name]) => path.parse(name).name)).toEqual(files.map(([, file]) => sha(file)))
    expect(files).toHaveLength(1)
    expect(json('reviews.json').map((row: { outcome: string }) => row.outcome)).toEqual([
      'passed',
      'returned',
      'passed',
      'passed',
      'signed',
    ])
    expect(json('corrections.json')).toMatchObject([{ number: 3, note: '原文数字有误，现予更正。', published: [] }])
    expect(json('story.json')).toMatchObject({ kind: 'news', stage: 'unitReview', publication: { state: 'live' } })
  })

  test('what each folder and file is, in words', () => {
    const readme = String(parts.get('README.txt'))
    expect(readme).toMatch(/\n {2}revisions\/001　第1稿，\d{4}-\d\d-\d\d 送审，没有公开：《归档的消息》\n/)
    expect(readme).toMatch(/\n {2}revisions\/002　第2稿，\S+ 送审，\d{4}-\d\d-\d\d 公开：《归档的消息》\n/)
    const [file] = [...parts.keys()].filter((name) => name.startsWith('media/'))
    expect(readme).toContain(`\n  ${file}　签约\n`)
  })

  test('under a name that a person knows it by', async () => {
    const { headers } = await take('director@office', story)
    const disposition = headers.get('content-disposition') ?? ''
    expect(disposition).toMatch(new RegExp(`filename="\\d{4}-\\d\\d-\\d\\d-[a-z0-9-]+-e2-news-${story.id}\\.zip"`))
    expect(decodeURIComponent(disposition)).toMatch(/UTF-8''卷宗-归档的消息-\d{4}-\d\d-\d\d-[a-z0-9-]+-e2\.zip$/)
  })

  test('every entry of the log about it but those of taking it, and of other stories not a word', async () => {
    const { body: log } = await app.request('GET', '/api/audit/entries?limit=500', {
      token: await app.login('director@office'),
    })
    const about = log.filter(
      ({ event, data }: { event: string; data: { story?: { id: string } } }) =>
        data.story?.id === story.id && event !== 'dossier.made',
    )
    expect(json('audit/entries.json')).toEqual(about)
    expect(about.length).toBeGreaterThan(8)
    expect(json('audit/log.json').entries).toBe(about.at(-1).seq)
  })

  test('one byte altered at each of 200 random places: found each time', async () => {
    const random = chance(42)
    const silent: number[] = []
    for (let times = 0; times < 200; times++) {
      const at = Math.floor(random.next() * bytes.length)
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ (1 + Math.floor(random.next() * 255))
      const { problems } = await verifySource(inMemory(changed))
      if (problems.length === 0) silent.push(at)
    }
    expect(silent).toEqual([])
  })
})

describe('who takes it', () => {
  test.each<[Who | null, ReturnType<typeof refusal>]>([
    [null, refusal('NOT_SIGNED_IN')],
    ['writer@media', refusal('NOT_PERMITTED')],
    ['editor@media', refusal('NOT_PERMITTED')],
    ['admin@office', refusal('NOT_PERMITTED')],
    ['writer@gsl', refusal('NOT_FOUND')],
    ['editor@gsl', refusal('NOT_FOUND')],
  ])('not %s', async (who, expected) => {
    const written = await recordedBy(app, async () => {
      const answer = await take(who, story)
      expect(said(answer)).toMatchObject(expected)
    })
    expect(written.filter(({ event }) => event.startsWith('dossier'))).toEqual([])
  })

  test('not a director whom no other has confirmed', async () => {
    const email = 'unconfirmed@office.demo'
    await app.request('POST', '/api/users', {
      token: await app.login('admin@office'),
      json: { email, name: '未确认', role: 'director', unit: app.units.office, password: PASSWORD },
    })
    const { body } = await app.request('POST', '/api/users/login', { json: { email, password: PASSWORD } })
    const answer = await app.request('POST', `/api/news/${story.id}/dossier`, { token: body.token, json: {} })
    expect(said(answer)).toMatchObject(refusal('NOT_PERMITTED'))
  })

  test.each<Who>(['gatekeeper@office', 'director@office'])(
    '%s does: for one person alone, and it is written down',
    async (who) => {
      let answer: Answer | undefined
      const written = await recordedBy(app, async () => (answer = await take(who, story)))
      const { headers, bytes, status } = answer as Answer
      expect(status).toBe(200)
      expect(headers.get('cache-control')).toBe('private, no-store')
      expect(headers.get('content-type')).toBe('application/zip')
      expect(headers.get('content-length')).toBe(String(bytes.length))
      expect(headers.get('repr-digest')).toBe(`sha-256=:${Buffer.from(sha(bytes), 'hex').toString('base64')}:`)
      const { story: found } = await verifySource(inMemory(bytes))
      expect(written.filter(({ event }) => event === 'dossier.made')).toMatchObject([
        {
          actor: { id: app.people[who].id },
          data: { story: { kind: 'news', id: story.id }, sha256: sha(bytes), bytes: bytes.length, ...found?.log },
        },
      ])
    },
  )

  test('nothing of it stays on the disk', async () => {
    await taken()
    await expect.poll(() => readdir(path.join(app.dataDir, 'dossiers/taken'))).toEqual([])
  })

  test('a story that does not exist, and one that was never submitted', async () => {
    expect(said(await take('director@office', { kind: 'news', id: '999999' }))).toMatchObject(refusal('NOT_FOUND'))
    const draft = await create(app, 'writer@media', 'news', complete(app, 'news', '没送过审'))
    expect(said(await take('director@office', draft))).toMatchObject(refusal('WRONG_STAGE'))
    expect(said(await take('writer@media', draft))).toMatchObject(refusal('NOT_PERMITTED'))
  })
})

describe('decisions that are rare', () => {
  test.each([
    ['upheld', { note: '属实' }],
    ['withdraw', { code: 'politics', note: '表述不当' }],
  ])('taken back, forced, and reviewed afterwards (%s): what is filed is whole', async (outcome, reason) => {
    const made = await create(app, 'writer@media', 'news', complete(app, 'news', `少有的${outcome}`))
    const approved = await walk(app, made, 'approved')
    const step = async (who: Who, command: Record<string, unknown>) => {
      const answer = await act(app, who, made, command)
      expect(answer.status, answer.text).toBe(200)
      return answer.body
    }
    await step('director@office', { action: 'unsign', revision: approved.revision, reason: FACTS })
    await save(app, 'writer@media', made, { summary: '改过的摘要。' })
    const { body } = await app.request('GET', `/api/news/${made.id}`, { token: await app.login('director@office') })
    await step('director@office', {
      action: 'forcePublish',
      revisionToken: body.revisionToken,
      secrecyReviewed: true,
      reason: { code: 'urgent', note: '急' },
    })
    const seen = await app.request('GET', `/api/news/${made.id}/editorial`, {
      token: await app.login('gatekeeper@office'),
    })
    const revision = seen.body.liveRevision
    await step('gatekeeper@office', {
      action: 'reviewAfter',
      revision,
      outcome,
      reason,
    })
    expect(await foundIn(await taken(made))).toEqual([])
  })
})

describe('what is not what it was', () => {
  test('a file that was changed on the disk: no dossier, and nothing is written down', async () => {
    const { id, filename } = await upload(app, 'writer@media', await picture(), WORDS)
    const data = { ...complete(app, 'news', '图片换过'), cover: id }
    const made = await create(app, 'writer@media', 'news', data)
    await walk(app, made, 'unitReview')
    await writeFile(path.join(app.dataDir, 'media', filename), 'other')
    const written = await recordedBy(app, async () => {
      expect(said(await take('director@office', made))).toMatchObject(refusal('CHECKS_FAILED'))
    })
    expect(written).toEqual([])
    expect(await readdir(path.join(app.dataDir, 'dossiers/taken'))).toEqual([])
  })

  test('a log of which an entry was changed: no dossier of its story, nor of one that stands behind a gap', async () => {
    const made = await create(app, 'writer@media', 'news', complete(app, 'news', '日志改过'))
    await walk(app, made, 'unitReview')
    const { docs } = await app.payload.find({
      collection: 'auditLog',
      where: { about: { equals: `news ${made.id}` } },
      limit: 1,
      overrideAccess: true,
    })
    const [entry] = docs
    const change = (data: object) =>
      app.payload.db.updateOne({ collection: 'auditLog', id: String(entry?.id), data: data as never })
    await change({ at: '2000-01-01T00:00:00.000Z' })
    expect(said(await take('director@office', made))).toMatchObject(refusal('CHECKS_FAILED'))
    await change({ at: entry?.at })
    expect((await take('director@office', made)).status).toBe(200)
    await app.payload.db.deleteOne({ collection: 'auditLog', where: { seq: { equals: 2 } } })
    expect(said(await take('director@office', made))).toMatchObject(refusal('CHECKS_FAILED'))
  })
})
