/** The queue as a filter on columns says the same as the policy, for every role, stage and story that chance makes. */
import { describe, expect, test } from 'vitest'
import { newGateRecord, type GateRecord } from '../../../src/editorial/gateRecord'
import { queueColumns } from '../../../src/editorial/queueColumns'
import type { ReviewRow } from '../../../src/editorial/reviewRow'
import { onwardFrom } from '../../../src/editorial/rules/outlook'
import { REVIEW_OUTCOMES } from '../../../src/editorial/rules/outcomes'
import { can } from '../../../src/editorial/rules/policy'
import { carriesOn, listed } from '../../../src/editorial/rules/queue'
import { earlierDecisions, resubmissionFor } from '../../../src/editorial/rules/resubmission'
import { isOfficeRole, ROLES, type Actor, type Role } from '../../../src/editorial/rules/roles'
import { FULL_CHAIN, STAGES } from '../../../src/editorial/rules/stages'
import { stateOf } from '../../../src/editorial/state'
import { chance, type Chance } from '../../support/chance'
import { holds } from '../../support/conditions'

const UNITS = ['media', 'gsl', 'office']
const PEOPLE = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8']
const REVISIONS = ['a', 'b']
const TIMES = 20_000

const some = (luck: Chance, from: readonly string[], oneIn: number): string[] => from.filter(() => luck.oneIn(oneIn))

const reviewsBy = (luck: Chance): ReviewRow[] =>
  Array.from({ length: Math.floor(luck.next() * 5) }, () => ({
    revision: luck.of(REVISIONS),
    round: 1 + Math.floor(luck.next() * 3),
    step: luck.of(STAGES),
    person: luck.of(PEOPLE),
    personName: '',
    outcome: luck.of(REVIEW_OUTCOMES),
    reason: null,
    secrecyReviewed: false,
    standIn: false,
    at: '',
  }))

function peopleBy(luck: Chance): Actor[] {
  return PEOPLE.map((id) => {
    const role: Role = luck.of(ROLES)
    return {
      id,
      name: id,
      role,
      unit: luck.oneIn(10) ? null : luck.of(UNITS),
      confirmed: !luck.oneIn(5),
      suspended: luck.oneIn(6),
      substituteFor: isOfficeRole(role) && luck.oneIn(4) ? { id: 'd', name: 'd' } : null,
    }
  })
}

function gateBy(luck: Chance): GateRecord {
  const number = 3
  const round = { number, revision: luck.of(REVISIONS), submitter: luck.of(PEOPLE), chain: [...FULL_CHAIN] }
  return { ...newGateRecord(some(luck, PEOPLE, 3)), rounds: number, round, everSubmitted: true }
}

test(`of ${TIMES} stories and people the filter finds those that the policy lets carry on`, () => {
  const luck = chance(20261126)
  const tally = new Map<string, number>()
  for (let i = 0; i < TIMES; i++) {
    const people = peopleBy(luck)
    const actor = luck.of(people)
    const gate = gateBy(luck)
    const reviews = reviewsBy(luck)
    const [stage, unit] = [luck.of(STAGES), luck.of(UNITS)]
    const suspendedRevision = luck.oneIn(3) ? 'old' : null
    const editors = new Map<string, string[]>()
    for (const { id, role, unit: home, suspended } of people)
      if (role === 'unitEditor' && home && !suspended) editors.set(home, [...(editors.get(home) ?? []), id])
    const story = stateOf({
      kind: 'cases',
      id: 's1',
      unit,
      stage,
      createdBy: luck.of(PEOPLE),
      gate,
      reviews,
      public: { everPublished: suspendedRevision !== null, liveRevision: null, suspendedRevision },
      unitReviewer: (editors.get(unit) ?? []).some((id) => !gate.authors.includes(id)),
    })
    const action = onwardFrom(stage)
    // what is submitted is one's own work, found by its unit: the queue is of what others wrote
    if (action === 'submit') continue
    const allowed = action !== null && can(actor, action, story).allowed
    const filter = carriesOn(actor, stage, editors)
    const row = { id: 's1', stage, unit, suspendedRevision, ...queueColumns(stage, gate, reviews) }
    const found = filter !== null && holds(filter, row)
    expect(found, JSON.stringify({ actor, row, gate, reviews, editors: [...editors] })).toBe(allowed)
    if (found) tally.set(`${actor.role} ${stage}`, (tally.get(`${actor.role} ${stage}`) ?? 0) + 1)
  }
  // chance made some of each that there is, the substitute and the one in the place of a unit's reviewer among them
  expect([...tally.keys()].sort()).toEqual([
    'director approved',
    'director signOff',
    'gatekeeper approved',
    'gatekeeper gateReview',
    'gatekeeper signOff',
    'gatekeeper unitReview',
    'unitEditor unitReview',
  ])
})

test('a list of ids holds each once, and no part of one', () => {
  expect(listed(['a', 'b', 'a'])).toBe(',a,b,')
  expect(listed([])).toBe(',')
})

describe('a story that came back', () => {
  const row = (round: number, person: string, outcome: ReviewRow['outcome'], revision = `r${round}`) => ({
    round,
    person,
    outcome,
    revision,
  })
  const rows = [
    row(1, 'old', 'signed'),
    row(2, 'editor', 'passed'),
    row(2, 'keeper', 'returned'),
    row(3, 'editor', 'passed'),
  ]
  const rounds = { round: { number: 3 }, roundsBefore: 1 }

  test('is known to who decided in an earlier round of this edition', () => {
    expect(earlierDecisions(rows, rounds).map(({ person }) => person)).toEqual(['editor', 'keeper'])
    expect(earlierDecisions(rows, { ...rounds, round: null })).toEqual([])
  })
  test('tells each what they said last, and what sent it back', () => {
    expect(resubmissionFor(rows, rounds, 'editor')).toEqual({ own: rows[1], sentBack: rows[2] })
    expect(resubmissionFor(rows, rounds, 'director')).toEqual({ own: null, sentBack: rows[2] })
  })
  test('is none in the first round of an edition, nor where nobody had decided', () => {
    expect(resubmissionFor(rows, { round: { number: 2 }, roundsBefore: 1 }, 'old')).toBeNull()
    expect(resubmissionFor([row(1, 'director', 'forced')], { round: { number: 2 } }, 'director')).toBeNull()
  })
  test('may have been called back by the unit after somebody passed it', () => {
    const passed = row(1, 'editor', 'passed')
    expect(resubmissionFor([passed], { round: { number: 2 } }, 'editor')).toEqual({ own: passed, sentBack: null })
  })
})
