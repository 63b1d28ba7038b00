/** 值班表: kept by a director, recorded, read by the gate office alone, and always one in which it is clear who is told first. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type Answer, type App } from '../support/app'
import { faultOf, entries, recordedBy } from '../support/audit'
import { PASSWORD, type Who } from '../support/people'
import { refusal, said } from '../support/refusals'

type Json = Record<string, unknown>

const ROSTER = '/api/globals/dutyRoster'
let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

const ask = async (who: Who, method: string, json?: Json): Promise<Answer> =>
  app.request(method, ROSTER, { token: await app.login(who), json })
const set = (json: Json, who: Who = 'director@office') => ask(who, 'POST', json)
const people = (...who: Who[]) => who.map((each) => ({ person: app.people[each].id }))
const period = (from: string, until: string, who: Who[] = ['gatekeeper@office'], more: Json = {}): Json => ({
  from,
  until,
  people: people(...who),
  ...more,
})
/** The stored roster, without ids of rows. */
async function stored() {
  const { body } = await ask('director@office', 'GET')
  return (body.periods as Json[]).map(({ from, until, startsAt, endsAt, people: rows }) => ({
    from,
    until,
    times: startsAt ? [startsAt, endsAt] : null,
    people: (rows as { person: string }[]).map(({ person }) => person),
  }))
}

describe('who may', () => {
  test.each<Who>(['gatekeeper@office', 'admin@office', 'editor@media', 'writer@gsl'])(
    '%s changes nothing',
    async (who) => {
      for (const method of ['POST', 'PATCH'])
        expect(said(await ask(who, method, { periods: [] }))).toMatchObject(refusal('NOT_PERMITTED'))
    },
  )
  test('nobody outside the office reads it, by any way', async () => {
    for (const query of ['', '?depth=2', '?draft=true', '?select[periods]=true'])
      for (const who of ['writer@media', 'editor@media', 'writer@gsl'] as const) {
        const token = await app.login(who)
        expect(said(await app.request('GET', `${ROSTER}${query}`, { token }))).toMatchObject(refusal('NOT_PERMITTED'))
      }
    expect(said(await app.request('GET', ROSTER))).toMatchObject(refusal('NOT_SIGNED_IN'))
    const token = await app.login('writer@media')
    const graphql = await app.request('POST', '/api/graphql', {
      token,
      json: { query: '{ DutyRoster { flashMinutes } }' },
    })
    expect(graphql.text).not.toContain('flashMinutes":')
    for (const who of ['gatekeeper@office', 'director2@office', 'admin@office'] as const)
      expect((await ask(who, 'GET')).status).toBe(200)
  })
  test('there is no other version of it', async () => {
    const token = await app.login('director@office')
    for (const path of ['/versions', '/versions/x'])
      expect((await app.request('GET', `${ROSTER}${path}`, { token })).status).toBe(404)
  })
  test('a director whom nobody has confirmed', async () => {
    const made = await app.request('POST', '/api/users', {
      token: await app.login('admin@office'),
      json: { email: 'new@office.demo', name: '新主任', role: 'director', unit: app.units.office, password: PASSWORD },
    })
    expect(made.status).toBe(201)
    const { body } = await app.request('POST', '/api/users/login', {
      json: { email: 'new@office.demo', password: PASSWORD },
    })
    const answer = await app.request('POST', ROSTER, { token: body.token, json: { periods: [] } })
    expect(said(answer)).toMatchObject(refusal('NOT_PERMITTED'))
    const asked = await set({
      periods: [period('2030-01-01', '2030-01-02', [], { people: [{ person: made.body.doc.id }] })],
    })
    expect(said(asked)).toMatchObject(refusal('INVALID_REQUEST', 'periods.0.people.0.person'))
  })
})

describe('a roster', () => {
  test('comes back in its order, and each change is recorded', async () => {
    const day = period('2030-01-01', '2030-01-31', ['gatekeeper2@office', 'director@office', 'gatekeeper@office'], {
      startsAt: '08:00',
      endsAt: '18:00',
    })
    const night = period('2030-01-01', '2030-01-31', ['director2@office'], { startsAt: '18:00', endsAt: '08:00' })
    const log = await recordedBy(app, () => set({ periods: [day, night], flashMinutes: 5 }))
    const order = (['gatekeeper2@office', 'director@office', 'gatekeeper@office'] as const).map(
      (who) => app.people[who].id,
    )
    expect(await stored()).toEqual([
      { from: '2030-01-01', until: '2030-01-31', times: ['08:00', '18:00'], people: order },
      {
        from: '2030-01-01',
        until: '2030-01-31',
        times: ['18:00', '08:00'],
        people: [app.people['director2@office'].id],
      },
    ])
    expect(log.map(({ event, actor, data }) => [event, actor?.name, (data as Json).settings])).toEqual([
      ['settings.changed', 'director@office', 'dutyRoster'],
    ])
    const changed = log.flatMap(({ data }) => Object.keys((data as { after: Json }).after))
    expect(changed.sort()).toEqual(['flashMinutes', 'periods'])
    const again = await recordedBy(app, async () => {
      const { body } = await ask('director@office', 'GET')
      expect((await set({ periods: body.periods })).status).toBe(200)
    })
    expect(again).toEqual([])
    expect((await set({ periods: [], flashMinutes: null })).status).toBe(200)
    expect(await stored()).toEqual([])
    expect(faultOf(await entries(app))).toBeNull()
  })

  test.each<[string, () => Json, string]>([
    ['no list', () => ({ periods: 'all' }), 'periods'],
    ['a day that is none', () => ({ periods: [period('2030-02-30', '2030-03-01')] }), 'periods.0.from'],
    [
      'no last day',
      () => ({ periods: [{ from: '2030-01-01', people: people('gatekeeper@office') }] }),
      'periods.0.until',
    ],
    ['an end before the beginning', () => ({ periods: [period('2030-01-02', '2030-01-01')] }), 'periods.0.until'],
    ['more than a year', () => ({ periods: [period('2030-01-01', '2031-01-02')] }), 'periods.0.until'],
    [
      'a time that is none',
      () => ({ periods: [period('2030-01-01', '2030-01-02', undefined, { startsAt: '24:00', endsAt: '08:00' })] }),
      'periods.0.startsAt',
    ],
    [
      'one time alone',
      () => ({ periods: [period('2030-01-01', '2030-01-02', undefined, { startsAt: '08:00' })] }),
      'periods.0.endsAt',
    ],
    ['nobody', () => ({ periods: [period('2030-01-01', '2030-01-02', [])] }), 'periods.0.people'],
    ['no people at all', () => ({ periods: [{ from: '2030-01-01', until: '2030-01-02' }] }), 'periods.0.people'],
    [
      'one person twice',
      () => ({ periods: [period('2030-01-01', '2030-01-02', ['gatekeeper@office', 'gatekeeper@office'])] }),
      'periods.0.people.1.person',
    ],
    [
      'a writer',
      () => ({ periods: [period('2030-01-01', '2030-01-02', ['writer@media'])] }),
      'periods.0.people.0.person',
    ],
    [
      "a unit's editor",
      () => ({ periods: [period('2030-01-01', '2030-01-02', ['gatekeeper@office', 'editor@media'])] }),
      'periods.0.people.1.person',
    ],
    [
      'an admin',
      () => ({ periods: [period('2030-01-01', '2030-01-02', ['admin@office'])] }),
      'periods.0.people.0.person',
    ],
    [
      'somebody unknown',
      () => ({ periods: [period('2030-01-01', '2030-01-02', [], { people: [{ person: 'nobody' }] })] }),
      'periods.0.people.0.person',
    ],
    [
      'one day twice',
      () => ({
        periods: [period('2030-01-01', '2030-01-31'), period('2030-01-31', '2030-02-10', ['director@office'])],
      }),
      'periods.1',
    ],
    [
      'a night that reaches into the next period',
      () => ({
        periods: [
          period('2030-01-01', '2030-01-01', undefined, { startsAt: '20:00', endsAt: '08:00' }),
          period('2030-01-02', '2030-01-02', ['director@office']),
        ],
      }),
      'periods.1',
    ],
    [
      'too many periods',
      () => ({
        periods: Array.from({ length: 61 }, (_, index) => period(`${2030 + index}-01-01`, `${2030 + index}-01-02`)),
      }),
      'periods',
    ],
    [
      'too many people',
      () => ({
        periods: [
          period(
            '2030-01-01',
            '2030-01-02',
            Array.from({ length: 21 }, () => 'gatekeeper@office' as const),
          ),
        ],
      }),
      'periods.0.people',
    ],
    ['no time at all', () => ({ flashMinutes: 0 }), 'flashMinutes'],
    ['half a minute', () => ({ urgentMinutes: 0.5 }), 'urgentMinutes'],
    ['more than a day', () => ({ urgentMinutes: 1441 }), 'urgentMinutes'],
  ])('with %s is refused, and nothing is stored', async (_name, json, field) => {
    const before = await stored()
    expect(said(await set(json()))).toMatchObject(refusal('INVALID_REQUEST', field))
    expect(await stored()).toEqual(before)
  })

  test('names nobody who is suspended; a period that is over binds nobody', async () => {
    const token = await app.login('admin@office')
    const suspend = (suspended: boolean) =>
      app.request('PATCH', `/api/users/${app.people['gatekeeper2@office'].id}`, { token, json: { suspended } })
    expect((await suspend(true)).status).toBe(200)
    const coming = await set({ periods: [period('2030-01-01', '2030-01-02', ['gatekeeper2@office'])] })
    expect(said(coming)).toMatchObject(refusal('INVALID_REQUEST', 'periods.0.people.0.person'))
    expect((await set({ periods: [period('2020-01-01', '2020-01-02', ['gatekeeper2@office'])] })).status).toBe(200)
    await suspend(false)
  })
})
