/** Who reads what, as documents, lists, counts and conditions: a canary of another unit stands in no answer. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type App } from '../support/app'
import { DOCX, wordOf } from '../support/documents'
import { picture, post, upload } from '../support/media'
import type { Who } from '../support/people'
import { refusal, said } from '../support/refusals'
import { act, complete, create, richText, save, walk, type Draft } from '../support/stories'

const CANARY = '金丝雀'
let app: App
let hidden: Draft
let edition: Draft
let campaign: Draft
let mine: Draft
beforeAll(async () => {
  app = await startApp()
  const canary = {
    title: CANARY,
    summary: CANARY,
    body: richText(CANARY),
    lessons: [CANARY],
    figures: [{ indicator: 'tax', amount: '1', note: CANARY, asOf: '2023-07-05' }],
  }
  const file = await upload(app, 'writer@gsl', await picture(), { alt: CANARY, caption: CANARY, rightsHolder: CANARY })
  const document = await post(app, 'writer@gsl', wordOf(CANARY), {}, DOCX, '附件.docx')
  const attachments = [{ file: document.body.doc.id, title: CANARY }]
  hidden = await create(app, 'writer@gsl', 'cases', {
    ...complete(app, 'cases'),
    ...canary,
    cover: file.id,
    attachments,
  })
  const { body } = await act(app, 'writer@gsl', hidden, { action: 'submit' })
  await act(app, 'editor@gsl', hidden, {
    action: 'return',
    revision: body.revision,
    reason: { code: 'other', note: CANARY },
  })
  await app.request('POST', `/api/cases/${hidden.id}/comments`, {
    token: await app.login('editor@gsl'),
    json: { field: 'title', text: CANARY },
  })
  await app.request('POST', `/api/cases/${hidden.id}/looking`, { token: await app.login('editor@gsl') })
  edition = await create(app, 'writer@gsl', 'notices', complete(app, 'notices', '已经公开的题目'))
  const submitted = await act(app, 'writer@gsl', edition, { action: 'submit' })
  const decided = { revision: submitted.body.revision, secrecyReviewed: true }
  for (const [who, action] of [
    ['editor@gsl', 'pass'],
    ['gatekeeper@office', 'pass'],
    ['director@office', 'sign'],
    ['gatekeeper@office', 'publish'],
  ] as const)
    await act(app, who, edition, { action, ...decided })
  await act(app, 'writer@gsl', edition, { action: 'newEdition' })
  await save(app, 'writer@gsl', edition, { ...canary, figures: [], lessons: undefined })
  campaign = await create(app, 'gatekeeper@office', 'campaigns', complete(app, 'campaigns', '专题'))
  await walk(app, campaign, 'published', true)
  await act(app, 'gatekeeper@office', campaign, { action: 'newEdition' })
  await save(app, 'gatekeeper@office', campaign, { title: CANARY, goal: CANARY, lead: richText(CANARY) })
  await app.request('POST', '/api/coverageTasks', {
    token: await app.login('gatekeeper@office'),
    json: { campaign: campaign.id, unit: app.units.gsl, topic: CANARY },
  })
  mine = await create(app, 'writer@media', 'notices', {
    ...complete(app, 'notices', '我的'),
    relatedStories: [{ relationTo: 'notices', value: edition.id }],
    repeals: [edition.id],
    campaigns: [campaign.id],
    authors: [{ name: '甲', user: app.people['editor@media'].id }],
  })
  await create(app, 'writer@gsl', 'notices', {
    ...complete(app, 'notices', CANARY),
    documentNumber: CANARY,
    repeals: [edition.id],
    amends: [edition.id],
  })
})
afterAll(() => app.stop())

const get = async (path: string, who: Who = 'writer@media') => app.request('GET', path, { token: await app.login(who) })

describe('a writer of another unit', () => {
  const LISTS = [
    'cases',
    'notices',
    'speeches',
    'news',
    'campaigns',
    'media',
    'coverageTasks',
    'revisions',
    'reviews',
    'comments',
    'readers',
    'cases/versions',
    'notices/versions',
    'campaigns/versions',
    'units',
    'users',
  ]
  const QUERIES = [
    '',
    'depth=2',
    'depth=10&limit=500',
    'draft=true&depth=2',
    'trash=true&depth=2',
    'populate[notices][title]=true&populate[notices][body]=true&depth=2',
    'populate[users][email]=true&depth=2',
    'select[title]=true&select[gate]=true&depth=2',
    'joins[repealedBy][limit]=0&depth=2',
    'showHiddenFields=true&overrideAccess=true&depth=2',
    'locale=all&depth=2',
    'sort=-title&depth=2',
    'where[or][0][id][exists]=true&where[or][1][title][exists]=true&depth=2',
    'where[unit][exists]=true&depth=2',
    'pagination=false&depth=2',
  ]
  test.each(LISTS)('finds no canary in %s', async (slug) => {
    const answers = await Promise.all(QUERIES.map((query) => get(`/api/${slug}?${query}`)))
    expect(answers.map(({ text }) => text.includes(CANARY))).toEqual(QUERIES.map(() => false))
    expect(answers.map(({ text }) => text.includes('.demo') && !text.includes('writer@media.demo'))).toEqual(
      QUERIES.map(() => false),
    )
  })

  test('finds none in documents that point at it', async () => {
    for (const query of QUERIES) {
      for (const path of [
        `notices/${mine.id}`,
        `notices/${edition.id}`,
        `units/${app.units.gsl}`,
        `campaigns/${campaign.id}`,
      ])
        expect((await get(`/api/${path}?${query}`)).text).not.toContain(CANARY)
    }
    const { body } = await get(`/api/notices/${mine.id}?depth=2`)
    expect(body.relatedStories).toEqual([{ relationTo: 'notices', value: edition.id }])
    expect([body.repeals, body.campaigns]).toEqual([[edition.id], [campaign.id]])
  })

  test('finds none at the other addresses', async () => {
    for (const path of [
      'linkable',
      `linkable?q=${encodeURIComponent(CANARY)}`,
      `live-search?q=${encodeURIComponent(CANARY)}`,
      `notices/${edition.id}/carriers`,
      `cases/${hidden.id}/carriers`,
      'access',
      'globals/publicSettings?depth=2',
      'globals/gateSettings',
      'users/me?depth=2',
      `cases/${hidden.id}/editorial`,
      `cases/${hidden.id}/revisions`,
      `cases/${hidden.id}/comments`,
      `cases/${hidden.id}/diff?from=x&to=x`,
      `notices/${edition.id}/editorial`,
      `notices/${edition.id}/revisions`,
      'audit/entries',
      'audit/verify',
    ])
      expect((await get(`/api/${path}`)).text).not.toContain(CANARY)
  })

  test('counts what the lists hold', async () => {
    for (const slug of [
      'cases',
      'notices',
      'news',
      'campaigns',
      'media',
      'coverageTasks',
      'revisions',
      'reviews',
      'comments',
      'readers',
      'users',
      'units',
    ]) {
      const [list, count] = [await get(`/api/${slug}?limit=500`), await get(`/api/${slug}/count`)]
      expect([slug, count.body.totalDocs]).toEqual([slug, list.body.totalDocs])
    }
    const versions = await get('/api/cases/versions?limit=500')
    expect(
      versions.body.docs.every(({ version }: { version: { unit: string } }) => version.unit === app.units.media),
    ).toBe(true)
  })

  test('learns nothing by conditions on what others own', async () => {
    const guess = async (where: string) => (await get(`/api/${where}`)).body.totalDocs ?? 0
    const pairs = [
      ['notices?where[repeals.title][equals]=', CANARY],
      ['notices?where[campaigns.title][equals]=', CANARY],
      ['notices?where[campaigns.goal][contains]=', CANARY],
      ['notices?where[repealedBy.title][equals]=', CANARY],
      ['notices?where[relatedStories.value.title][equals]=', CANARY],
      ['coverageTasks?where[topic][equals]=', CANARY],
      ['cases?where[title][equals]=', CANARY],
      ['cases?where[cover.alt][equals]=', CANARY],
      ['media?where[alt][equals]=', CANARY],
      ['notices?where[createdBy.email][equals]=', 'writer@gsl.demo'],
      ['units?where[mergedInto.name][equals]=', CANARY],
      ['reviews?where[reason.note][equals]=', CANARY],
      ['comments?where[text][equals]=', CANARY],
      ['comments?where[excerpt][contains]=', CANARY],
      ['readers?where[story][equals]=', hidden.id],
      ['revisions?where[canonical][contains]=', CANARY],
      ['notices?where[amendedBy.title][like]=', CANARY],
    ]
    for (const [path = '', value = ''] of pairs)
      expect([path, await guess(path + encodeURIComponent(value))]).toEqual([path, 0])
  })
})

describe('members that nobody is shown', () => {
  const HIDDEN = ['gate', 'gate.authors', 'gate.round.submitter', 'files']
  test.each(HIDDEN)('a story’s %s is no condition and no order', async (name) => {
    for (const who of ['writer@media', 'director@office', 'admin@office'] as const) {
      expect(said(await get(`/api/notices?where[${name}][exists]=true`, who))).toMatchObject(refusal('INVALID_REQUEST'))
      expect(said(await get(`/api/notices?where[and][0][or][0][${name}][like]=x`, who))).toMatchObject(
        refusal('INVALID_REQUEST'),
      )
      expect(said(await get(`/api/notices/count?where[${name}][exists]=true`, who))).toMatchObject(
        refusal('INVALID_REQUEST'),
      )
      expect(said(await get(`/api/notices/versions?where[version.${name}][exists]=true`, who))).toMatchObject(
        refusal('INVALID_REQUEST'),
      )
      for (const path of [
        `notices?sort=${name}`,
        `notices?select[${name}]=true`,
        `notices/${mine.id}?showHiddenFields=true`,
        'notices/versions?depth=2',
      ]) {
        const answer = await get(`/api/${path}`, who)
        expect(answer.text).not.toMatch(/"(?:gate|files|everSubmitted|contested)":/)
      }
    }
  })

  const SECRETS = [
    'hash',
    'salt',
    'resetPasswordToken',
    'resetPasswordExpiration',
    'password',
    'sessions',
    'sessions.id',
    'loginAttempts',
    'lockUntil',
  ]
  test.each(SECRETS)('an account’s %s is no condition and in no answer, for an admin either', async (name) => {
    for (const who of ['writer@media', 'admin@office'] as const) {
      for (const path of [
        `users?where[${name}][exists]=true`,
        `users/count?where[${name}][like]=a`,
        `notices?where[createdBy.${name}][exists]=true`,
        `notices?where[authors.user.${name}][like]=a`,
      ])
        expect(said(await get(`/api/${path}`, who))).toMatchObject(refusal('INVALID_REQUEST'))
      for (const path of [
        `users?sort=${name}`,
        `users?select[${name}]=true`,
        'users?depth=2&showHiddenFields=true',
        'users/me?showHiddenFields=true',
        'notices?depth=2',
      ])
        expect((await get(`/api/${path}`, who)).text).not.toMatch(/"(?:hash|salt|resetPasswordToken|password)":/)
    }
  })
})

describe('accounts', () => {
  test('a writer sees the own unit, of the others id and name', async () => {
    const { body } = await get('/api/users?depth=2')
    const own = app.people['writer@media'].id
    expect(body.docs.map(({ name }: { name: string }) => name).sort()).toEqual([
      'editor@media',
      'writer2@media',
      'writer@media',
    ])
    for (const user of body.docs.filter(({ id }: { id: string }) => id !== own))
      expect(user).toEqual({ id: expect.any(String), name: expect.any(String) })
    expect(body.docs.find(({ id }: { id: string }) => id === own)).toMatchObject({
      email: app.people['writer@media'].email,
      role: 'writer',
    })
    expect((await get(`/api/users/${app.people['editor@media'].id}`)).body).toEqual({
      id: app.people['editor@media'].id,
      name: 'editor@media',
    })
    expect((await get(`/api/notices/${mine.id}?depth=2`)).body.authors[0].user).toEqual({
      id: app.people['editor@media'].id,
      name: 'editor@media',
    })
  })

  test.each(['email', 'role', 'post', 'suspended', 'confirmed'])(
    '%s of another is no condition and no order for a writer',
    async (name) => {
      for (const path of [
        `users?where[${name}][exists]=true`,
        `users?sort=${name}`,
        `users?sort=-${name}`,
        `notices?where[createdBy.${name}][exists]=true`,
        `notices?sort=createdBy.${name}`,
        `notices?where[authors.user.${name}][exists]=true`,
      ])
        expect(said(await get(`/api/${path}`))).toMatchObject(refusal('INVALID_REQUEST'))
    },
  )

  test('a gatekeeper sees the own office; admin and director see all', async () => {
    expect(
      (await get('/api/users?limit=500', 'gatekeeper@office')).body.docs.map(
        ({ name }: { name: string }) => name.split('@')[1],
      ),
    ).toEqual(Array.from({ length: 5 }, () => 'office'))
    for (const who of ['director@office', 'admin@office'] as const) {
      const { body } = await get('/api/users?limit=500', who)
      expect(body.docs.filter(({ email }: { email?: string }) => email)).toHaveLength(Object.keys(app.people).length)
    }
  })
})

test('units are for everybody with a session', async () => {
  for (const who of ['writer@lonely', 'gatekeeper@office'] as const)
    expect((await get('/api/units', who)).body.docs.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(['市融媒体中心', '市工商联', '一号办']),
    )
})

test('who may read the story reads its versions, revisions, reviews and comments; the log is for admin and director', async () => {
  for (const who of ['writer@gsl', 'gatekeeper@office', 'director@office', 'admin@office'] as const) {
    for (const path of ['', '/editorial', '/revisions', '/comments'].map((tail) => `cases/${hidden.id}${tail}`))
      expect((await get(`/api/${path}`, who)).text).toContain(CANARY)
    expect((await get(`/api/reviews?where[story][equals]=${hidden.id}`, who)).body.totalDocs).toBe(1)
    expect((await get(`/api/cases/versions?where[parent][equals]=${hidden.id}`, who)).body.totalDocs).toBeGreaterThan(0)
  }
  for (const who of ['writer@gsl', 'editor@gsl', 'gatekeeper@office'] as const)
    for (const path of ['auditLog', 'audit/entries', 'audit/verify'])
      expect(said(await get(`/api/${path}`, who))).toMatchObject(refusal('NOT_PERMITTED'))
  for (const who of ['writer@gsl', 'director@office', 'admin@office'] as const)
    expect(said(await get('/api/signInFailures', who))).toMatchObject(refusal('NOT_PERMITTED'))
  for (const who of ['director@office', 'admin@office'] as const)
    for (const path of ['auditLog', 'audit/entries', 'audit/verify'])
      expect((await get(`/api/${path}`, who)).status).toBe(200)
})

test('a reader gets the newest saved state, with or without draft=true, with stage and token', async () => {
  for (const query of ['', '?draft=true', '?draft=false', '?depth=2']) {
    const one = (await get(`/api/notices/${edition.id}${query}`, 'writer@gsl')).body
    const list = (await get(`/api/notices${query}`, 'writer@gsl')).body.docs
    for (const doc of [one, list.find(({ id }: { id: string }) => id === edition.id)]) {
      expect(doc).toMatchObject({ title: CANARY, stage: 'draft', revisionToken: one.revisionToken })
    }
  }
})

test('a cookie opens a session to the own pages alone', async () => {
  const cookie = `payload-token=${await app.login('writer@media')}`
  const ask = (headers: Record<string, string>) => app.request('GET', '/api/cases', { headers: { cookie, ...headers } })
  for (const headers of [{ origin: 'http://127.0.0.1:3000' }, { 'sec-fetch-site': 'same-origin' }] as Record<
    string,
    string
  >[]) {
    expect((await ask(headers)).status).toBe(200)
  }
  for (const headers of [
    {},
    { origin: 'https://evil.cn' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
  ] as Record<string, string>[]) {
    expect(said(await ask(headers))).toMatchObject(refusal('NOT_SIGNED_IN'))
  }
})
