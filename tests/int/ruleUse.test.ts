/** How often rules were waved through, as a director reads it from what the gate keeps. */
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ruleUses } from '../../src/editorial/ruleUse'
import type { Issue } from '../../src/editorial/rules/issues'
import { startApp, type App } from '../support/app'
import type { Who } from '../support/people'
import { act, complete, create, richText, type Draft } from '../support/stories'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

async function usesFor(who: Who, days = 30, now?: Date) {
  const user = await app.payload.findByID({ collection: 'users', id: app.people[who].id, overrideAccess: true })
  const req = await createLocalReq({ user: { ...user, collection: 'users' } as never }, app.payload)
  return ruleUses(req, days, now)
}
const useOf = async (check: string, days?: number, now?: Date) =>
  (await usesFor('director@office', days, now)).uses.find((use) => use.check === check)
const DAY_MS = 24 * 60 * 60 * 1000

const issuesOf = async ({ id }: Draft): Promise<Issue[]> =>
  (await app.request('GET', `/api/cases/${id}/editorial`, { token: await app.login('writer@media') })).body.issues
const idsOf = (issues: readonly Issue[], check: string) =>
  issues.filter((issue) => issue.check === check).map(({ id }) => id)
const said = (ids: readonly string[]) => ids.map((issue) => ({ issue, reason: '引用原文' }))

/** An error of rule 12 and a warning of rule 29, led to the signature with both waved through. */
async function waved() {
  const body = richText('这家企业开立帐户三个。', '市领导亲自到场。')
  const story = await create(app, 'writer@media', 'cases', { ...complete(app, 'cases'), body })
  const issues = await issuesOf(story)
  const [errors, warnings] = [idsOf(issues, '12'), idsOf(issues, '29')]
  expect([errors.length, warnings.length]).toEqual([1, 1])
  const { body: submitted } = await act(app, 'writer@media', story, { action: 'submit', contested: said(errors) })
  const decided = { revision: submitted.revision, secrecyReviewed: true }
  const steps: [Who, Record<string, unknown>][] = [
    ['editor@media', { action: 'pass', acknowledged: warnings }],
    ['gatekeeper@office', { action: 'pass' }],
    ['director@office', { action: 'sign', overrides: said(errors) }],
  ]
  for (const [who, step] of steps) expect((await act(app, who, story, { ...step, ...decided })).status).toBe(200)
  return story
}

describe('the count', () => {
  test('is empty at first', async () => expect(await usesFor('director@office')).toEqual({ uses: [], cut: false }))

  test('tells of each rule what was found, ignored, acknowledged and overridden', async () => {
    await waved()
    const counts = { fired: 1, waived: 1 }
    expect(await useOf('12')).toEqual({ check: '12', ...counts, contested: 1, acknowledged: 0, overridden: 1 })
    expect(await useOf('29')).toEqual({ check: '29', ...counts, contested: 0, acknowledged: 1, overridden: 0 })
  })

  test('takes the same place in a second revision once', async () => {
    const story = await create(app, 'writer@media', 'cases', {
      ...complete(app, 'cases'),
      body: richText('部份企业已经落户。'),
    })
    const contested = said(idsOf(await issuesOf(story), '12'))
    const before = await useOf('12')
    for (const action of ['submit', 'recall', 'submit'])
      expect(
        (await act(app, 'writer@media', story, { action, ...(action === 'submit' ? { contested } : {}) })).status,
      ).toBe(200)
    expect(await useOf('12')).toMatchObject({
      fired: (before?.fired ?? 0) + 1,
      waived: (before?.waived ?? 0) + 1,
      contested: (before?.contested ?? 0) + 1,
    })
  })

  test('counts a forced edition with its errors as overridden', async () => {
    const story = await create(app, 'writer@media', 'cases', {
      ...complete(app, 'cases'),
      body: richText('设备按装到位。'),
    })
    const before = await useOf('12')
    const { body } = await app.request('GET', `/api/cases/${story.id}`, { token: await app.login('director@office') })
    const forced = { revisionToken: body.revisionToken, secrecyReviewed: true, reason: { code: 'urgent', note: '急' } }
    expect((await act(app, 'director@office', story, { action: 'forcePublish', ...forced })).status).toBe(200)
    expect(await useOf('12')).toMatchObject({
      fired: (before?.fired ?? 0) + 1,
      overridden: (before?.overridden ?? 0) + 1,
    })
  })

  test('is of the span that was asked for', async () => {
    const later = new Date(Date.now() + 40 * DAY_MS)
    expect(await useOf('12', 30, later)).toBeUndefined()
    expect(await useOf('12', 90, later)).toBeDefined()
  })
})

describe('who may read it', () => {
  test.each<Who>(['writer@media', 'editor@media', 'gatekeeper@office', 'admin@office'])('not %s', async (who) => {
    await expect(usesFor(who)).rejects.toMatchObject({ code: 'NOT_PERMITTED' })
  })
  test('nobody without a session', async () => {
    const req = await createLocalReq({}, app.payload)
    await expect(ruleUses(req, 30)).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' })
  })
})
