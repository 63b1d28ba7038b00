/**
 * Two deeds that exclude one another at the same moment: exactly one wins, the other is 409, and nothing is half done.
 * `TEST_RACES=100` races each pair a hundred times.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { App } from '../support/app'
import { startApp } from '../support/app'
import {
  at,
  down,
  draft,
  faultOfLog,
  forced,
  nextEdition,
  note,
  PATIENCE_MS,
  PEOPLE,
  race,
  reason,
  ROUNDS,
  sayRaces,
  scheduled,
  scheduledBeside,
  secrecyReviewed,
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

const force = { action: 'forcePublish', secrecyReviewed, reason: { code: 'urgent', note: '急' } }
const upheld = { action: 'reviewAfter', outcome: 'upheld', reason: { note: '属实' } }
const correct = { action: 'correct', reason, publicNote: '更正一处。' }
const later = { action: 'schedule', at: '2099-01-01T00:00:00.000Z' }
const withdraw = { action: 'withdraw', reason: down }
const suspend = { action: 'suspend', reason: down }

test.each<[string, Prepare, Deed, Deed]>([
  ['submit, save', draft, ['writer@media', { action: 'submit' }], ['writer2@media', 'save']],
  ['submit, submit', draft, ['writer@media', { action: 'submit' }], ['writer2@media', { action: 'submit' }]],
  ['submit, archive', draft, ['writer2@media', { action: 'submit' }], ['writer@media', { action: 'archive' }]],
  [
    'pass, return',
    at('gateReview'),
    ['gatekeeper@office', { action: 'pass', secrecyReviewed }],
    ['gatekeeper2@office', { action: 'return', reason }],
  ],
  [
    'sign, return',
    at('signOff'),
    ['director@office', { action: 'sign', secrecyReviewed }],
    ['director2@office', { action: 'return', reason }],
  ],
  [
    'sign, sign',
    at('signOff'),
    ['director@office', { action: 'sign', secrecyReviewed }],
    ['director2@office', { action: 'sign', secrecyReviewed }],
  ],
  [
    'forcePublish, sign',
    at('signOff'),
    ['director@office', force],
    ['director2@office', { action: 'sign', secrecyReviewed }],
  ],
  ['forcePublish, forcePublish', at('signOff'), ['director@office', force], ['director2@office', force]],
  ['reviewAfter, reviewAfter', forced, ['director2@office', upheld], ['gatekeeper@office', upheld]],
  [
    'publish, unsign',
    at('approved'),
    ['gatekeeper@office', { action: 'publish' }],
    ['director@office', { action: 'unsign', reason }],
  ],
  [
    'publish, publish',
    at('approved'),
    ['gatekeeper@office', { action: 'publish' }],
    ['director@office', { action: 'publish' }],
  ],
  ['publish, schedule', at('approved'), ['gatekeeper@office', { action: 'publish' }], ['director@office', later]],
  ['clock, hold', scheduled, 'clock', ['director@office', { action: 'hold' }]],
  ['clock, unsign', scheduled, 'clock', ['director@office', { action: 'unsign', reason }]],
  ['clock, clock', scheduled, 'clock', 'clock'],
  ['clock, suspend', scheduledBeside, 'clock', ['gatekeeper2@office', suspend]],
  ['hold, hold', scheduled, ['director@office', { action: 'hold' }], ['director2@office', { action: 'hold' }]],
  ['suspend, suspend', at('published'), ['gatekeeper@office', suspend], ['director@office', suspend]],
  ['resume, resume', suspended, ['director@office', { action: 'resume' }], ['director2@office', { action: 'resume' }]],
  ['correct, correct', at('published'), ['editor@media', correct], ['gatekeeper@office', correct]],
  ['correct, newEdition', at('published'), ['director@office', correct], ['writer@media', { action: 'newEdition' }]],
  ['discard, submit', nextEdition, ['writer@media', { action: 'discard' }], ['writer2@media', { action: 'submit' }]],
  [
    'newEdition, newEdition',
    at('published'),
    ['writer@media', { action: 'newEdition' }],
    ['writer2@media', { action: 'newEdition' }],
  ],
  ['withdraw, withdraw', at('published'), ['director@office', withdraw], ['director2@office', withdraw]],
])(
  '%s',
  async (name, prepare, ...deeds) => {
    const outcomes: Left[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const left = await race(app, prepare, deeds, round)
      expect(left.won).toHaveLength(1)
      outcomes.push(left)
    }
    note(name, outcomes)
  },
  PATIENCE_MS,
)

test('after all of it the log is whole', async () => expect(await faultOfLog(app)).toBeNull(), PATIENCE_MS)
