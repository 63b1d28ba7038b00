/** Preview links: who makes and ends them, what they open, how often, for how long, and what is written down. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lookAtPreview, openPreview, previewFile } from '../../src/editorial/previewUse'
import { startApp, type App } from '../support/app'
import { entries, faultOf, recordedBy } from '../support/audit'
import { fetchAnonymously, picture, upload } from '../support/media'
import { PASSWORD, type Who } from '../support/people'
import { rawRows } from '../support/rawRows'
import { refusal, said } from '../support/refusals'
import { act, complete, create, onward, save, walk, type Draft } from '../support/stories'

let app: App
let counter = 0
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

const REASON = { code: 'publishedInError', note: '待核实' }

/** A story of the media unit under review. */
async function reviewed(more: Record<string, unknown> = {}, kind: Draft['kind'] = 'notices') {
  const story = await create(app, 'writer@media', kind, { ...complete(app, kind, `送审的稿件${counter++}`), ...more })
  const { revision } = await walk(app, story, 'unitReview')
  return { story, revision }
}
const ask = async (who: Who | null, method: string, { kind, id }: Draft, tail = '', json?: unknown) =>
  app.request(method, `/api/${kind}/${id}/previews${tail}`, { ...(who ? { token: await app.login(who) } : {}), json })
const make = (who: Who, story: Draft, body: Record<string, unknown>) => ask(who, 'POST', story, '', body)
const secretOf = (url: string): string => url.split('/preview/')[1] ?? ''

/** A link made by the writer, and its secret. */
async function linked(story: Draft, revision: string, body: Record<string, unknown> = {}, who: Who = 'writer@media') {
  const { status, body: made } = await make(who, story, { revision, ...body })
  expect(status).toBe(201)
  return { id: made.id as string, secret: secretOf(made.url) }
}
const rows = () => rawRows(app, 'previewLinks')
/** Lets a link be as old as it would be after its last hour. */
const expire = async (id: string) =>
  void (await app.payload.db.updateOne({
    collection: 'previewLinks',
    id,
    data: { expiresAt: new Date(Date.now() - 1000).toISOString() },
  }))
const standing = async (secret: string) => (await lookAtPreview(app.payload, secret))?.state ?? null
async function shown(secret: string) {
  const opened = await openPreview(app.payload, secret)
  const seen = opened && (await lookAtPreview(app.payload, secret, opened.pass))
  return seen?.state === 'open' ? { ...seen.shown, pass: opened?.pass ?? '' } : null
}

describe('making', () => {
  test('not by a gatekeeper whom no director has confirmed', async () => {
    const { story, revision } = await reviewed()
    const email = 'unconfirmed@office.demo'
    const made = await app.request('POST', '/api/users', {
      token: await app.login('admin@office'),
      json: { email, name: '未确认', role: 'gatekeeper', unit: app.units.office, password: PASSWORD },
    })
    expect(made.status).toBe(201)
    const { body } = await app.request('POST', '/api/users/login', { json: { email, password: PASSWORD } })
    const answer = await app.request('POST', `/api/${story.kind}/${story.id}/previews`, {
      token: body.token,
      json: { revision },
    })
    expect(said(answer)).toMatchObject(refusal('NOT_PERMITTED'))
  })

  test.each<[Who, boolean]>([
    ['writer@media', true],
    ['writer2@media', true],
    ['editor@media', true],
    ['gatekeeper@office', true],
    ['director@office', true],
    ['admin@office', true],
    ['writer@gsl', false],
    ['editor@gsl', false],
    ['writer@lonely', false],
  ])('%s, who may read the story: %s', async (who, may) => {
    const { story, revision } = await reviewed()
    const link = await linked(story, revision)
    const made = await make(who, story, { revision })
    if (may) expect(made.status).toBe(201)
    else expect(said(made)).toMatchObject(refusal('NOT_FOUND'))
    for (const answer of [await ask(who, 'GET', story), await ask(who, 'POST', story, `/${link.id}/revoke`, {})]) {
      if (may) expect(answer.status).toBe(200)
      else expect(said(answer)).toMatchObject(refusal('NOT_FOUND'))
    }
    expect(await standing(link.secret)).toBe(may ? null : 'waits')
  })

  test('needs a session', async () => {
    const { story, revision } = await reviewed()
    for (const answer of [
      await ask(null, 'POST', story, '', { revision }),
      await ask(null, 'GET', story),
      await ask(null, 'POST', story, '/x/revoke', {}),
    ])
      expect(said(answer)).toMatchObject(refusal('NOT_SIGNED_IN'))
  })

  test('answers once with an address, keeps the hash of its secret alone, and lists no secret', async () => {
    const { story, revision } = await reviewed()
    const before = Date.now()
    const { status, body } = await make('writer@media', story, { revision })
    const secret = secretOf(body.url)
    expect(status).toBe(201)
    expect(Object.keys(body).sort()).toEqual(['expiresAt', 'id', 'url', 'usesLeft'])
    expect(body.url).toBe(`http://127.0.0.1:3000/preview/${secret}`)
    expect(secret).toMatch(/^[\w-]{43}$/)
    expect(body.usesLeft).toBe(5)
    const hours = (new Date(body.expiresAt).getTime() - before) / 3_600_000
    expect(Math.round(hours * 100) / 100).toBe(24)
    const stored = JSON.stringify(await rows().all())
    expect(stored).toContain(body.id)
    expect(stored).not.toContain(secret)
    const list = await ask('editor@media', 'GET', story)
    expect(list.body).toEqual([
      {
        id: body.id,
        revision,
        number: 1,
        madeBy: { id: app.people['writer@media'].id, name: 'writer@media' },
        madeAt: expect.any(String),
        expiresAt: body.expiresAt,
        uses: 5,
        usesLeft: 5,
        revokedBy: null,
        revokedAt: null,
      },
    ])
  })

  test.each<[string, Record<string, unknown>, string]>([
    ['no revision', { revision: undefined }, 'revision'],
    ['a revision that is no text', { revision: 7 }, 'revision'],
    ['an unknown revision', { revision: 'f'.repeat(64) }, 'revision'],
    ...['0', 0, 169, 1.5, -1, null].map((hours): [string, Record<string, unknown>, string] => [
      `${JSON.stringify(hours)} hours`,
      { hours },
      'hours',
    ]),
    ...['5', 0, 51, 2.5].map((uses): [string, Record<string, unknown>, string] => [
      `${JSON.stringify(uses)} uses`,
      { uses },
      'uses',
    ]),
  ])('refuses %s', async (_name, body, field) => {
    const { story, revision } = await reviewed()
    const answer = await make('writer@media', story, { revision, ...body })
    expect(said(answer)).toMatchObject(refusal('INVALID_REQUEST', field))
    expect((await ask('writer@media', 'GET', story)).body).toEqual([])
  })

  test('refuses the revision of another story', async () => {
    const [one, other] = [await reviewed(), await reviewed()]
    expect(said(await make('writer@media', one.story, { revision: other.revision }))).toMatchObject(
      refusal('INVALID_REQUEST', 'revision'),
    )
  })

  test('takes the most and the least hours and uses', async () => {
    const { story, revision } = await reviewed()
    for (const body of [
      { hours: 1, uses: 1 },
      { hours: 168, uses: 50 },
    ])
      expect((await make('writer@media', story, { revision, ...body })).status).toBe(201)
  })
})

describe('opening', () => {
  test('shows its revision alone, whatever was written and submitted since', async () => {
    const { story, revision } = await reviewed({ summary: '第一稿的摘要。' })
    const { secret } = await linked(story, revision)
    await act(app, 'editor@media', story, { action: 'return', revision, reason: { code: 'wording', note: '改一改' } })
    await save(app, 'writer@media', story, { summary: '后来改过的摘要。' })
    const next = await walk(app, story, 'unitReview')
    expect(next.revision).not.toBe(revision)
    const seen = await shown(secret)
    expect(seen).toMatchObject({ revision, number: 1, kind: 'notices', story: story.id, firstPublishedAt: null })
    expect(JSON.stringify(seen)).toContain('第一稿的摘要。')
    expect(JSON.stringify(seen)).not.toContain('后来改过')
  })

  test('shows the public part, and nothing of what is private in a revision', async () => {
    const { story, revision } = await reviewed(
      {
        consent: { status: 'notNeeded', by: '不公开的签字人' },
        figures: [
          {
            indicator: 'totalInvestment',
            amount: '1000',
            unit: 'usd10k',
            kind: 'target',
            asOf: '2023-07-05',
            note: '内部备注不公开',
          },
        ],
      },
      'cases',
    )
    const { secret } = await linked(story, revision)
    const seen = JSON.stringify(await shown(secret))
    expect(seen).toContain('工商联抓住线索不放过')
    expect(seen).not.toMatch(/不公开/)
  })

  test('counts nothing for looking, and one for each opening, until none is left', async () => {
    const { story, revision } = await reviewed()
    const { secret } = await linked(story, revision, { uses: 2 })
    for (let time = 0; time < 5; time++)
      expect(await lookAtPreview(app.payload, secret)).toMatchObject({ state: 'waits', usesLeft: 2 })
    expect(await shown(secret)).toMatchObject({ revision })
    expect(await lookAtPreview(app.payload, secret)).toMatchObject({ state: 'waits', usesLeft: 1 })
    const last = await shown(secret)
    expect(last).toMatchObject({ revision })
    expect(await openPreview(app.payload, secret)).toBeNull()
    expect(await standing(secret)).toBeNull()
    // who opened it last still reads it
    expect((await lookAtPreview(app.payload, secret, last?.pass))?.state).toBe('open')
  })

  test('of 20 at the same moment exactly as many succeed as there are uses', async () => {
    const { story, revision } = await reviewed()
    const { id, secret } = await linked(story, revision, { uses: 7 })
    const log = await recordedBy(app, async () => {
      const opened = await Promise.all(Array.from({ length: 20 }, () => openPreview(app.payload, secret)))
      expect(opened.filter((one) => one !== null)).toHaveLength(7)
    })
    const uses = log.filter(({ event }) => event === 'preview.used')
    expect(uses.map(({ data }) => (data as { preview: { usesLeft: number } }).preview.usesLeft)).toEqual([
      6, 5, 4, 3, 2, 1, 0,
    ])
    expect((await ask('writer@media', 'GET', story)).body).toMatchObject([{ id, uses: 7, usesLeft: 0 }])
    expect(faultOf(await entries(app))).toBeNull()
  })

  test('an unknown, a malformed, an expired, a used up and a revoked link are one answer', async () => {
    const { story, revision } = await reviewed()
    const [expired, revoked, used] = [
      await linked(story, revision),
      await linked(story, revision),
      await linked(story, revision, { uses: 1 }),
    ]
    await expire(expired.id)
    await ask('editor@media', 'POST', story, `/${revoked.id}/revoke`, {})
    await openPreview(app.payload, used.secret)
    for (const secret of [
      expired.secret,
      revoked.secret,
      used.secret,
      'A'.repeat(43),
      '',
      'x',
      '%00',
      "' OR 1=1 --",
      'A'.repeat(5000),
      `${used.secret}=`,
    ]) {
      expect(await lookAtPreview(app.payload, secret)).toBeNull()
      expect(await openPreview(app.payload, secret)).toBeNull()
    }
  })

  test('a pass opens its own link alone, and only as it was given', async () => {
    const { story, revision } = await reviewed()
    const [one, other] = [await linked(story, revision), await linked(story, revision)]
    const pass = (await openPreview(app.payload, one.secret))?.pass ?? ''
    const [until = '', seal = ''] = pass.split('.')
    const state = async (secret: string, given: string) => (await lookAtPreview(app.payload, secret, given))?.state
    expect(await state(one.secret, pass)).toBe('open')
    for (const [secret, given] of [
      [other.secret, pass],
      [one.secret, `${Number(until) + 60_000}.${seal}`],
      [one.secret, `${until}.${seal.slice(1)}`],
      [one.secret, `${until}.`],
      [one.secret, `NaN.${seal}`],
      [one.secret, `${Number(until) - 60 * 60_000}.${seal}`],
      [one.secret, ''],
    ] as const)
      expect(await state(secret, given), given).toBe('waits')
  })
})

describe('ends at once, for who reads it too,', () => {
  const endings: [string, (story: Draft, link: string) => Promise<unknown>][] = [
    ['when it is revoked', (story, link) => ask('gatekeeper@office', 'POST', story, `/${link}/revoke`, {})],
    ['when it expires', (_story, link) => expire(link)],
  ]
  test.each(endings)('%s', async (_name, end) => {
    const cover = await upload(app, 'writer@media', await picture(), { alt: '签约', rightsHolder: '市融媒体中心' })
    const { story, revision } = await reviewed({ cover: cover.id }, 'cases')
    const { id, secret } = await linked(story, revision)
    const pass = (await shown(secret))?.pass ?? ''
    expect((await lookAtPreview(app.payload, secret, pass))?.state).toBe('open')
    expect(await previewFile(app.payload, secret, pass, cover.id, null)).not.toBeNull()
    await end(story, id)
    expect(await lookAtPreview(app.payload, secret, pass)).toBeNull()
    expect(await openPreview(app.payload, secret)).toBeNull()
    expect(await previewFile(app.payload, secret, pass, cover.id, null)).toBeNull()
  })

  test('when its maker may no longer read the story', async () => {
    const { story, revision } = await reviewed()
    const [own, others] = [
      await linked(story, revision, {}, 'writer2@media'),
      await linked(story, revision, {}, 'editor@media'),
    ]
    const { id } = app.people['writer2@media']
    const set = async (suspended: boolean) =>
      app.request('PATCH', `/api/users/${id}`, { token: await app.login('admin@office'), json: { suspended } })
    expect((await set(true)).status).toBe(200)
    expect(await standing(own.secret)).toBeNull()
    expect(await openPreview(app.payload, own.secret)).toBeNull()
    expect(await standing(others.secret)).toBe('waits')
    expect((await set(false)).status).toBe(200)
  })

  test('when its revision is taken from the public; a next edition has links of its own', async () => {
    const story = await create(app, 'writer@media', 'notices', complete(app, 'notices', '公开后撤下'))
    const { revision } = await walk(app, story, 'published')
    const { secret } = await linked(story, revision)
    expect(await shown(secret)).toMatchObject({ revision, firstPublishedAt: expect.any(String) })
    const send = (who: Who, action: string) => act(app, who, story, { action, revision, reason: REASON })

    expect((await send('gatekeeper@office', 'suspend')).status).toBe(200)
    expect(await standing(secret)).toBeNull()
    expect(said(await make('director@office', story, { revision }))).toMatchObject(refusal('WRONG_STAGE'))
    expect((await send('director@office', 'resume')).status).toBe(200)
    expect(await standing(secret)).toBe('waits')
    expect((await send('director@office', 'withdraw')).status).toBe(200)
    expect(await openPreview(app.payload, secret)).toBeNull()
    expect(said(await make('director@office', story, { revision }))).toMatchObject(refusal('WRONG_STAGE'))

    await act(app, 'writer@media', story, { action: 'newEdition' })
    await save(app, 'writer@media', story, { summary: '重写的一版。' })
    const next = await walk(app, story, 'unitReview')
    const link = await linked(story, next.revision)
    expect(await shown(link.secret)).toMatchObject({ revision: next.revision })

    // and the one that was withdrawn stays closed when the next is up
    await onward(app, story, next.revision, ['editor@media', 'gatekeeper@office'])
    expect(await standing(secret)).toBeNull()
    expect(await openPreview(app.payload, secret)).toBeNull()
    expect(said(await make('director@office', story, { revision }))).toMatchObject(refusal('WRONG_STAGE'))
    expect(await standing(link.secret)).toBe('waits')
  })
})

test('files come while a use lasts: those that the revision shows, to the byte, and no others', async () => {
  const bytes = await picture(1600, 900)
  const words = { alt: '签约', rightsHolder: '市融媒体中心' }
  const cover = await upload(app, 'writer@media', bytes, words)
  const evidence = await upload(app, 'writer@media', await picture(), words)
  const stranger = await upload(app, 'writer@media', await picture(), words)
  const { story, revision } = await reviewed(
    { cover: cover.id, consent: { status: 'notNeeded', file: evidence.id } },
    'cases',
  )
  const { secret } = await linked(story, revision)
  expect((await fetchAnonymously(app, cover.url)).status).toBe(404)
  expect(await previewFile(app.payload, secret, undefined, cover.id, null)).toBeNull()
  const seen = await shown(secret)
  const pass = seen?.pass ?? ''
  const file = (id: string, width: number | null = null) => previewFile(app.payload, secret, pass, id, width)
  expect((await file(cover.id))?.bytes.equals(bytes)).toBe(true)
  const small = await file(cover.id, 480)
  expect(small?.mimeType).toBe('image/jpeg')
  expect(small?.bytes.length).toBeGreaterThan(0)
  expect(small?.bytes.equals(bytes)).toBe(false)
  expect((await file(cover.id, 481))?.bytes.equals(bytes)).toBe(true)
  for (const id of [evidence.id, stranger.id, '', 'x', '../package.json']) expect(await file(id)).toBeNull()
  expect((await fetchAnonymously(app, cover.url)).status).toBe(404)
  expect((await ask('writer@media', 'GET', story)).body).toMatchObject([{ usesLeft: 4 }])
})

describe('revoking', () => {
  test('is once and for ever, by name', async () => {
    const { story, revision } = await reviewed()
    const { id } = await linked(story, revision)
    const first = await ask('editor@media', 'POST', story, `/${id}/revoke`, {})
    expect(first.body).toMatchObject({ id, revokedBy: { name: 'editor@media' }, revokedAt: expect.any(String) })
    const log = await recordedBy(app, async () => {
      const again = await ask('director@office', 'POST', story, `/${id}/revoke`, {})
      expect(again.body).toEqual(first.body)
    })
    expect(log).toEqual([])
  })

  test('knows the links of its own story alone', async () => {
    const [one, other] = [await reviewed(), await reviewed()]
    const { id, secret } = await linked(one.story, one.revision)
    for (const link of [id, 'x', '0123456789abcdef01234567'])
      expect(said(await ask('writer@media', 'POST', other.story, `/${link}/revoke`, {}))).toMatchObject(
        refusal('NOT_FOUND'),
      )
    expect(await standing(secret)).toBe('waits')
  })
})

test('each making, use and revocation is one entry of the log, without the secret', async () => {
  const { story, revision } = await reviewed()
  let secret = ''
  const log = await recordedBy(app, async () => {
    const link = await linked(story, revision, { uses: 3 })
    ;({ secret } = link)
    await openPreview(app.payload, secret)
    await ask('editor@media', 'POST', story, `/${link.id}/revoke`, {})
    await openPreview(app.payload, secret)
  })
  const subject = { kind: story.kind, id: story.id }
  expect(log.filter(({ event }) => event.startsWith('preview.'))).toMatchObject([
    { event: 'preview.made', actor: { name: 'writer@media' }, data: { story: subject, preview: { usesLeft: 3 } } },
    { event: 'preview.used', actor: null, data: { story: subject, preview: { revision, usesLeft: 2 } } },
    { event: 'preview.revoked', actor: { name: 'editor@media' }, data: { story: subject, preview: { usesLeft: 2 } } },
  ])
  expect(JSON.stringify(log)).not.toContain(secret)
  expect(JSON.stringify(log)).not.toMatch(/tokenHash/)
})
