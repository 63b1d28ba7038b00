/** The door table, inside the process: every write of the Local API, with and without `overrideAccess`, in everybody's name. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contractError } from '../../src/editorial/failures'
import { STAGES } from '../../src/editorial/rules/stages'
import { startApp, type App } from '../support/app'
import { CALLER_NAMES, openSessions, type Caller, type Sessions } from '../support/doors/callers'
import { isAsked, SUBJECTS, Tally } from '../support/doors/cells'
import { LOCAL_DOORS } from '../support/doors/localDoors'
import { prepare, type Story } from '../support/doors/places'
import { publicBytes } from '../support/doors/publicBytes'
import { publicSide } from '../support/publicSide'

/** Of the cut: one cell of so many. */
const EVERY = 3
const LONGEST_MS = 900_000
const subjects = SUBJECTS.filter(({ place }) => (STAGES as readonly string[]).includes(place))
const doors = Object.entries(LOCAL_DOORS).flatMap(([name, door]) =>
  [true, false].map((overrideAccess) => ({ name, ...door, overrideAccess })),
)
const tally = new Tally()
const users = {} as Record<Caller, unknown>
let app: App
let sessions: Sessions
let bytes: () => Promise<string>

beforeAll(async () => {
  app = await startApp()
  sessions = await openSessions(app)
  bytes = await publicBytes(app)
  for (const caller of CALLER_NAMES) {
    const { id } = sessions[caller]
    const account = id && (await app.payload.findByID({ collection: 'users', id, overrideAccess: true }))
    users[caller] = account ? { ...account, collection: 'users' } : undefined
  }
})
afterAll(async () => {
  tally.say('local')
  await app.stop()
})

/** The story with its hidden members, as it lies there. */
const whole = ({ kind, id }: Story) => app.payload.db.findOne({ collection: kind, where: { id: { equals: id } } })

test.each(subjects)(
  '$kind of $owner in $place: every write by everybody',
  async (subject) => {
    const story = await prepare(app, sessions, subject)
    const [before, side, present] = [await bytes(), await publicSide(app), await whole(story)]
    const wrong: string[] = []
    for (const [index, { name, attempt, answer, overrideAccess }] of doors.entries())
      for (const caller of CALLER_NAMES) {
        if (!isAsked(caller, subject.place, index, EVERY)) continue
        const call = { overrideAccess, user: users[caller] }
        const said = await attempt(app.payload, story, call).then(
          () => 'done',
          (error: unknown) => contractError(error).code,
        )
        const changed = (await bytes()) === before ? '' : ', the public side changed'
        if (said !== answer || changed)
          wrong.push(`${name} ${overrideAccess} by ${caller}: ${said}, not ${answer}${changed}`)
        tally.add(`${name} ${overrideAccess}`)
      }
    expect(wrong).toEqual([])
    expect(await publicSide(app)).toBe(side)
    expect(await whole(story)).toEqual(present)
  },
  LONGEST_MS,
)

test('there is no queue, so nothing to schedule, to run or to cancel', async () => {
  expect(Object.keys(app.payload.collections)).not.toContain('payload-jobs')
  expect(app.payload.config.jobs.enabled).toBe(false)
  const job = { task: 'schedulePublish', input: { type: 'publish', doc: { relationTo: 'cases', value: '1' } } }
  await expect(app.payload.jobs.queue(job as never)).rejects.toThrow(Error)
})
