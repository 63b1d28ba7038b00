/** The order in which a request is refused: 401, 404, 400, 403, 409 stage, 409 stale, 403 same person, 403 condition, 422. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { startApp, type App } from '../support/app'
import type { Who } from '../support/people'
import { publicSide } from '../support/publicSide'
import { CODES, refusal, said, type Code } from '../support/refusals'
import { act, complete, create, save, walk, type Draft } from '../support/stories'

type Body = Record<string, unknown>
type Name = 'draft' | 'unitReview' | 'ownText' | 'gateReview' | 'again' | 'warned' | 'approved' | 'published' | 'lonely'

const UNKNOWN = '0123456789abcdef01234567'
const OLD = 'f'.repeat(64)
const seen = new Set<string>()
const stories = {} as Record<Name, Draft & { revision: string }>
let app: App
let before: string

beforeAll(async () => {
  app = await startApp()
  const make = async (name: Name, who: Who = 'writer@media', more: Body = {}) => {
    const story = await create(app, who, 'cases', { ...complete(app, 'cases', `次序 ${name}`), ...more })
    stories[name] = { ...story, revision: '' }
    return stories[name]
  }
  const submit = async (name: Name, who: Who = 'writer@media') => {
    const { body } = await act(app, who, stories[name], { action: 'submit' })
    stories[name].revision = body.revision
  }
  await make('draft')
  await make('unitReview')
  await submit('unitReview')
  await make('ownText', 'editor@media')
  await submit('ownText', 'editor@media')
  await make('lonely', 'writer@lonely')
  await submit('lonely', 'writer@lonely')
  await make('warned', 'writer@media', { figures: [] })
  await submit('warned')
  for (const name of ['gateReview', 'approved', 'published'] as const) {
    const { revision } = await walk(app, await make(name), name)
    stories[name].revision = revision
  }
  // passed by the gatekeeper in the second review, then taken back and submitted again: the same revision, an earlier step
  await make('again')
  await walk(app, stories.again, 'signOff')
  await act(app, 'writer@media', stories.again, { action: 'recall' })
  await submit('again')
  before = await publicSide(app)
})
afterAll(() => app.stop())

const pass = (revision: string, more: Body = {}): Body => ({ action: 'pass', revision, secrecyReviewed: true, ...more })
const at = (name: Name) => stories[name].revision

type Row = [
  what: string,
  who: Who,
  story: Name | 'unknown',
  body: (revision: string) => Body,
  code: Code,
  field?: string,
]
const rows: Row[] = [
  ['an unknown story before a broken body', 'writer@media', 'unknown', () => ({ action: 'nonsense' }), 'NOT_FOUND'],
  ["another unit's story before a broken body", 'writer@gsl', 'draft', () => ({ action: 'nonsense' }), 'NOT_FOUND'],
  [
    'a broken body before the role',
    'writer@media',
    'unitReview',
    () => ({ action: 'pass', secrecyReviewed: true }),
    'INVALID_REQUEST',
    'revision',
  ],
  [
    'an unknown action before the role',
    'admin@office',
    'unitReview',
    () => ({ action: 'nonsense' }),
    'INVALID_REQUEST',
    'action',
  ],
  [
    'no secrecy review before the role',
    'writer@media',
    'unitReview',
    (of) => pass(of, { secrecyReviewed: false }),
    'INVALID_REQUEST',
    'secrecyReviewed',
  ],
  ['the role before the stage: writer', 'writer@media', 'draft', () => pass(OLD), 'NOT_PERMITTED'],
  ['the role before the stage: admin', 'admin@office', 'draft', () => pass(OLD), 'NOT_PERMITTED'],
  ['the role before the stage: director', 'director@office', 'draft', () => pass(OLD), 'NOT_PERMITTED'],
  [
    'the unit before the stage: a gatekeeper submits',
    'gatekeeper@office',
    'approved',
    () => ({ action: 'submit' }),
    'NOT_PERMITTED',
  ],
  [
    'the role before the stage: a gatekeeper withdraws',
    'gatekeeper@office',
    'draft',
    () => ({ action: 'withdraw', revision: OLD, reason: { code: 'privacy', note: '甲' } }),
    'NOT_PERMITTED',
  ],
  ['the role, although the person wrote it', 'writer@media', 'unitReview', (of) => pass(of), 'NOT_PERMITTED'],
  ['the stage before the revision', 'gatekeeper@office', 'draft', () => pass(OLD), 'WRONG_STAGE'],
  ["a unitEditor's second pass", 'editor@media', 'gateReview', (of) => pass(of), 'WRONG_STAGE'],
  ["a unitEditor's second pass, old revision", 'editor@media', 'gateReview', () => pass(OLD), 'WRONG_STAGE'],
  [
    'the step as it was read before the revision',
    'gatekeeper@office',
    'gateReview',
    () => pass(OLD, { step: 'unitReview' }),
    'WRONG_STAGE',
  ],
  [
    'withdraw while nothing is live',
    'director@office',
    'approved',
    (of) => ({ action: 'withdraw', revision: of, reason: { code: 'privacy', note: '甲' } }),
    'WRONG_STAGE',
  ],
  ['archive while live', 'director@office', 'published', () => ({ action: 'archive' }), 'WRONG_STAGE'],
  ['discard of what was never public', 'writer@media', 'draft', () => ({ action: 'discard' }), 'WRONG_STAGE'],
  [
    'sign before its turn',
    'director@office',
    'gateReview',
    (of) => ({ action: 'sign', revision: of, secrecyReviewed: true }),
    'WRONG_STAGE',
  ],
  [
    'publish before the signature',
    'director@office',
    'gateReview',
    (of) => ({ action: 'publish', revision: of }),
    'WRONG_STAGE',
  ],
  ['publish twice', 'director@office', 'published', (of) => ({ action: 'publish', revision: of }), 'WRONG_STAGE'],
  ['the revision before the author', 'editor@media', 'ownText', () => pass(OLD), 'STALE_REVISION'],
  ['the revision before the condition', 'gatekeeper@office', 'unitReview', () => pass(OLD), 'STALE_REVISION'],
  [
    'an old token at submit',
    'writer@media',
    'draft',
    () => ({ action: 'submit', revisionToken: 'old' }),
    'STALE_REVISION',
  ],
  [
    'an old revision at publish',
    'director@office',
    'approved',
    () => ({ action: 'publish', revision: OLD }),
    'STALE_REVISION',
  ],
  [
    'an old revision at withdraw',
    'director@office',
    'published',
    () => ({ action: 'withdraw', revision: OLD, reason: { code: 'privacy', note: '甲' } }),
    'STALE_REVISION',
  ],
  ['an author who may decide here', 'editor@media', 'ownText', (of) => pass(of), 'SAME_PERSON'],
  ['the holder of another step before the condition', 'gatekeeper@office', 'again', (of) => pass(of), 'SAME_PERSON'],
  ['a gatekeeper where the unit has a reviewer', 'gatekeeper@office', 'unitReview', (of) => pass(of), 'NOT_PERMITTED'],
  ['the condition before the checks', 'gatekeeper@office', 'warned', (of) => pass(of), 'NOT_PERMITTED'],
  ['a recall by who did not submit', 'writer2@media', 'unitReview', () => ({ action: 'recall' }), 'NOT_PERMITTED'],
  ['an archive by who did not create', 'writer2@media', 'draft', () => ({ action: 'archive' }), 'NOT_PERMITTED'],
  ['warnings that nobody acknowledged', 'editor@media', 'warned', (of) => pass(of), 'CHECKS_FAILED'],
]

describe('a transition', () => {
  test.each(rows)('%s: %s', async (_, who, story, body, code, field) => {
    const target = story === 'unknown' ? { kind: 'cases' as const, id: UNKNOWN } : stories[story]
    const answer = await act(app, who, target, body(story === 'unknown' ? OLD : at(story)))
    expect(said(answer)).toMatchObject(refusal(code, field))
    seen.add(code)
  })

  test('that was refused left the public side as it was', async () => expect(await publicSide(app)).toBe(before))
})

describe('a save', () => {
  const patch = async (who: Who | null, story: Draft | { kind: 'cases'; id: string }, json: Body) =>
    app.request('PATCH', `/api/${story.kind}/${story.id}`, { token: who ? await app.login(who) : undefined, json })

  test.each<[string, Who | null, Name | 'unknown', Body, Code, string?]>([
    ['no session before an unknown id', null, 'unknown', { title: 1 }, 'NOT_SIGNED_IN'],
    ['an unknown id before a broken body', 'writer@media', 'unknown', { title: 1 }, 'NOT_FOUND'],
    ["another unit's before a missing token", 'writer@gsl', 'draft', {}, 'NOT_FOUND'],
    [
      'a missing token before the role',
      'gatekeeper@office',
      'draft',
      { title: '甲' },
      'INVALID_REQUEST',
      'revisionToken',
    ],
    [
      'a wrong type before the role',
      'director@office',
      'draft',
      { revisionToken: 'old', title: 1 },
      'INVALID_REQUEST',
      'title',
    ],
    [
      'the role before the stage',
      'gatekeeper@office',
      'unitReview',
      { revisionToken: 'old', title: '甲' },
      'NOT_PERMITTED',
    ],
    ['an admin changes no text', 'admin@office', 'draft', { revisionToken: 'old', title: '甲' }, 'NOT_PERMITTED'],
    ['the stage before the token', 'writer@media', 'unitReview', { revisionToken: 'old', title: '甲' }, 'WRONG_STAGE'],
    ['an old token', 'writer@media', 'draft', { revisionToken: 'old', title: '甲' }, 'STALE_REVISION'],
  ])('%s', async (_, who, story, json, code, field) => {
    const answer = await patch(who, story === 'unknown' ? { kind: 'cases', id: UNKNOWN } : stories[story], json)
    expect(said(answer)).toMatchObject(refusal(code, field))
    seen.add(code)
    expect('current' in answer.body).toBe(code === 'STALE_REVISION')
  })

  test('with an old token shows the present document beside the refusal', async () => {
    const { id, token } = stories.draft
    const answer = await patch('writer@media', stories.draft, { revisionToken: 'old', title: '甲' })
    expect(answer.body.current).toMatchObject({ id, title: '次序 draft', revisionToken: token })
  })

  test('that changes nothing makes no version and keeps its token', async () => {
    const token = await app.login('writer@media')
    const story = await create(app, 'writer@media', 'cases', complete(app, 'cases', '原样'))
    const versions = async () =>
      (await app.request('GET', `/api/cases/versions?where[parent][equals]=${story.id}`, { token })).body.totalDocs
    const [before] = [await versions()]
    const same = await save(app, 'writer@media', story, complete(app, 'cases', '原样'))
    expect(same.body.doc.revisionToken).toBe(story.token)
    expect(await versions()).toBe(before)
    const changed = await save(app, 'writer@media', story, { title: '不原样' })
    expect(changed.body.doc.revisionToken).not.toBe(story.token)
    expect(await versions()).toBe(before + 1)
  })
})

test('too many failures at the door are 429, and of this account alone', async () => {
  const knock = (email: string) =>
    app.request('POST', '/api/users/login', { json: { email, password: 'wrong-password' } })
  for (let i = 0; i < 10; i++) expect(said(await knock('nobody@nowhere.demo'))).toMatchObject(refusal('NOT_SIGNED_IN'))
  expect(said(await knock('nobody@nowhere.demo'))).toMatchObject(refusal('TOO_MANY'))
  seen.add('TOO_MANY')
  expect(said(await knock(app.people['writer@gsl'].email))).toMatchObject(refusal('NOT_SIGNED_IN'))
})

test('a database that is away is 503', async () => {
  const token = await app.login('writer@media')
  const away = Object.assign(new Error('connect ECONNREFUSED'), { name: 'MongoServerSelectionError' })
  const find = vi.spyOn(app.payload.db, 'find').mockRejectedValue(away)
  const findOne = vi.spyOn(app.payload.db, 'findOne').mockRejectedValue(away)
  try {
    for (const [method, path] of [
      ['GET', `/api/cases/${stories.draft.id}`],
      ['GET', '/api/cases'],
      ['POST', `/api/cases/${stories.draft.id}/transition`],
    ] as const)
      expect(
        said(await app.request(method, path, { token, json: method === 'POST' ? { action: 'submit' } : undefined })),
      ).toMatchObject(refusal('UNAVAILABLE'))
    seen.add('UNAVAILABLE')
  } finally {
    find.mockRestore()
    findOne.mockRestore()
  }
})

test('every code of the contract was produced', () => expect([...seen].sort()).toEqual([...CODES].sort()))
