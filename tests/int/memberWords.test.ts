/** Sentences of the wave's doors call members by their Chinese names, and say what is done in the place of what is closed. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BUILT_IN } from '../../src/campaign/rules/scoring/table'
import { startApp, type App } from '../support/app'
import type { Who } from '../support/people'
import { complete, create } from '../support/stories'

type Json = Record<string, unknown>
let app: App
let task = ''
let project = ''
beforeAll(async () => {
  app = await startApp()
  const token = await app.login('gatekeeper@office')
  const campaign = (await create(app, 'gatekeeper@office', 'campaigns', complete(app, 'campaigns', '一次行动'))).id
  const make = async (path: string, json: Json) =>
    (await app.request('POST', `/api/${path}`, { token, json })).body.doc.id
  task = await make('coverageTasks', { campaign, unit: app.units.media, topic: '写一个典型' })
  project = await make('projects', { name: '一个项目' })
})
afterAll(() => app.stop())

/** What is told, without what the request itself said. */
async function told(who: Who, method: string, path: string, json?: unknown): Promise<string> {
  const { status, body } = await app.request(method, `/api/${path}`, { token: await app.login(who), json })
  expect([400, 403]).toContain(status)
  return body.errors[0].message.replace(/“[^”]*”/g, '')
}

describe('a member is called', () => {
  const { table } = BUILT_IN
  test.each<[Who, string, Json, RegExp]>([
    ['gatekeeper@office', 'coverageTasks/many', { units: ['x'], topic: 'x', campaign: 'x', kind: 'news' }, /交稿日期/],
    ['gatekeeper@office', 'coverageTasks', { unit: 'x', topic: ' ', campaign: 'x' }, /选题/],
    ['director@office', 'scores/lock', {}, /月份/],
    ['director@office', 'scoreRules/preview', { table }, /试算的月份/],
    ['director@office', 'scoreRules', { from: '2099-01', table: { ...table, kinds: {} } }, /典型案例的分值/],
    ['director@office', 'scoreRules', { from: '2099-01', table: { ...table, dedupe: 'x' } }, /多次转载的算法/],
    ['director@office', 'scoreRules', { from: '2099-01', table: { ...table, places: {} } }, /转载版面的算法/],
    ['director@office', 'exchangeRates', { currency: 'usd' }, /日期/],
    ['writer@media', 'clippings', { place: 'x' }, /稿件|版面位置/],
    ['gatekeeper@office', 'taskTemplates', { name: '甲', topic: '乙', storyKind: 'news' }, /天数|几天内交稿/],
    ['gatekeeper@office', 'taskTemplates', { name: '甲', topic: '长'.repeat(201) }, /选题/],
    ['gatekeeper@office', 'projects', { name: '长'.repeat(201) }, /项目名称/],
  ])('%s %s %#', async (who, path, json, words) => {
    const message = await told(who, 'POST', path, json)
    expect(message).toMatch(words)
    expect(message).not.toMatch(/[a-z]{2,}/i)
  })
  test('so in what a unit answers, and in the place of a clipping', async () => {
    expect(await told('writer@media', 'PATCH', `coverageTasks/${task}`, { state: 'declined' })).toMatch(/谢绝理由/)
    const story = { relationTo: 'news', value: 'x' }
    const clipping = { story, outlet: '省报', level: 'city', date: '2026-01-01', place: 'x' }
    expect(await told('writer@media', 'POST', 'clippings', clipping)).toMatch(/版面位置/)
  })
})

describe('what is closed says what is done instead', () => {
  test.each<[string, () => string, RegExp]>([
    ['PATCH', () => 'projects?where[id][exists]=true', /逐条打开/],
    ['DELETE', () => 'projects?where[id][exists]=true', /合并/],
    ['DELETE', () => `projects/${project}`, /合并/],
    ['POST', () => `projects/${project}/duplicate`, /只登记一次/],
    ['DELETE', () => `coverageTasks/${task}`, /谢绝/],
    ['POST', () => `coverageTasks/${task}/duplicate`, /另建一项/],
    ['PATCH', () => 'clippings?where[id][exists]=true', /逐条打开/],
    ['DELETE', () => 'clippings/x', /不予确认/],
    ['DELETE', () => 'exchangeRates/x', /换一天/],
  ])('%s %#', async (method, path, words) => {
    const message = await told('director@office', method, path(), method === 'DELETE' ? undefined : {})
    expect(message).toMatch(words)
    expect(message).not.toMatch(/账号|身份/)
  })
})
