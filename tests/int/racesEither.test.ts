/**
 * Two deeds at the same moment of which one may follow the other: both are done in that order, or one is 409; what is left
 * is what one of the two orders leaves. `TEST_RACES=100` races each pair a hundred times.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { App } from '../support/app'
import { startApp } from '../support/app'
import { publicationOf } from '../support/media'
import {
  at,
  down,
  faultOfLog,
  note,
  PATIENCE_MS,
  PEOPLE,
  race,
  reason,
  ROUNDS,
  sayRaces,
  scheduled,
  scheduledBeside,
  suspended,
  type Deed,
  type Left,
  type Prepare,
} from '../support/races'

let app: App
beforeAll(async () => {
  app = await startApp()
  for (const who of PEOPLE) await app.login(who)
})
afterAll(async () => {
  sayRaces()
  await app.stop()
})

const suspend: Deed = ['gatekeeper@office', { action: 'suspend', reason: down }]
const resume: Deed = ['director@office', { action: 'resume' }]
const withdraw: Deed = ['director2@office', { action: 'withdraw', reason: down }]
const correct: Deed = ['editor@media', { action: 'correct', reason, publicNote: '更正一处。' }]

const left = (won: string, stage: string, state: string | null): Left => ({ won: won.split(' '), stage, state })

test.each<[string, Prepare, Deed, Deed, ...Left[]]>([
  [
    'pass, recall',
    at('gateReview'),
    ['gatekeeper@office', { action: 'pass', secrecyReviewed: true }],
    ['writer@media', { action: 'recall' }],
    left('recall', 'draft', null),
    left('pass recall', 'draft', null),
  ],
  [
    'publish, hold',
    scheduled,
    ['gatekeeper@office', { action: 'publish' }],
    ['director@office', { action: 'hold' }],
    left('hold', 'approved', null),
    left('hold publish', 'published', 'live'),
  ],
  [
    // The next edition keeps its schedule when the live one is withdrawn; a withdrawal of what was replaced is stale.
    'clock, withdraw',
    scheduledBeside,
    'clock',
    withdraw,
    left('clock', 'published', 'live'),
    left('clock withdraw', 'published', 'live'),
  ],
  [
    'suspend, resume',
    at('published'),
    suspend,
    resume,
    left('suspend', 'published', 'suspended'),
    left('resume suspend', 'published', 'live'),
  ],
  [
    'resume, suspend',
    suspended,
    resume,
    suspend,
    left('resume', 'published', 'live'),
    left('resume suspend', 'published', 'suspended'),
  ],
  [
    'resume, withdraw',
    suspended,
    resume,
    withdraw,
    left('withdraw', 'withdrawn', 'withdrawn'),
    left('resume withdraw', 'withdrawn', 'withdrawn'),
  ],
  [
    'suspend, withdraw',
    at('published'),
    suspend,
    withdraw,
    left('withdraw', 'withdrawn', 'withdrawn'),
    left('suspend withdraw', 'withdrawn', 'withdrawn'),
  ],
  [
    'correct, withdraw',
    at('published'),
    correct,
    withdraw,
    left('withdraw', 'withdrawn', 'withdrawn'),
    left('correct withdraw', 'draft', 'withdrawn'),
  ],
  [
    'correct, suspend',
    at('published'),
    correct,
    suspend,
    left('suspend', 'published', 'suspended'),
    left('correct suspend', 'draft', 'suspended'),
  ],
  [
    'newEdition, withdraw',
    at('published'),
    ['writer@media', { action: 'newEdition' }],
    withdraw,
    left('newEdition withdraw', 'draft', 'withdrawn'),
  ],
])(
  '%s',
  async (name, prepare, one, other, ...allowed) => {
    const outcomes: Left[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const after = await race(app, prepare, [one, other], round)
      expect(allowed).toContainEqual(after)
      outcomes.push(after)
    }
    note(name, outcomes)
  },
  PATIENCE_MS,
)

test('what is down holds no word and no file', async () => {
  const { docs } = await app.payload.find({
    collection: 'publications',
    where: { state: { equals: 'withdrawn' } },
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  expect(docs.length).toBeGreaterThanOrEqual(ROUNDS)
  for (const { story } of docs)
    expect(await publicationOf(app, { kind: 'cases', id: String(story) })).toMatchObject({ page: null, files: [] })
})

test('after all of it the log is whole', async () => expect(await faultOfLog(app)).toBeNull(), PATIENCE_MS)
