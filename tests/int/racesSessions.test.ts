/** Whoever loses the account while a request waits for its turn does not act any more. */
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { record } from '../../src/editorial/audit'
import { recorded } from '../../src/editorial/recorded'
import { inTransaction } from '../../src/platform/transaction'
import { readHeadFile } from '../../src/platform/headFile'
import { startApp, type Answer, type App } from '../support/app'
import { verdict } from '../support/audit'
import { PASSWORD } from '../support/people'
import { act, complete, create, walk, type Draft } from '../support/stories'

let app: App
let story: Draft
let revision = ''
beforeAll(async () => {
  app = await startApp()
  story = await create(app, 'writer@media', 'cases', complete(app, 'cases'))
  revision = (await walk(app, story, 'unitReview')).revision
  await app.login('editor@media')
})
afterAll(() => app.stop())

/** Starts `deed`, and has the editor's sessions ended before its turn comes. */
async function endedMeanwhile(deed: () => Promise<Answer>): Promise<Answer> {
  const req = await createLocalReq({}, app.payload)
  const { id } = app.people['editor@media']
  let pending: Promise<Answer> | undefined
  await inTransaction(req, async () => {
    pending = deed()
    await new Promise((resolve) => setTimeout(resolve, 300))
    await app.payload.db.updateOne({ collection: 'users', id, data: { sessions: [] }, req, returning: false })
  })
  return pending as Promise<Answer>
}

test('a pass that waited while its maker was suspended is 401, and nothing was passed', async () => {
  const answer = await endedMeanwhile(() =>
    act(app, 'editor@media', story, { action: 'pass', revision, secrecyReviewed: true }),
  )
  expect([answer.status, answer.body.errors[0].code]).toEqual([401, 'NOT_SIGNED_IN'])
  const { body } = await app.request('GET', `/api/cases/${story.id}/editorial`, {
    token: await app.login('writer@media'),
  })
  expect(body).toMatchObject({ stage: 'unitReview', reviews: [] })
})

test('a session that ended while its renewal waited is not renewed', async () => {
  const { body } = await app.request('POST', '/api/users/login', {
    json: { email: app.people['editor@media'].email, password: PASSWORD },
  })
  const answer = await endedMeanwhile(() => app.request('POST', '/api/users/refresh-token', { token: body.token }))
  expect([answer.status, answer.body.errors[0].code]).toEqual([401, 'NOT_SIGNED_IN'])
})

test('the file beside the log waits for the commit of whoever opened the transaction', async () => {
  const req = await createLocalReq({}, app.payload)
  const before = await readHeadFile()
  const rolledBack = recorded(req, async () => {
    await recorded(req, () => record(req, null, { event: 'user.signedIn', data: { email: 'nobody' } }))
    throw new Error('no')
  })
  await expect(rolledBack).rejects.toThrow('no')
  expect(await readHeadFile()).toEqual(before)
  expect(await verdict(app)).toMatchObject({ ok: true })
})
