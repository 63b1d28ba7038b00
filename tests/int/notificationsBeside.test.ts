/** Messages about accounts that wait for a director's word, and about coverage tasks: through the same outbox. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tellOverdue } from '../../src/editorial/overdue'
import { remind } from '../../src/jobs/reminders'
import type { Runner } from '../../src/jobs/outboxRunner'
import { entries, faultOf } from '../support/audit'
import { startOffice, type Office } from '../support/outbox'
import { PASSWORD, type Who } from '../support/people'
import { complete, create } from '../support/stories'

const DAY = 24 * 60 * 60_000
let office: Office
let runner: Runner
let counter = 0
let campaign = ''

beforeAll(async () => {
  office = await startOffice()
  runner = await office.runner()
  const { id } = await create(
    office.app,
    'gatekeeper@office',
    'campaigns',
    complete(office.app, 'campaigns', '一次行动'),
  )
  campaign = id
})
afterAll(async () => {
  await runner.stop(10_000)
  await office.stop()
})

const ask = async (who: Who, method: string, path: string, json?: unknown) => {
  const answer = await office.app.request(method, path, { token: await office.app.login(who), json })
  expect([answer.status < 300, answer.text]).toEqual([true, answer.text])
  return answer.body
}
const nameOf = (id: string | null) => Object.values(office.app.people).find((person) => person.id === id)?.name ?? id
/** Who was told on the desk of an account or task, and why; read ones in brackets. */
const told = async (subject: string): Promise<string[]> => {
  const rows = await office.rows({ and: [{ subject: { equals: subject } }, { channel: { equals: 'desk' } }] })
  return rows
    .map(({ person, why, readAt }) => (readAt ? `(${nameOf(person)} ${why})` : `${nameOf(person)} ${why}`))
    .sort()
}
const newAccount = async (role: string, more: object = {}): Promise<string> => {
  const email = `new${counter++}@office.demo`
  const json = { email, name: `新来的 ${counter}`, role, unit: office.app.units.office, password: PASSWORD, ...more }
  return (await ask('admin@office', 'POST', '/api/users', json)).doc.id
}

describe('an account', () => {
  test('that waits for a director is told to the directors who act, and its owner hears when it acts', async () => {
    const id = await newAccount('gatekeeper')
    expect(await told(id)).toEqual(['director2@office confirms', 'director@office confirms'])
    office.smtp.letters.length = 0
    await office.work(runner, 4)
    const letters = office.smtp.letters.filter(({ text }) => text.includes(`/admin/collections/users/${id}`))
    expect(letters.map(({ to }) => to).sort()).toEqual(['director2@office.demo', 'director@office.demo'])
    expect(letters[0]?.subject).toContain('新来的')
    const { messages } = await ask('director2@office', 'GET', '/api/notifications')
    expect(messages[0]).toMatchObject({
      topic: 'account',
      subject: id,
      why: 'confirms',
      kind: null,
      by: 'admin@office',
    })
    await ask('director@office', 'POST', `/api/users/${id}/confirm`, {})
    expect(await told(id)).toEqual(['(director2@office confirms)', '(director@office confirms)', `${id} confirmed`])
    expect(
      (await office.rows({ subject: { equals: id } })).every(({ kind, story, stage }) => !kind && !story && !stage),
    ).toBe(true)
  })

  test('that an admin changes is told anew, and the older message is news no more', async () => {
    const id = await newAccount('director')
    await ask('director@office', 'POST', `/api/users/${id}/confirm`, {})
    await ask('admin@office', 'PATCH', `/api/users/${id}`, { password: 'exemplar-other-9' })
    await ask('admin@office', 'PATCH', `/api/users/${id}`, { password: 'exemplar-third-9' })
    expect((await told(id)).filter((each) => !each.startsWith('('))).toEqual(
      ['director2@office confirms', 'director@office confirms', `${id} confirmed`].sort(),
    )
    // Who waits is not asked to confirm anybody.
    const other = await newAccount('gatekeeper')
    expect(await told(other)).toEqual(['director2@office confirms', 'director@office confirms'])
  })

  test('that is suspended, or is made something else, asks nobody any more', async () => {
    const id = await newAccount('gatekeeper')
    await ask('admin@office', 'PATCH', `/api/users/${id}`, { suspended: true })
    expect(await told(id)).toEqual(['(director2@office confirms)', '(director@office confirms)'])
    await ask('admin@office', 'PATCH', `/api/users/${id}`, { suspended: false })
    expect((await told(id)).filter((each) => !each.startsWith('('))).toEqual([
      'director2@office confirms',
      'director@office confirms',
    ])
    await ask('admin@office', 'PATCH', `/api/users/${id}`, { role: 'writer', unit: office.app.units.lonely })
    expect((await told(id)).filter((each) => !each.startsWith('('))).toEqual([])
  })

  test('that needs nobody’s word tells nobody; its name and post neither', async () => {
    const writer = await newAccount('writer', { unit: office.app.units.lonely })
    expect(await told(writer)).toEqual([])
    const { id } = office.app.people['gatekeeper@office']
    await ask('gatekeeper@office', 'PATCH', `/api/users/${id}`, { post: '审核员' })
    expect(await told(id)).toEqual([])
  })
})

describe('a coverage task', () => {
  const newTask = async (more: object = {}): Promise<string> => {
    const json = { campaign, unit: office.app.units.media, topic: '写担保公司落户', due: '2030-08-01', ...more }
    return (await ask('gatekeeper@office', 'POST', '/api/coverageTasks', json)).doc.id
  }
  const MEDIA = ['editor@media', 'writer2@media', 'writer@media']

  test('is told to the people of the unit, by mail too, and recorded', async () => {
    const id = await newTask()
    expect(await told(id)).toEqual(MEDIA.map((name) => `${name} asked`))
    office.smtp.letters.length = 0
    await office.work(runner, 8)
    const letters = office.smtp.letters.filter(({ text }) => text.includes(`/admin/collections/coverageTasks/${id}`))
    expect(letters.map(({ to }) => to).sort()).toEqual(MEDIA.map((name) => `${name}.demo`))
    expect(letters[0]?.text).toContain('写担保公司落户')
    const log = (await entries(office.app)).filter(({ event }) => event === 'task.asked')
    expect(log.at(-1)).toMatchObject({
      actor: { name: 'gatekeeper@office' },
      data: { task: { id, topic: '写担保公司落户', unit: office.app.units.media, due: '2030-08-01' } },
    })
  })

  test('that goes to another unit is told there; its topic to nobody of the first any more', async () => {
    const id = await newTask({ topic: '只给工商联看' })
    await ask('gatekeeper@office', 'PATCH', `/api/coverageTasks/${id}`, { unit: office.app.units.gsl })
    expect(await told(id)).toEqual([...MEDIA, 'editor@gsl', 'writer@gsl'].map((name) => `${name} asked`).sort())
    const own = async (who: Who) =>
      JSON.stringify(
        (await ask(who, 'GET', '/api/notifications')).messages.filter(
          (each: { subject: string }) => each.subject === id,
        ),
      )
    expect(await own('writer@gsl')).toContain('只给工商联看')
    expect(await own('writer@media')).not.toContain('只给工商联看')
    expect(await own('writer@media')).toMatch(/改约了别的单位/)
    expect(await own('writer@media')).not.toMatch(/没有读到/)
  })

  test('whose day has passed is told once to the unit and to who asked, by two clocks at once', async () => {
    const id = await newTask({ due: '2030-01-01' })
    const day = (moment: string) => new Date(`${moment}+08:00`)
    const late = async () => (await told(id)).filter((each) => each.endsWith('overdue'))
    await remind(office.app.payload, day('2030-01-01T23:59:00'))
    expect(await tellOverdue(office.app.payload, id, day('2030-01-01T23:59:00'))).toBe(false)
    expect(await late()).toEqual([])
    const rounds = [1, 2].map(() => remind(office.app.payload, day('2030-01-02T00:00:01')))
    await Promise.all([...rounds, tellOverdue(office.app.payload, id, day('2030-01-02T00:00:01'))])
    const once = ['editor@media overdue', 'gatekeeper@office overdue', 'writer2@media overdue', 'writer@media overdue']
    expect(await late()).toEqual(once)
    await remind(office.app.payload, day('2030-02-01T00:00:00'))
    expect(await late()).toEqual(once)
    expect(
      (await entries(office.app)).filter(
        ({ event, data }) => event === 'task.overdue' && (data as { task: { id: string } }).task.id === id,
      ),
    ).toMatchObject([{ actor: null }])
    // Another day is another delay.
    await ask('gatekeeper@office', 'PATCH', `/api/coverageTasks/${id}`, { due: '2030-03-01' })
    await remind(office.app.payload, day('2030-02-15T00:00:00'))
    expect(await late()).toEqual(once)
    await remind(office.app.payload, day('2030-03-02T00:00:01'))
    expect(await late()).toHaveLength(8)
    expect(faultOf(await entries(office.app))).toBeNull()
  })

  test.each([
    ['declined', { state: 'declined', declineReason: '没有人手' }],
    ['submitted', { state: 'submitted' }],
    ['published', { state: 'published' }],
    ['without a day', { due: null }],
  ])('that is %s is never late', async (_name, json) => {
    const id = await newTask({ due: '2030-01-01' })
    // Where its story brings it, nobody says by hand.
    if ('state' in json && json.state !== 'declined')
      await office.app.payload.db.updateOne({ collection: 'coverageTasks', id, data: json })
    else await ask('gatekeeper@office', 'PATCH', `/api/coverageTasks/${id}`, json)
    expect(await tellOverdue(office.app.payload, id, new Date(Date.parse('2030-01-01') + 30 * DAY))).toBe(false)
    expect((await told(id)).filter((each) => each.endsWith('overdue'))).toEqual([])
  })

  test('shows nobody who asked and of which day it was told, and takes neither from a request', async () => {
    const id = await newTask()
    await ask('gatekeeper@office', 'PATCH', `/api/coverageTasks/${id}`, {
      askedBy: 'x',
      overdueFor: 'x',
      topic: '新选题',
    })
    const answer = await ask('gatekeeper@office', 'GET', `/api/coverageTasks/${id}?showHiddenFields=true`)
    expect(answer.topic).toBe('新选题')
    expect([answer.askedBy, answer.overdueFor]).toEqual([undefined, undefined])
  })
})
