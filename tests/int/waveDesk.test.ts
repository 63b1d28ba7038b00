/** What the pages of campaigns and tasks are handed: the list for the gate's roles, what is expected of it for a unit. */
import { createLocalReq, type PayloadRequest } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ownTasks } from '../../src/campaign/ownTasks'
import { runsOf } from '../../src/campaign/run/list'
import { runOf } from '../../src/campaign/run/view'
import { progressOf } from '../../src/campaign/rules/lines'
import { beijingDay } from '../../src/editorial/rules/days'
import { dayPlus } from '../../src/editorial/rules/reminders'
import { startApp, type App } from '../support/app'
import type { Who } from '../support/people'
import { complete, create, walk, type Draft } from '../support/stories'

type Json = Record<string, unknown>

let app: App
let open: Draft
let draft: Draft
const today = beijingDay(new Date())
beforeAll(async () => {
  app = await startApp()
  const dates = { startsOn: dayPlus(today, -10), endsOn: dayPlus(today, 10) }
  const made = (title: string, more: Json) =>
    create(app, 'gatekeeper@office', 'campaigns', { ...complete(app, 'campaigns', title), ...more })
  open = await made('公开的专题', dates)
  await walk(app, open, 'published', true)
  draft = await made('没有公开的专题', { startsOn: dayPlus(today, 5), endsOn: dayPlus(today, 10) })
  const { media, gsl } = app.units
  // Nobody is asked for a day that has passed: it passes.
  const early = await ask(media, '早的', { due: today })
  await app.payload.db.updateOne({ collection: 'coverageTasks', id: early, data: { due: dayPlus(today, -2) } })
  await ask(media, '晚的', { due: dayPlus(today, 9) })
  await ask(media, '没有公开的专题的', { campaign: draft.id, due: dayPlus(today, 3) })
  const no = await ask(media, '不写的')
  await api('writer@media', 'PATCH', `/api/coverageTasks/${no}`, { state: 'declined', declineReason: '没有人手' })
  await ask(gsl, '别的单位的')
  const story = await create(app, 'writer@media', 'news', {
    ...complete(app, 'news', '自己写的'),
    campaigns: [open.id],
  })
  await walk(app, story, 'published')
  const quotas = [
    { unit: media, count: 1 },
    { unit: gsl, count: 1 },
  ]
  await api('gatekeeper@office', 'POST', `/api/campaigns/${open.id}/run`, { quotas, revisionToken: null })
})
afterAll(() => app.stop())

const api = async (who: Who, method: string, address: string, json: Json) => {
  const answer = await app.request(method, address, { token: await app.login(who), json })
  expect([answer.status < 300, answer.text]).toEqual([true, answer.text])
  return answer.body
}
const ask = async (unit: string, topic: string, more: Json = {}): Promise<string> =>
  (
    await api('gatekeeper@office', 'POST', '/api/coverageTasks', {
      campaign: open.id,
      unit,
      topic,
      kind: 'news',
      ...more,
    })
  ).doc.id
async function asked(who: Who): Promise<PayloadRequest> {
  const user = await app.payload.findByID({ collection: 'users', id: app.people[who].id })
  return createLocalReq({ user: { ...user, collection: 'users' } as never }, app.payload)
}

describe('the list of campaigns', () => {
  test('says where each stands and what came of it, as the page of each does', async () => {
    const { runs, total, pages } = await runsOf(await asked('gatekeeper@office'), 1)
    expect([total, pages]).toEqual([2, 1])
    expect(runs.map(({ title, state }) => [title, state])).toEqual([
      ['没有公开的专题', 'planned'],
      ['公开的专题', 'running'],
    ])
    expect(runs[1]?.progress).toEqual({
      asked: 4,
      claimed: 0,
      submitted: 0,
      delivered: 0,
      declined: 1,
      late: 1,
      published: 1,
      quotas: 2,
      met: 1,
    })
    for (const { campaign, progress } of runs) {
      const { report } = await runOf(await asked('gatekeeper@office'), campaign)
      expect(progressOf(report.lines)).toEqual(progress)
    }
  })

  test('of another page is empty; of a closed one it is that of its report', async () => {
    expect((await runsOf(await asked('director@office'), 2)).runs).toEqual([])
    const { run } = await runOf(await asked('director@office'), open.id)
    await api('director@office', 'POST', `/api/campaigns/${open.id}/run/close`, {
      revisionToken: run.revisionToken,
      reason: '任务完成',
    })
    const listed = (await runsOf(await asked('director@office'), 1)).runs.find(({ campaign }) => campaign === open.id)
    expect(listed).toMatchObject({ state: 'closed', progress: { asked: 4, declined: 1, published: 1, met: 1 } })
  })

  test.each<Who>(['writer@media', 'editor@gsl'])('is not for %s', async (who) => {
    const req = await asked(who)
    await expect(runsOf(req, 1)).rejects.toMatchObject({ code: 'NOT_PERMITTED' })
  })
})

describe('what is expected of a unit', () => {
  test('what it owes first, by its day; a title of a campaign only where it is public', async () => {
    const tasks = await ownTasks(await asked('writer@media'))
    expect(tasks.map(({ topic, state, late, campaignTitle }) => [topic, state, late, campaignTitle])).toEqual([
      ['早的', 'open', true, '公开的专题'],
      ['没有公开的专题的', 'open', false, ''],
      ['晚的', 'open', false, '公开的专题'],
      ['不写的', 'declined', false, '公开的专题'],
    ])
    expect((await ownTasks(await asked('editor@media'), true)).map(({ topic }) => topic)).toEqual([
      '早的',
      '没有公开的专题的',
      '晚的',
    ])
  })

  test('whose claim it is', async () => {
    const [first] = await ownTasks(await asked('writer@media'))
    await api('writer@media', 'PATCH', `/api/coverageTasks/${first?.id}`, { state: 'claimed' })
    const seen = async (who: Who) => {
      const task = (await ownTasks(await asked(who))).find(({ id }) => id === first?.id)
      return [task?.claimedBy, task?.mine]
    }
    expect(await seen('writer@media')).toEqual(['writer@media', true])
    expect(await seen('writer2@media')).toEqual(['writer@media', false])
  })

  test.each<Who>(['gatekeeper@office', 'admin@office'])('is nothing for %s', async (who) =>
    expect(await ownTasks(await asked(who))).toEqual([]),
  )
})
