/** The door table, every other door of a story over HTTP: the routes of its collection, and ways that no route names. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { KINDS, type Kind } from '../../src/editorial/rules/kinds'
import { STAGES } from '../../src/editorial/rules/stages'
import { startApp, type App } from '../support/app'
import { signOfAnswer } from '../support/doors/answers'
import { setClaim, signOfClaim, signOfRelease } from '../support/doors/claims'
import { CALLER_NAMES, CALLERS, openSessions, type Caller, type Sessions } from '../support/doors/callers'
import { isAsked, SUBJECTS, Tally } from '../support/doors/cells'
import { isOpen, prepare, type Story } from '../support/doors/places'
import { publicBytes } from '../support/doors/publicBytes'
import { CAMPAIGN_DOORS, CLAIM, OTHER_DOORS, RELEASE, STORY_DOORS, type StoryDoor } from '../support/doors/storyDoors'
import { publicSide } from '../support/publicSide'

/** Of the cut: one cell of so many. */
const EVERY = 7
const LONGEST_MS = 900_000
/** One story in every stage: what is public beside it makes no difference to these doors. */
const subjects = SUBJECTS.filter(({ place }) => (STAGES as readonly string[]).includes(place))
/** The doors of a kind, by the routes of its collection. */
const ofKind = (kind: Kind): Record<string, StoryDoor[]> =>
  kind === 'campaigns' ? { ...STORY_DOORS, ...CAMPAIGN_DOORS } : STORY_DOORS
const doorsOf = (kind: Kind): [string, StoryDoor][] => [
  ...Object.entries(ofKind(kind)).flatMap(([route, ways]) => ways.map((way): [string, StoryDoor] => [route, way])),
  ...OTHER_DOORS.map((way): [string, StoryDoor] => [way.what, way]),
]
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
  tally.say('routes')
  await app.stop()
})

/** Which group of a table a caller stands in. */
function groupOf({ owner }: Story, caller: Caller): number {
  const { role } = CALLERS[caller]
  if (role === 'admin') return 2
  if (role === 'gatekeeper' || role === 'director') return owner === 'office' ? 0 : 1
  return owner === 'media' && !caller.startsWith('foreign') ? 0 : 3
}

function expected(story: Story, { signs, campaigns, unconfirmed, taken }: StoryDoor, caller: Caller): string {
  if (caller === 'anonymous' || caller === 'suspended') return '1'
  if (caller === 'unconfirmed' && unconfirmed) return unconfirmed
  if (signs === CLAIM) return signOfClaim(caller, story, taken === 'by another')
  if (signs === RELEASE) return signOfRelease(caller, story)
  const line = story.kind === 'campaigns' && campaigns ? campaigns : signs
  const group = line.split(' ')[groupOf(story, caller)] ?? ''
  return group.length === 1 || isOpen(story.stage) ? group.charAt(0) : group.charAt(1)
}

const requestOf = ({ request, json }: StoryDoor, story: Story): [string, string, unknown] => {
  const [method = '', path = ''] = request.split(' ')
  const { kind, id, version } = story
  const names: Record<string, string> = { kind, id, version }
  return [method, path.replace(/\{(\w+)\}/g, (_, name: string) => names[name] ?? `no ${name}`), json?.(story)]
}

test.each(subjects)(
  '$kind of $owner in $place: every door by everybody',
  async (subject) => {
    const story = await prepare(app, sessions, subject)
    const side = await publicSide(app)
    const wrong: string[] = []
    for (const [index, [route, door]] of doorsOf(story.kind).entries())
      for (const caller of CALLER_NAMES) {
        if (!isAsked(caller, subject.place, index, EVERY)) continue
        const [method, path, json] = requestOf(door, story)
        if (door.taken) await setClaim(app, story, door.taken === 'by another')
        const before = await bytes()
        const sign = signOfAnswer(
          await app.request(method, path, {
            token: sessions[caller].token,
            json,
            headers: door.headers,
          }),
        )
        const wanted = expected(story, door, caller)
        const unchanged = (await bytes()) === before ? '' : ', the public side changed'
        if ((sign !== wanted && wanted !== '*') || unchanged)
          wrong.push(`${route} (${door.what}) by ${caller}: ${sign}, not ${wanted}${unchanged}`)
        tally.add(`${route} ${door.what}`)
      }
    expect(wrong).toEqual([])
    expect(await publicSide(app)).toBe(side)
  },
  LONGEST_MS,
)

test.each<Kind>([...KINDS])('every route of %s has a row, and every row a route', (kind) => {
  const endpoints = app.payload.collections[kind]?.config.endpoints || []
  const routes = new Set(endpoints.map(({ method, path }) => `${method} ${path}`))
  expect([...routes].sort()).toEqual(Object.keys(ofKind(kind)).sort())
})
