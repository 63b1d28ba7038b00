/** What stands beside the stories, one thing of each sort, for the doors of the other rooms. */
import { beijingDay } from '../../../src/editorial/rules/days'
import type { App } from '../app'
import { picture, upload } from '../media'
import { ask, dropped } from '../imports'
import { complete, create, save, walk } from '../stories'
import { madeByAdmin, type Caller, type Sessions } from './callers'
import { GATE_ROWS } from '../gateRows'

export interface Rooms {
  app: App
  /** what a door's address names in braces: of every collection the id of one row, and more by their own names */
  row: Record<string, string>
  /** the present name of a unit */
  unitName: string
  /** an account that an admin made a director, new for every attempt */
  spare(): Promise<string>
}

/** A live story with a picture, a draft, a coverage task; and the accounts and units that are there anyway. */
export async function furnish(app: App, sessions: Sessions): Promise<Rooms> {
  const words = { alt: '图', rightsHolder: '市融媒体中心' }
  const live = await upload(app, 'writer@media', await picture(), words)
  const loose = await upload(app, 'writer@media', await picture(), words)
  const story = await create(app, 'writer@media', 'cases', { ...complete(app, 'cases', '上线'), cover: live.id })
  await walk(app, story, 'published')
  const draft = await create(app, 'writer@media', 'cases', complete(app, 'cases', '没有公开过'))
  await save(app, 'writer@media', draft, { summary: '第二个样子。' })
  const campaign = await create(app, 'gatekeeper@office', 'campaigns', complete(app, 'campaigns'))
  const task = await app.request('POST', '/api/coverageTasks', {
    token: sessions.gatekeeper.token,
    json: { campaign: campaign.id, unit: app.units.media, topic: '约稿' },
  })
  const project = await app.request('POST', '/api/projects', {
    token: sessions.gatekeeper.token,
    json: { name: '登记过的项目', unit: app.units.media },
  })
  const clipping = await app.request('POST', '/api/clippings', {
    token: sessions.editor.token,
    json: {
      story: { relationTo: 'cases', value: story.id },
      outlet: '省日报',
      level: 'province',
      date: beijingDay(new Date()),
      url: 'https://news.example/1',
    },
  })
  const said: [string, object][] = [
    ['comments', { field: 'title', text: '题目再想想' }],
    ['looking', {}],
    ['follow', {}],
  ]
  for (const [door, json] of said) {
    const { status, text } = await app.request('POST', `/api/cases/${draft.id}/${door}`, {
      token: sessions.editor.token,
      json,
    })
    if (status >= 300) throw new Error(`${door}: ${status} ${text}`)
  }
  const imported = await dropped(app, 'editor@media', Buffer.from('no Word file'))
  await ask(app, 'editor@media', imported, 'cancel')
  let count = 0
  const spare = () => madeByAdmin(app, `spare${count++}@office.demo`)
  const row: Record<string, string> = {
    media: live.id,
    liveFile: live.filename,
    looseFile: loose.filename,
    draft: draft.id,
    live: story.id,
    clippings: clipping.body.doc.id,
    projects: project.body.doc.id,
    units: app.units.gsl,
    campaign: campaign.id,
    coverageTasks: task.body.doc.id,
    users: await spare(),
    imports: imported,
  }
  for (const collection of GATE_ROWS) {
    const { docs } = await app.payload.find({ collection, limit: 1, overrideAccess: true })
    row[collection] = String(docs[0]?.id ?? '0123456789abcdef01234567')
  }
  const { name } = await app.payload.findByID({ collection: 'units', id: app.units.gsl, overrideAccess: true })
  return { app, row, unitName: name, spare }
}

export interface RoomDoor {
  what: string
  /** writer editor · gatekeeper director unconfirmed admin · another unit's · without a session */
  signs: string
  /** method and address; in braces what `row` names, `{me}`, or a new `{spare}` */
  request: string
  json?: (rooms: Rooms, caller: Caller) => unknown
  form?: () => FormData
  /** with a session of its own, which the request may end */
  ownSession?: true
}
export type Routes = Record<string, RoomDoor[]>

/** The place of a caller in the signs. */
export const COLUMN: Record<Caller, number> = {
  writer: 0,
  colleague: 0,
  editor: 1,
  gatekeeper: 2,
  gatekeeper2: 2,
  director: 3,
  director2: 3,
  authorDirector: 3,
  unconfirmed: 4,
  admin: 5,
  foreignWriter: 6,
  foreignEditor: 6,
  anonymous: 7,
  suspended: 7,
}
