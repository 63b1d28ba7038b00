/** What a recall is made from: the search over everything live, and the stories that carry a corrected value. */
import { randomUUID } from 'node:crypto'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { liveEditions } from '../../src/editorial/liveEditions'
import { liveSearch } from '../../src/editorial/liveSearch'
import type { LiveHit, LiveHits } from '../../src/editorial/liveSearch'
import type { Carrier } from '../../src/editorial/carriers'
import { startApp, type App } from '../support/app'
import { entries } from '../support/audit'
import { picture, post } from '../support/media'
import type { Who } from '../support/people'
import { refusal, said } from '../support/refusals'
import { act, complete, create, richText, save, walk, type Draft } from '../support/stories'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

const REASON = { code: 'publishedInError', note: '待核实' }
let counter = 0
/** Words that stand in no other story. */
const mark = (): string => `标记${String.fromCodePoint(0x5000 + counter++)}字`

async function draft(more: Record<string, unknown>, kind: Draft['kind'] = 'cases') {
  return create(app, 'writer@media', kind, { ...complete(app, kind, `召回的稿件${counter++}`), ...more })
}
async function live(more: Record<string, unknown>, kind: Draft['kind'] = 'cases') {
  const story = await draft(more, kind)
  return { story, revision: (await walk(app, story, 'published')).revision }
}
const ask = async (q: string, who: Who = 'gatekeeper@office') =>
  app.request('GET', `/api/live-search?q=${encodeURIComponent(q)}`, { token: await app.login(who) })
const find = async (q: string): Promise<LiveHits> => {
  const answer = await ask(q)
  expect(answer.status).toBe(200)
  return answer.body
}
const idsOf = ({ docs }: { docs: LiveHit[] }) => docs.map(({ id }) => id)

async function file(words: Record<string, unknown>, name: string) {
  const cleared = { license: 'own', rightsHolder: '本单位', identifiablePeople: 'none' }
  const all = { ...cleared, ...words }
  const answer = await post(app, 'writer@media', await picture(), all, 'image/png', name)
  expect(answer.status).toBe(201)
  return answer.body.doc.id as string
}

describe('who may search', () => {
  test.each<[Who, ReturnType<typeof refusal>]>([
    ['writer@media', refusal('NOT_PERMITTED')],
    ['editor@media', refusal('NOT_PERMITTED')],
    ['admin@office', refusal('NOT_PERMITTED')],
  ])('not %s', async (who, refused) => expect(said(await ask('稿件', who))).toMatchObject(refused))
  test('nobody without a session', async () => {
    expect(said(await app.request('GET', '/api/live-search?q=x'))).toMatchObject(refusal('NOT_SIGNED_IN'))
  })
  test('nobody whom no director has confirmed', async () => {
    const admin = await app.login('admin@office')
    const account = { email: 'new@office.demo', name: '新审核员', password: 'exemplar-demo', role: 'gatekeeper' }
    const made = await app.request('POST', '/api/users', { token: admin, json: { ...account, unit: app.units.office } })
    expect(made.status).toBe(201)
    const { email, password } = account
    const { body } = await app.request('POST', '/api/users/login', { json: { email, password } })
    expect(said(await app.request('GET', '/api/live-search?q=x', { token: body.token }))).toMatchObject(
      refusal('NOT_PERMITTED'),
    )
  })
  test.each<Who>(['gatekeeper@office', 'director@office'])('%s', async (who) =>
    expect((await ask(mark(), who)).body).toEqual({ docs: [], totalDocs: 0, looked: 0, live: 0, next: null }),
  )
  test.each(['', '?q=', '?q=%20%E3%80%80', '?q=%E2%80%8B', `?q=${'x'.repeat(101)}`, '?q[]=x', '?q[a]=x', '?q=%00'])(
    '%s is 400',
    async (query) => {
      const token = await app.login('director@office')
      expect(said(await app.request('GET', `/api/live-search${query}`, { token }))).toMatchObject(
        refusal('INVALID_REQUEST', 'q'),
      )
    },
  )
})

describe('what is found', () => {
  test('a story by its title, with all that an act of taking down needs', async () => {
    const words = mark()
    const { story, revision } = await live({ title: `关于${words}的稿件` })
    expect(await find(words)).toMatchObject({
      docs: [
        {
          kind: 'cases',
          id: story.id,
          title: `关于${words}的稿件`,
          unit: { id: app.units.media, name: '市融媒体中心' },
          publicUrl: expect.stringMatching(/^\/cases\/./),
          firstPublishedAt: expect.stringMatching(/^\d{4}-.*Z$/),
          liveRevision: revision,
          hits: [{ field: 'title', excerpt: `关于${words}的稿件` }],
        },
      ],
      totalDocs: 1,
      next: null,
    })
  })

  const texts: [string, (words: string) => Record<string, unknown>][] = [
    ['summary', (words) => ({ summary: `摘要${words}。` })],
    ['kicker', (words) => ({ kicker: words })],
    ['body', (words) => ({ body: richText('第一段。', `第二段${words}。`) })],
    ['project.investor', (words) => ({ project: { name: '担保公司项目', investor: words, method: 'chamber' } })],
    ['introducedBy.contributors.0', (words) => ({ introducedBy: { unit: app.units.gsl, contributors: [words] } })],
    ['quotes.0.text', (words) => ({ quotes: [{ text: words, speaker: '甲' }] })],
    ['lessons.0', (words) => ({ lessons: [words] })],
    ['keywords.0', (words) => ({ keywords: [words] })],
    ['authors.0.name', (words) => ({ authors: [{ name: words, role: 'reporter' }] })],
    ['timeline.0.note', (words) => ({ timeline: [{ stage: 'signed', date: '2023-07-05', note: words }] })],
    ['consent.by', (words) => ({ consent: { status: 'given', by: words, date: '2023-07-05' } })],
  ]
  test('every text, by its field', async () => {
    const all = texts.map(([field, given]) => ({ field, words: mark(), given }))
    const consent = await file({ alt: '同意书' }, 'consent.png')
    const given = Object.assign({}, ...all.map((each) => each.given(each.words))) as { consent: object }
    const { story } = await live({ ...given, consent: { ...given.consent, file: consent } })
    for (const { field, words } of all) {
      const { docs } = await find(words)
      expect(docs.map(({ id, hits }) => [id, hits.map((hit) => hit.field)])).toEqual([[story.id, [field]]])
      expect(docs[0]?.hits[0]?.excerpt).toContain(words)
    }
  })

  test('words that lie in more than one node of the body', async () => {
    const body = {
      root: {
        type: 'root',
        children: [
          {
            type: 'paragraph',
            children: [
              { type: 'text', text: '找到了欧阳' },
              { type: 'text', text: '无忌某', format: 1 },
            ],
          },
        ],
      },
    }
    const { story } = await live({ body })
    expect(idsOf(await find('欧阳无忌某'))).toEqual([story.id])
  })

  test('whatever case, width and white space', async () => {
    const { story } = await live({ summary: 'Ｇａｍｍａ　Holding 落户。' })
    for (const q of ['gamma holding', 'ＧＡＭＭＡ ＨＯＬＤＩＮＧ', ' Gamma  Holding '])
      expect(idsOf(await find(q))).toEqual([story.id])
  })

  test('words of pictures and files, private ones too, at the place that names the file', async () => {
    const [caption, person, credit, name, title, holder] = Array.from({ length: 6 }, mark)
    const cover = await file(
      { alt: '合影', caption, credit, people: ['甲', person], identifiablePeople: 'consented' },
      'a.png',
    )
    const attachment = await file({ alt: '附图', rightsHolder: holder }, `${name}.png`)
    const { story } = await live({ cover, attachments: [{ file: attachment, title: `附件${title}` }] })
    for (const [words, field] of [
      [caption, 'cover.caption'],
      [person, 'cover.people'],
      [credit, 'cover.credit'],
      [name, 'attachments.0.file.originalName'],
      [title, 'attachments.0.title'],
      [holder, 'attachments.0.file.rightsHolder'],
    ]) {
      const { docs } = await find(String(words))
      expect(docs.map(({ id, hits }) => [id, hits.map((hit) => hit.field)])).toEqual([[story.id, [field]]])
    }
  })

  test('amounts, alone and with their unit', async () => {
    const figures = [{ indicator: 'tax', amount: '98761', unit: 'cny10k', kind: 'actual', asOf: '2023-07-05' }]
    const { story } = await live({ figures })
    for (const q of ['98761', '98761万元', '９８７６１万元']) {
      expect((await find(q)).docs).toMatchObject([
        { id: story.id, hits: [{ field: 'figures.0.amount', excerpt: '98761万元' }] },
      ])
    }
  })

  test('names of units: of the owner and of those it names', async () => {
    const { story } = await live({})
    const { docs } = await find('市工商联')
    expect(docs.find(({ id }) => id === story.id)?.hits.map(({ field }) => field)).toEqual(['introducedBy.unit'])
  })

  test('the newest first', async () => {
    const words = mark()
    const first = await live({ summary: words })
    const second = await live({ summary: words }, 'notices')
    expect(await find(words)).toMatchObject({ docs: [{ id: second.story.id }, { id: first.story.id }], totalDocs: 2 })
  })

  test('no values of lists, and no ids', async () => {
    const { story } = await live({})
    for (const q of ['totalInvestment', 'usd10k', story.id, app.units.gsl]) expect((await find(q)).docs).toEqual([])
  })
})

describe('nothing that is not live', () => {
  test('neither what is written nor what is under review, signed or the next edition', async () => {
    const words = mark()
    await draft({ summary: words })
    for (const until of ['unitReview', 'approved'] as const) await walk(app, await draft({ summary: words }), until)
    const { story } = await live({})
    await act(app, 'writer@media', story, { action: 'newEdition' })
    await save(app, 'writer@media', story, { summary: words })
    expect(await find(words)).toMatchObject({ docs: [], totalDocs: 0 })
  })

  test('an edition of which another took the place', async () => {
    const [old, fresh] = [mark(), mark()]
    const { story } = await live({ summary: old })
    await act(app, 'writer@media', story, { action: 'newEdition' })
    await save(app, 'writer@media', story, { summary: fresh })
    expect(idsOf(await find(old))).toEqual([story.id])
    const { revision } = await walk(app, story, 'published')
    expect(idsOf(await find(old))).toEqual([])
    expect((await find(fresh)).docs).toMatchObject([{ id: story.id, liveRevision: revision }])
  })

  test('what the list was used to take down, each with one entry in the log; what is up again is found again', async () => {
    const words = mark()
    await live({ summary: words })
    await live({ summary: words }, 'notices')
    const { docs } = await find(words)
    const before = (await entries(app)).length
    const [first, second] = docs as [LiveHit, LiveHit]
    const down = (who: Who, action: string, { kind, id, liveRevision }: LiveHit) =>
      act(app, who, { kind, id }, { action, revision: liveRevision, reason: REASON })
    expect((await down('gatekeeper@office', 'suspend', first)).status).toBe(200)
    expect(idsOf(await find(words))).toEqual([second.id])
    expect((await down('director@office', 'withdraw', second)).status).toBe(200)
    expect(idsOf(await find(words))).toEqual([])
    // somebody else was faster
    expect(said(await down('gatekeeper2@office', 'suspend', first))).toMatchObject(refusal('WRONG_STAGE'))
    const written = (await entries(app)).slice(before).map(({ event }) => event)
    expect(written.filter((event) => event.startsWith('story.'))).toEqual(['story.suspend', 'story.withdraw'])
    const back = { action: 'resume', revision: first.liveRevision }
    expect((await act(app, 'director@office', first, back)).status).toBe(200)
    expect(idsOf(await find(words))).toEqual([first.id])
  })
})

describe('a search in parts', () => {
  test('looks at every live story once, and says where it goes on until the last', async () => {
    const words = mark()
    const mine = [await live({ summary: words }), await live({ summary: words }), await live({ summary: words })]
    const req = await createLocalReq({}, app.payload)
    const whole = await liveSearch(req, words)
    expect(whole).toMatchObject({ totalDocs: 3, looked: whole.live, next: null })
    const seen: string[] = []
    let looked = 0
    for (let from: string | null = ''; from !== null;) {
      const part: LiveHits = await liveSearch(req, words, from, 0)
      expect([part.docs.length, part.live]).toEqual([part.totalDocs, whole.live])
      // One of them, however little time there is; none after the last.
      expect(part.looked).toBe(looked < whole.live ? 1 : 0)
      looked += part.looked
      seen.push(...idsOf(part))
      from = part.next
    }
    expect(looked).toBe(whole.live)
    expect(seen.sort()).toEqual(mine.map(({ story }) => story.id).sort())
    const first = await liveSearch(req, words, '', Date.now() + 60_000, 2)
    const second = await liveSearch(req, words, first.next ?? '', Date.now() + 60_000, 2)
    expect([...idsOf(first), ...idsOf(second)].sort()).toEqual(seen)
    expect([first.totalDocs, second.totalDocs, second.next]).toEqual([2, 1, null])
  })
  test('goes on by the address', async () => {
    const words = mark()
    await live({ summary: words })
    const { docs } = await find(words)
    const from = docs[0]?.id ?? ''
    const token = await app.login('director@office')
    const get = (query: string) =>
      app.request('GET', `/api/live-search?q=${encodeURIComponent(words)}${query}`, { token })
    expect((await get(`&from=${from}`)).body).toMatchObject({ docs: [], next: null })
    expect((await get('&from=')).body).toMatchObject({ docs, next: null })
    for (const query of [
      '&from[]=x',
      '&from[$ne]=x',
      '&from=%00',
      `&from=${'x'.repeat(65)}`,
      '&from=x',
      `&from=${randomUUID()}`,
    ])
      expect(said(await get(query))).toMatchObject(refusal('INVALID_REQUEST', 'from'))
  })
})

test('what must be read at once and takes too long is refused: half a list would be taken for a whole one', async () => {
  const { story } = await live({})
  const req = await createLocalReq({}, app.payload)
  const editions = async (until: number): Promise<string[]> => {
    const ids: string[] = []
    for await (const edition of liveEditions(req, until)) ids.push(edition.story)
    return ids
  }
  await expect(editions(0)).rejects.toMatchObject({ code: 'UNAVAILABLE', status: 503 })
  expect((await editions(Date.now() + 60_000))[0]).toBe(story.id)
})

describe('the carriers of a corrected value', () => {
  const figure = (amount: string) => [
    { indicator: 'totalInvestment', amount, unit: 'usd10k', kind: 'target', asOf: '2023-07-05' },
  ]
  const project = (name: string) => ({ project: { name, investor: '某投资方', method: 'chamber' } })
  const carriers = async ({ kind, id }: Draft, who: Who = 'writer@media') =>
    app.request('GET', `/api/${kind}/${id}/carriers`, { token: await app.login(who) })
  const list = async (story: Draft): Promise<Carrier[]> => (await carriers(story)).body
  const correct = ({ story, revision }: { story: Draft; revision: string }) =>
    act(app, 'gatekeeper2@office', story, {
      action: 'correct',
      revision,
      reason: { code: 'figures', note: '单位来函' },
      publicNote: '总投资有误，已更正。',
    })

  test('are every other live story that says it, and of each only what is public', async () => {
    const wrong = await live({ ...project('甲项目'), figures: figure('8765') })
    const byFigure = await live({ ...project('甲项目'), figures: figure('8765') })
    await live({ ...project('乙项目'), figures: figure('8765') })
    const byWords = await live({ summary: '总投资8,765万美元。' }, 'notices')
    const suspended = await live({ summary: '总投资8765万美元。' }, 'notices')
    const secret = [{ ...figure('3')[0], note: '原为8765万美元' }]
    await live({ ...project('甲项目'), figures: secret })
    await draft({ summary: '总投资8765万美元。' })
    const reason = { action: 'suspend', revision: suspended.revision, reason: REASON }
    expect((await act(app, 'gatekeeper@office', suspended.story, reason)).status).toBe(200)

    expect(await list(wrong.story)).toEqual([])
    expect((await correct(wrong)).status).toBe(200)
    expect(await list(wrong.story)).toEqual([])
    await save(app, 'writer@media', wrong.story, { figures: figure('876') })
    const told = [
      {
        kind: 'notices',
        id: byWords.story.id,
        title: expect.any(String),
        publicUrl: expect.stringMatching(/^\/notices\/./),
        hits: [{ field: 'summary', excerpt: '总投资8,765万美元。' }],
      },
      {
        kind: 'cases',
        id: byFigure.story.id,
        title: expect.any(String),
        publicUrl: expect.stringMatching(/^\/cases\/./),
        hits: [{ field: 'figures.0.amount', excerpt: '8765万美元' }],
      },
    ]
    expect(await list(wrong.story)).toEqual(told)
    // under review it is the frozen text that counts, and once it is up the edition before it
    await walk(app, wrong.story, 'gateReview')
    expect(await list(wrong.story)).toEqual(told)
    const { body } = await app.request('GET', `/api/cases/${wrong.story.id}/editorial`, {
      token: await app.login('director@office'),
    })
    const step = { revision: body.revision, secrecyReviewed: true }
    for (const [who, action] of [
      ['gatekeeper@office', 'pass'],
      ['director@office', 'sign'],
      ['gatekeeper@office', 'publish'],
    ] as const)
      expect((await act(app, who, wrong.story, { action, ...step })).status).toBe(200)
    expect(await list(wrong.story)).toEqual(told)
    // an edition after it is no correction
    await act(app, 'writer@media', wrong.story, { action: 'newEdition' })
    await save(app, 'writer@media', wrong.story, { summary: '又一版。', figures: figure('87') })
    await walk(app, wrong.story, 'published')
    expect(await list(wrong.story)).toEqual([])
  })

  test('are told to who may read the story, and to nobody else', async () => {
    const { story } = await live({})
    for (const who of ['writer@media', 'editor@media', 'gatekeeper@office', 'director@office', 'admin@office'] as const)
      expect((await carriers(story, who)).body).toEqual([])
    expect(said(await carriers(story, 'writer@gsl'))).toMatchObject(refusal('NOT_FOUND'))
    expect(said(await carriers({ ...story, id: 'x' }))).toMatchObject(refusal('NOT_FOUND'))
    expect(said(await app.request('GET', `/api/cases/${story.id}/carriers`))).toMatchObject(refusal('NOT_SIGNED_IN'))
  })

  test('are none of a story that was never published', async () => {
    expect(await list(await draft({}))).toEqual([])
  })
})
