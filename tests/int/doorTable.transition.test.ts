/** The door table, its first door: every role, kind, stage and action at `POST /api/{kind}/{id}/transition`. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { KINDS } from '../../src/editorial/rules/kinds'
import { ROLES } from '../../src/editorial/rules/roles'
import { ACTIONS, STAGES, type Action } from '../../src/editorial/rules/stages'
import { startApp, type App } from '../support/app'
import { entries, faultOf } from '../support/audit'
import { CALLER_NAMES, CALLERS, openSessions, type Caller, type Sessions } from '../support/doors/callers'
import { isAsked, KINDS_OF, SUBJECTS, Tally } from '../support/doors/cells'
import { ANSWERS, LAW, signOf } from '../support/doors/law'
import { PLACES, prepare, type Story } from '../support/doors/places'
import { publicBytes } from '../support/doors/publicBytes'
import { remember } from '../support/doors/restore'
import { bodyOf, LEADS_TO, MAKES } from '../support/doors/transitions'
import { publicationOf } from '../support/media'
import { publicSide } from '../support/publicSide'
import { said } from '../support/refusals'

/** Of the cut: one cell of so many. */
const EVERY = 7
const LONGEST_MS = 900_000
const tally = new Tally()
let app: App
let sessions: Sessions
let bytes: () => Promise<string>

beforeAll(async () => {
  app = await startApp()
  sessions = await openSessions(app)
  bytes = await publicBytes(app)
})
afterAll(async () => {
  tally.say('transition')
  await app.stop()
})

/** @returns what was said, as the table says it, and whatever is wrong with its form */
async function answerOf(story: Story, action: Action, caller: Caller): Promise<{ text: string; stage: unknown }> {
  const answer = await app.request('POST', `/api/${story.kind}/${story.id}/transition`, {
    token: sessions[caller].token,
    json: bodyOf(action, story),
  })
  const { status, code, problems } = said(answer)
  const text = status === 200 ? '200' : [`${status} ${code}`, ...problems].join(', ')
  return { text, stage: answer.body?.stage }
}

/** A cell that is refused: its answer, and not a byte of the public side changed. */
async function refused(
  before: string,
  story: Story,
  action: Action,
  caller: Caller,
  expected: string,
): Promise<string[]> {
  const { text } = await answerOf(story, action, caller)
  return [...(text === expected ? [] : [text]), ...((await bytes()) === before ? [] : ['the public side changed'])]
}

/** A cell that is done: where it leads, and what it alone changes; then the story is put back. */
async function done(before: string, story: Story, action: Action, caller: Caller): Promise<string[]> {
  const putBack = await remember(app, story)
  const { text, stage } = await answerOf(story, action, caller)
  const after = await bytes()
  const makes = MAKES[action]
  const state = (await publicationOf(app, story))?.state
  await putBack()
  return [
    ...(text === '200' ? [] : [text]),
    ...(stage === LEADS_TO[action](story) ? [] : [`to ${String(stage)}`]),
    ...((after !== before) === (makes !== undefined) ? [] : ['the public side']),
    ...(makes === undefined || state === makes ? [] : [`publication ${state}`]),
  ]
}

test.each(SUBJECTS)(
  '$kind of $owner in $place: every action by everybody',
  async (subject) => {
    const story = await prepare(app, sessions, subject)
    const side = await publicSide(app)
    const wrong: string[] = []
    let before = await bytes()
    for (const [door, action] of ACTIONS.entries())
      for (const caller of CALLER_NAMES) {
        if (!isAsked(caller, subject.place, door, EVERY)) continue
        const sign = signOf(subject.owner, action, caller, subject.place)
        const expected = ANSWERS[sign] ?? `no answer for ${sign}`
        const ask = sign === '+' ? done : refused
        const problems = await ask(before, story, action, caller, expected)
        if (problems.length > 0) wrong.push(`${action} by ${caller}: ${problems.join(', ')}, not ${expected}`)
        if (sign === '+') before = await bytes()
        tally.add('transition')
      }
    expect(wrong).toEqual([])
    // and at the end the gate's own rows are as they were, decisions and revisions included
    expect(await publicSide(app)).toBe(side)
  },
  LONGEST_MS,
)

test('the log of all this is whole', async () => expect(faultOf(await entries(app))).toBeNull())

describe('what has no row', () => {
  const sorted = (names: readonly string[]) => [...names].sort()

  test('no action', () => {
    for (const rows of Object.values(LAW)) expect(sorted(Object.keys(rows))).toEqual(sorted(ACTIONS))
    expect(sorted(Object.keys(LEADS_TO))).toEqual(sorted(ACTIONS))
  })
  test('no stage', () => expect(sorted([...new Set(Object.values(PLACES))])).toEqual(sorted(STAGES)))
  test('no kind', () => expect(sorted([...new Set(Object.values(KINDS_OF).flat())])).toEqual(sorted(KINDS)))
  test('no role', () => {
    const roles = Object.values(CALLERS).flatMap(({ role }) => role ?? [])
    expect(sorted([...new Set(roles)])).toEqual(sorted(ROLES))
  })
})
