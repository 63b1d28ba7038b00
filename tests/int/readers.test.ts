/** Who has a story open and who has taken it up: seen by colleagues, and no hindrance to any decision. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type App } from '../support/app'
import { recordedBy } from '../support/audit'
import type { Who } from '../support/people'
import { refusal, said } from '../support/refusals'
import { act, complete, create, walk, type Draft } from '../support/stories'

let app: App
beforeAll(async () => {
  app = await startApp()
  for (const who of ['gatekeeper@office', 'gatekeeper2@office', 'director@office'] as const) await app.login(who)
})
afterAll(() => app.stop())

const post = async (who: Who, story: Draft, rest: 'claim' | 'release' | 'looking') =>
  app.request('POST', `/api/cases/${story.id}/${rest}`, { token: await app.login(who) })
async function underReview(title: string) {
  const story = await create(app, 'writer@media', 'cases', complete(app, 'cases', title))
  return { story, ...(await walk(app, story, 'gateReview')) }
}
const names = (people: { name: string }[]) => people.map(({ name }) => name)

describe('a claim', () => {
  test('is seen by the gate, and keeps nobody from deciding', async () => {
    const { story, revision } = await underReview('认领')
    const log = await recordedBy(app, async () => {
      const claimed = await post('gatekeeper@office', story, 'claim')
      expect(claimed.body).toMatchObject({ claim: { person: { name: 'gatekeeper@office' }, at: expect.any(String) } })
      await post('gatekeeper@office', story, 'claim')
    })
    expect(log.map(({ event }) => event)).toEqual(['review.claimed'])
    expect((await post('director@office', story, 'looking')).body.claim.person.name).toBe('gatekeeper@office')
    const passed = await act(app, 'gatekeeper2@office', story, { action: 'pass', revision, secrecyReviewed: true })
    expect(passed.body.stage).toBe('signOff')
    // it ends with the stage in which it was made
    expect((await post('director@office', story, 'claim')).body.claim.person.name).toBe('director@office')
  })

  test('is one person’s until it is put down', async () => {
    const { story } = await underReview('放下')
    await post('gatekeeper@office', story, 'claim')
    expect(said(await post('gatekeeper2@office', story, 'claim'))).toMatchObject(refusal('WRONG_STAGE'))
    expect(said(await post('writer@media', story, 'release'))).toMatchObject(refusal('NOT_PERMITTED'))
    expect((await post('gatekeeper@office', story, 'release')).body.claim).toBeNull()
    expect((await post('gatekeeper@office', story, 'release')).status).toBe(200)
    expect((await post('gatekeeper2@office', story, 'claim')).status).toBe(200)
    expect((await post('director@office', story, 'release')).body.claim).toBeNull()
  })

  test('is for who could decide now', async () => {
    const { story } = await underReview('谁能认领')
    for (const who of ['writer@media', 'editor@media', 'director@office', 'admin@office'] as const)
      expect(said(await post(who, story, 'claim')), who).toMatchObject(refusal('NOT_PERMITTED'))
    const fresh = await create(app, 'writer@media', 'cases', complete(app, 'cases', '草稿不能认领'))
    expect(said(await post('editor@media', fresh, 'claim'))).toMatchObject(refusal('WRONG_STAGE'))
  })
})

describe('who is looking', () => {
  test('is told to others, to a unit of its own people alone', async () => {
    const { story } = await underReview('谁在看')
    for (const who of ['gatekeeper@office', 'editor@media', 'writer@media'] as const) await post(who, story, 'looking')
    expect(names((await post('gatekeeper2@office', story, 'looking')).body.looking).sort()).toEqual([
      'editor@media',
      'gatekeeper@office',
      'writer@media',
    ])
    expect(names((await post('writer@media', story, 'looking')).body.looking)).toEqual(['editor@media'])
    await post('gatekeeper@office', story, 'claim')
    expect((await post('writer@media', story, 'looking')).body.claim).toBeNull()
    const rows = await app.request('GET', `/api/readers?where[story][equals]=${story.id}`, {
      token: await app.login('writer@media'),
    })
    expect(rows.body.docs.map(({ personName }: { personName: string }) => personName).sort()).toEqual([
      'editor@media',
      'writer@media',
    ])
  })

  test('writes nothing to the log', async () => {
    const { story } = await underReview('不记日志')
    expect(await recordedBy(app, () => post('gatekeeper@office', story, 'looking'))).toEqual([])
  })
})

test.each(['claim', 'release', 'looking'] as const)(
  '%s is nothing to another unit, and 401 without a session',
  async (way) => {
    const { story } = await underReview(`外单位 ${way}`)
    expect(said(await post('writer@gsl', story, way))).toMatchObject(refusal('NOT_FOUND'))
    expect(said(await app.request('POST', `/api/cases/${story.id}/${way}`))).toMatchObject(refusal('NOT_SIGNED_IN'))
  },
)

test('the rows are written by nobody else', async () => {
  const { story } = await underReview('只由关口写')
  await post('gatekeeper@office', story, 'claim')
  const token = await app.login('director@office')
  const { body } = await app.request('GET', `/api/readers?where[story][equals]=${story.id}`, { token })
  for (const [method, at] of [
    ['POST', '/api/readers'],
    ['PATCH', `/api/readers/${body.docs[0].id}`],
    ['DELETE', `/api/readers/${body.docs[0].id}`],
  ] as const)
    expect((await app.request(method, at, { token, json: { claimedAt: null } })).status).toBe(403)
})
