/** The demo's schedule: always a week ahead, whenever the demo is started. */
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepAhead } from '../../src/ops/demo/ahead'
import { scheduledNotice } from '../../src/ops/demo/contentWaiting'
import { startApp, type App } from '../support/app'
import { recordedBy } from '../support/audit'
import { act, create, walk, type Draft } from '../support/stories'

const DAY_MS = 86_400_000
let app: App
let story: Draft
let revision = ''
beforeAll(async () => {
  app = await startApp()
  story = await create(app, 'writer@media', 'notices', { ...scheduledNotice() })
  revision = (await walk(app, story, 'approved')).revision
})
afterAll(() => app.stop())

const keep = async () => {
  const user = await app.payload.findByID({ collection: 'users', id: app.people['gatekeeper@office'].id })
  return keepAhead(await createLocalReq({ user: { ...user, collection: 'users' } as never }, app.payload))
}
const daysAhead = async () => {
  const { body } = await app.request('GET', `/api/notices/${story.id}`, { token: await app.login('director@office') })
  return (new Date(body.scheduledAt).getTime() - Date.now()) / DAY_MS
}

test('what was held by a start that was killed is scheduled; what comes near is moved; what is far stays', async () => {
  await keep()
  expect(await daysAhead()).toBeGreaterThan(6.9)
  expect(await recordedBy(app, keep)).toEqual([])
  await act(app, 'director@office', story, { action: 'hold', revision })
  const soon = new Date(Date.now() + DAY_MS).toISOString()
  await act(app, 'director@office', story, { action: 'schedule', revision, at: soon })
  expect((await recordedBy(app, keep)).map(({ event }) => event)).toEqual(['story.hold', 'story.schedule'])
  expect(await daysAhead()).toBeGreaterThan(6.9)
})
