/** 经过: what was done with a story, told to whoever reads it and to nobody else; the log itself stays closed. */
import { createLocalReq, type PayloadRequest } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publishDue } from '../../src/editorial/due'
import { outlookOf } from '../../src/editorial/outlook'
import { startApp, type App } from '../support/app'
import { entries, faultOf } from '../support/audit'
import type { Who } from '../support/people'
import { act, complete, create, walk, type Draft } from '../support/stories'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

const HOUR_MS = 60 * 60 * 1000
const NOTE = '不外传的下线理由'
let counter = 0

const requestOf = async (who: Who): Promise<PayloadRequest> => {
  const user = await app.payload.findByID({ collection: 'users', id: app.people[who].id, overrideAccess: true })
  return createLocalReq({ user: { ...user, collection: 'users' } }, app.payload)
}
const eventsFor = async (who: Who, { kind, id }: Draft) => (await outlookOf(await requestOf(who), kind, id)).events

async function approved(kind: Draft['kind'] = 'notices') {
  const story = await create(app, 'writer@media', kind, complete(app, kind, `经过的稿件${counter++}`))
  return { story, revision: (await walk(app, story, 'approved')).revision }
}
async function done(who: Who, story: Draft, body: { action: string } & Record<string, unknown>) {
  const answer = await act(app, who, story, body)
  expect([answer.status, answer.text]).toEqual([200, answer.text])
}
const by = (who: Who) => app.people[who].name

/** Scheduled, held, published, taken down and brought back, taken down for good. */
async function whole() {
  const { story, revision } = await approved()
  const at = new Date(Date.now() + HOUR_MS).toISOString()
  await done('gatekeeper@office', story, { action: 'schedule', revision, at })
  await done('director@office', story, { action: 'hold', revision })
  await done('director@office', story, { action: 'publish', revision })
  await done('gatekeeper@office', story, { action: 'suspend', revision, reason: { code: 'privacy', note: NOTE } })
  await done('director@office', story, { action: 'resume', revision })
  await done('director@office', story, {
    action: 'withdraw',
    revision,
    reason: { code: 'superseded', note: '有新的' },
    publicNote: '本文已撤下。',
  })
  return { story, revision, at }
}

describe('what was done with a story', () => {
  test('is told newest first, with who, why and the time of a schedule', async () => {
    const { story, revision, at } = await whole()
    const events = await eventsFor('director@office', story)
    expect(
      events.map(({ action, by: who, reason, scheduledFor }) => [action, who, reason, scheduledFor]),
    ).toMatchObject([
      ['withdraw', by('director@office'), { code: 'superseded', note: '有新的' }, null],
      ['resume', by('director@office'), null, null],
      ['suspend', by('gatekeeper@office'), { code: 'privacy', note: NOTE }, null],
      ['publish', by('director@office'), null, null],
      ['hold', by('director@office'), null, at],
      ['schedule', by('gatekeeper@office'), null, at],
    ])
    expect(new Set(events.map((event) => event.revision))).toEqual(new Set([revision]))
    expect(events.map(({ at: moment }) => moment)).toEqual(
      events
        .map(({ at: moment }) => moment)
        .sort()
        .reverse(),
    )
  })

  test('by the clock on whose word', async () => {
    const { story, revision } = await approved()
    const at = new Date(Date.now() + HOUR_MS)
    await done('gatekeeper@office', story, { action: 'schedule', revision, at: at.toISOString() })
    expect(await publishDue(app.payload, story.kind, story.id, at)).toBe('published')
    expect((await eventsFor('editor@media', story))[0]).toMatchObject({
      action: 'publish',
      by: null,
      authority: by('gatekeeper@office'),
    })
  })

  test('says nothing of another story, though it has the same number in another kind', async () => {
    const one = await approved('cases')
    const other = await approved('notices')
    await done('director@office', one.story, { action: 'publish', revision: one.revision })
    expect(await eventsFor('director@office', other.story)).toEqual([])
    const { docs } = await app.payload.find({
      collection: 'auditLog',
      where: { about: { equals: `cases ${one.story.id}` } },
      limit: 0,
      overrideAccess: true,
    })
    const about = docs.map(({ data }) => (data as { story: { kind: string; id: string } }).story)
    expect(about.length).toBeGreaterThan(3)
    expect(about.every(({ kind, id }) => kind === 'cases' && id === one.story.id)).toBe(true)
  })
})

describe('who is told', () => {
  test('the own unit and the gate', async () => {
    const { story } = await whole()
    for (const who of ['writer@media', 'editor@media', 'gatekeeper2@office', 'director2@office'] as const)
      expect((await eventsFor(who, story)).map(({ action }) => action)).toContain('suspend')
  })
  test('no other unit, and nobody without a session', async () => {
    const { story } = await whole()
    await expect(eventsFor('writer@gsl', story)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const nobody = await createLocalReq({}, app.payload)
    await expect(outlookOf(nobody, story.kind, story.id)).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' })
  })
  test('the log stays closed to the unit, and its column to everybody; no answer holds the note', async () => {
    const { story } = await whole()
    const token = await app.login('editor@media')
    for (const path of ['/api/auditLog', '/api/audit/entries'])
      expect((await app.request('GET', path, { token })).status).toBe(403)
    const asked = await app.request('GET', '/api/auditLog?limit=1', { token: await app.login('director@office') })
    expect(asked.body.docs[0]).not.toHaveProperty('about')
    for (const path of [`/api/${story.kind}/${story.id}`, `/api/${story.kind}/${story.id}/editorial`]) {
      for (const one of [await app.login('writer@gsl'), undefined])
        expect((await app.request('GET', path, { token: one })).text).not.toContain(NOTE)
    }
  })
})

test('entries are hashed as before: the column is part of none', async () => {
  const log = await entries(app)
  expect(log.length).toBeGreaterThan(10)
  expect(faultOf(log)).toBeNull()
  expect(log.some((entry) => 'about' in entry)).toBe(false)
})
