/** Issues at the gate: named, contested, overridden, acknowledged, and kept while they stand. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Issue } from '../../src/editorial/rules/issues'
import type { StoryKind } from '../../src/editorial/rules/kinds'
import { startApp, type App } from '../support/app'
import { picture, upload } from '../support/media'
import { refusal, said } from '../support/refusals'
import { act, complete, create, richText, save, type Draft } from '../support/stories'

type Body = Record<string, unknown>
let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

const issuesOf = (answer: { body: { errors: { issues: Issue[] }[] } }): Issue[] => answer.body.errors[0]?.issues ?? []
const ids = (issues: Issue[], severity: Issue['severity']) =>
  issues.filter((issue) => issue.severity === severity).map(({ id }) => id)
const notes = (issues: string[], reason = '原文如此') => issues.map((issue) => ({ issue, reason }))
const pass = (revision: string, more: Body = {}) => ({ action: 'pass', revision, secrecyReviewed: true, ...more })

/** Errors 34 and 15 in title and body, warning 10 in the body. */
const FAULTY = { title: 'XX市长的讲话', body: richText('第一段没有问题。', '截止目前,全市签约。') }
const faulty = (title = FAULTY.title) =>
  create(app, 'writer@media', 'speeches', { ...complete(app, 'speeches'), ...FAULTY, title })

test('submit names each error with check, field, excerpt and position, the same on every run', async () => {
  const story = await faulty()
  const first = await act(app, 'writer@media', story, { action: 'submit' })
  expect(said(first)).toMatchObject(refusal('CHECKS_FAILED'))
  const issues = issuesOf(first)
  const [title, mark] = [issues.find(({ check }) => check === '34'), issues.find(({ check }) => check === '15')]
  expect(title).toEqual({
    id: expect.any(String),
    check: '34',
    severity: 'error',
    field: 'title',
    excerpt: FAULTY.title,
    position: { start: 0, end: 2 },
    suggestion: expect.any(String),
    acknowledgedBy: null,
  })
  expect(mark).toMatchObject({
    severity: 'error',
    field: 'body',
    excerpt: '截止目前,全市签约。',
    position: { start: 13, end: 14 },
    fix: '，',
  })
  const again = await act(app, 'writer@media', story, { action: 'submit' })
  expect(issuesOf(again)).toEqual(issues)
  const view = await app.request('GET', `/api/speeches/${story.id}/editorial`, {
    token: await app.login('writer@media'),
  })
  expect(view.body).toMatchObject({ stage: 'draft', revision: null, reviews: [] })
  expect(ids(view.body.issues, 'error')).toEqual(ids(issues, 'error'))
})

test('ids of an issue stay across revisions, and belong to their place', async () => {
  const story = await faulty()
  const before = ids(issuesOf(await act(app, 'writer@media', story, { action: 'submit' })), 'error')
  await save(app, 'writer@media', story, {
    body: richText('添了一段。', '第一段没有问题。', '截止目前,全市签约。', 'TODO'),
  })
  const after = ids(issuesOf(await act(app, 'writer@media', story, { action: 'submit' })), 'error')
  expect(after).toEqual(expect.arrayContaining(before))
  expect(after).toHaveLength(before.length + 1)
  expect(new Set(after).size).toBe(after.length)
})

describe('an id that is no present issue of the right severity is 400', () => {
  test('contested', async () => {
    const story = await faulty()
    const view = await app.request('GET', `/api/speeches/${story.id}/editorial`, {
      token: await app.login('writer@media'),
    })
    const [errors, warnings] = [ids(view.body.issues, 'error'), ids(view.body.issues, 'warning')]
    expect(warnings.length).toBeGreaterThan(0)
    for (const wrong of ['unknown', warnings[0] ?? '', '__proto__', `${errors[0]} `]) {
      const answer = await act(app, 'writer@media', story, { action: 'submit', contested: notes([...errors, wrong]) })
      expect(said(answer)).toMatchObject(refusal('INVALID_REQUEST', 'contested'))
    }
    expect(
      said(await act(app, 'writer@media', story, { action: 'submit', contested: notes(errors.slice(1)) })),
    ).toMatchObject(refusal('CHECKS_FAILED'))
  })

  test('acknowledged', async () => {
    const story = await faulty()
    const errors = ids(issuesOf(await act(app, 'writer@media', story, { action: 'submit' })), 'error')
    const { body } = await act(app, 'writer@media', story, { action: 'submit', contested: notes(errors) })
    for (const wrong of ['unknown', errors[0], 'constructor']) {
      const answer = await act(
        app,
        'editor@media',
        story,
        pass(body.revision, { acknowledged: [...ids(body.issues, 'warning'), wrong] }),
      )
      expect(said(answer)).toMatchObject(refusal('INVALID_REQUEST', 'acknowledged'))
    }
  })
})

test('contested, acknowledged and overridden once, it holds in later rounds', async () => {
  const story = await faulty()
  const errors = ids(issuesOf(await act(app, 'writer@media', story, { action: 'submit' })), 'error')
  const { body: submitted } = await act(app, 'writer@media', story, { action: 'submit', contested: notes(errors) })
  const { revision } = submitted
  const warnings = ids(submitted.issues, 'warning')

  const unacknowledged = await act(app, 'editor@media', story, pass(revision))
  expect(said(unacknowledged)).toMatchObject(refusal('CHECKS_FAILED'))
  expect(ids(issuesOf(unacknowledged), 'warning')).toEqual(warnings)
  expect(ids(issuesOf(unacknowledged), 'error')).toEqual([])
  const passed = await act(app, 'editor@media', story, pass(revision, { acknowledged: warnings }))
  const { id, name } = app.people['editor@media']
  expect(
    passed.body.issues
      .filter(({ severity }: Issue) => severity === 'warning')
      .map(({ acknowledgedBy }: Issue) => acknowledgedBy),
  ).toEqual(warnings.map(() => ({ id, name })))
  // acknowledged by somebody before: the second reviewer need not say it again
  expect((await act(app, 'gatekeeper@office', story, pass(revision))).body.stage).toBe('signOff')

  const sign = { action: 'sign', revision, secrecyReviewed: true }
  const blocked = await act(app, 'director@office', story, sign)
  expect(said(blocked)).toMatchObject(refusal('CHECKS_FAILED'))
  expect(ids(issuesOf(blocked), 'error').sort()).toEqual([...errors].sort())
  for (const wrong of ['unknown', warnings[0] ?? ''])
    expect(
      said(await act(app, 'director@office', story, { ...sign, overrides: notes([...errors, wrong]) })),
    ).toMatchObject(refusal('INVALID_REQUEST', 'overrides'))
  expect(said(await act(app, 'director@office', story, { ...sign, overrides: notes(errors.slice(1)) }))).toMatchObject(
    refusal('CHECKS_FAILED'),
  )
  expect((await act(app, 'director@office', story, { ...sign, overrides: notes(errors) })).body.stage).toBe('approved')

  await act(app, 'director@office', story, {
    action: 'unsign',
    revision,
    reason: { code: 'wording', note: '再看一遍' },
  })
  const { body: again } = await act(app, 'writer@media', story, { action: 'submit' })
  expect(again).toMatchObject({ stage: 'unitReview', revision })
  expect((await act(app, 'editor@media', story, pass(revision))).body.stage).toBe('gateReview')
  expect((await act(app, 'gatekeeper@office', story, pass(revision))).body.stage).toBe('signOff')
  expect((await act(app, 'director@office', story, sign)).body.stage).toBe('approved')
})

describe('what can be neither contested nor overridden', () => {
  const kinds: [string, StoryKind, (cover: string) => Body][] = [
    ['39', 'cases', () => ({ timeline: [] })],
    ['39', 'speeches', () => ({ speaker: '' })],
    ['39', 'notices', () => ({ issuer: null })],
    ['39', 'news', () => ({ body: null })],
    ['40', 'cases', (cover) => ({ cover })],
    ['40', 'cases', () => ({ consent: { status: 'missing' } })],
    ['40', 'cases', () => ({ consent: { status: 'given', by: '甲', date: '2023-07-05' } })],
    ['46', 'cases', () => ({ disclosure: 'none' })],
    ['46', 'notices', () => ({ disclosure: 'onRequest' })],
  ]
  test.each(kinds)('check %s of %s', async (check, kind, lack) => {
    const { id: cover } = await upload(app, 'writer@media', await picture(), { caption: '没有替代文字' })
    const story = await create(app, 'writer@media', kind, { ...complete(app, kind), ...lack(cover) })
    const first = await act(app, 'writer@media', story, { action: 'submit' })
    expect(said(first)).toMatchObject(refusal('CHECKS_FAILED'))
    const errors = issuesOf(first).filter(({ severity }) => severity === 'error')
    expect(new Set(errors.map((issue) => issue.check))).toEqual(new Set([check]))
    const contested = await act(app, 'writer@media', story, {
      action: 'submit',
      contested: notes(errors.map(({ id }) => id)),
    })
    expect(said(contested)).toMatchObject(refusal('CHECKS_FAILED'))
    expect(ids(issuesOf(contested), 'error')).toEqual(errors.map(({ id }) => id))
  })
})

test('a check that came after the submit binds the reviewer: an error that nobody contested is 422', async () => {
  const story: Draft = await faulty()
  const errors = ids(issuesOf(await act(app, 'writer@media', story, { action: 'submit' })), 'error')
  const { body } = await act(app, 'writer@media', story, { action: 'submit', contested: notes(errors) })
  // as if the submit had been under other rules: the record of the contest is taken away in the database
  const { docs } = await app.payload.find({
    collection: 'speeches',
    where: { id: { equals: story.id } },
    showHiddenFields: true,
    overrideAccess: true,
  })
  await app.payload.db.updateOne({
    collection: 'speeches',
    id: story.id,
    data: { gate: { ...(docs[0]?.gate as object), contested: {} } },
  })
  const answer = await act(
    app,
    'editor@media',
    story,
    pass(body.revision, { acknowledged: ids(body.issues, 'warning') }),
  )
  expect(said(answer)).toMatchObject(refusal('CHECKS_FAILED'))
  expect(ids(issuesOf(answer), 'error').sort()).toEqual([...errors].sort())
})
