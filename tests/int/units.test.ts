/** Units: an admin makes them, a director names them, and what was published keeps the name that it was signed with. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type Answer, type App } from '../support/app'
import { entries, recordedBy } from '../support/audit'
import { publicationOf } from '../support/media'
import type { Who } from '../support/people'
import { complete, create, save, walk, act } from '../support/stories'

type Json = Record<string, unknown>

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

let count = 0
const fresh = (): Json => ({ name: `新单位${count}`, slug: `xin-${count++}`, kind: 'park' })
const createAs = async (who: Who, json: Json): Promise<Answer> =>
  app.request('POST', '/api/units', { token: await app.login(who), json })
const changeAs = async (who: Who, id: string, json: Json): Promise<Answer> =>
  app.request('PATCH', `/api/units/${id}`, { token: await app.login(who), json })
const unit = async (id: string): Promise<Json> =>
  (await app.request('GET', `/api/units/${id}`, { token: await app.login('writer@media') })).body
const outcome = ({ status, body }: Answer) =>
  [status, body.errors?.[0]?.code, body.errors?.[0]?.field].filter(Boolean).join(' ')

test('an admin makes them, nobody else', async () => {
  for (const who of ['writer@media', 'editor@media', 'gatekeeper@office', 'director@office'] as const) {
    expect(outcome(await createAs(who, fresh()))).toBe('403 NOT_PERMITTED')
  }
  const made = await createAs('admin@office', { ...fresh(), shortName: '新', drafts: false, formerNames: ['旧单位'] })
  expect(outcome(made)).toBe('201')
  expect(made.body.doc).toMatchObject({
    kind: 'park',
    shortName: '新',
    drafts: false,
    formerNames: ['旧单位'],
    isGateOffice: false,
  })
})

test('an address that nobody chose is made from the name, with an ending where it is taken', async () => {
  const slugs = []
  for (const name of ['经开区', '经开区', '（）']) {
    const made = await createAs('admin@office', { name, kind: 'park' })
    expect(outcome(made)).toBe('201')
    slugs.push(made.body.doc.slug)
  }
  expect(slugs[0]).toBe('jing-kai-qu')
  expect(slugs[1]).toMatch(/^jing-kai-qu-[0-9a-f]{8}$/)
  expect(slugs[2]).toMatch(/^[0-9a-f]{8}$/)
})

test.each<[string, Json, string]>([
  ['no name', { name: undefined }, 'name'],
  ['an empty name', { name: ' ' }, 'name'],
  ['markup as a name', { name: '<b>园</b>' }, 'name'],
  ['no kind', { kind: undefined }, 'kind'],
  ['an unknown kind', { kind: 'ministry' }, 'kind'],
  ['a slug in use', { slug: 'gsl' }, 'slug'],
  ['a slug of other letters', { slug: '园区' }, 'slug'],
  ['a slug with a path', { slug: '../admin' }, 'slug'],
  ['a second gate office', { isGateOffice: true }, 'isGateOffice'],
  ['a successor that is none', { mergedInto: 'nirgends' }, 'mergedInto'],
  ['drafts that are a word', { drafts: 'yes' }, 'drafts'],
])('%s is 400', async (_, json, field) => {
  expect(outcome(await createAs('admin@office', { ...fresh(), ...json }))).toBe(`400 INVALID_REQUEST ${field}`)
})

test.each<[string, Json, Who, Who]>([
  ['its name', { name: '改过的名字' }, 'director@office', 'admin@office'],
  ['its short name', { shortName: '改' }, 'director@office', 'admin@office'],
  ['its address', { slug: 'gai-guo' }, 'director@office', 'admin@office'],
  ['its kind', { kind: 'town' }, 'director@office', 'admin@office'],
  ['whether it drafts', { drafts: false }, 'admin@office', 'director@office'],
])('%s is changed by one role alone, and recorded', async (_, json, may, mayNot) => {
  const { id } = (await createAs('admin@office', fresh())).body.doc
  const before = await unit(id)
  for (const who of [mayNot, 'writer@media', 'editor@media', 'gatekeeper@office'] as const) {
    expect([403, 404]).toContain((await changeAs(who, id, json)).status)
  }
  expect(await unit(id)).toEqual(before)
  await app.login(may)
  const written = await recordedBy(app, () => changeAs(may, id, json))
  expect(written).toMatchObject([
    { event: 'unit.changed', actor: { id: app.people[may].id }, data: { unit: { id }, changed: json } },
  ])
  expect(await unit(id)).toMatchObject(json)
  expect(await recordedBy(app, () => changeAs(may, id, json))).toEqual([])
})

test('nobody makes or unmakes a gate office, merges a unit into itself, or deletes one', async () => {
  for (const who of ['admin@office', 'director@office'] as const) {
    expect(outcome(await changeAs(who, app.units.gsl, { isGateOffice: true }))).toBe('400 INVALID_REQUEST isGateOffice')
    expect(outcome(await changeAs(who, app.units.office, { isGateOffice: false }))).toBe(
      '400 INVALID_REQUEST isGateOffice',
    )
    expect((await changeAs(who, app.units.office, { isGateOffice: true })).status).toBe(200)
    const removed = await app.request('DELETE', `/api/units/${app.units.gsl}`, { token: await app.login(who) })
    expect(outcome(removed)).toBe('403 NOT_PERMITTED')
  }
  expect(outcome(await changeAs('admin@office', app.units.gsl, { mergedInto: app.units.gsl }))).toBe(
    '400 INVALID_REQUEST mergedInto',
  )
  expect((await changeAs('admin@office', app.units.lonely, { mergedInto: app.units.gsl })).status).toBe(200)
  const log = await entries(app)
  expect(log.filter(({ event }) => event === 'unit.changed').at(-1)?.data).toMatchObject({
    changed: { mergedInto: app.units.gsl },
  })
})

test('a unit that does not draft makes no story', async () => {
  await changeAs('admin@office', app.units.gsl, { drafts: false })
  const refused = await app.request('POST', '/api/cases', {
    token: await app.login('writer@gsl'),
    json: { title: '不能写' },
  })
  expect(outcome(refused)).toBe('403 NOT_PERMITTED')
  await changeAs('admin@office', app.units.gsl, { drafts: true })
  const made = await app.request('POST', '/api/cases', {
    token: await app.login('writer@gsl'),
    json: { title: '能写' },
  })
  expect(made.status).toBe(201)
})

test('a published story keeps the names of its revision; the next edition takes the present ones', async () => {
  const story = await create(app, 'writer@media', 'cases', complete(app, 'cases', '名字冻住'))
  await walk(app, story, 'published')
  const before = await publicationOf(app, story)
  expect(before?.page?.unit).toMatchObject({ id: app.units.media, name: '市融媒体中心' })
  await changeAs('director@office', app.units.media, { name: '市传媒集团' })
  await changeAs('director@office', app.units.gsl, { name: '市总商会', shortName: '总商会' })
  expect(await publicationOf(app, story)).toEqual(before)
  await act(app, 'writer@media', story, { action: 'newEdition' })
  await save(app, 'writer@media', story, { summary: '第二版。' })
  await walk(app, story, 'published')
  const after = await publicationOf(app, story)
  expect(after?.page?.unit.name).toBe('市传媒集团')
  expect(after?.page?.units).toMatchObject([{ id: app.units.gsl, name: '市总商会', shortName: '总商会' }])
  expect(after?.card).toMatchObject({ unitName: '市传媒集团', introducedBy: '市总商会' })
})
