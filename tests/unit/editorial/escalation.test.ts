import { describe, expect, test } from 'vitest'
import { ESCALATED, nextAt, nextInLine, type Escalation } from '../../../src/editorial/rules/escalation'
import type { StoryState } from '../../../src/editorial/rules/policy'
import type { Actor, Role } from '../../../src/editorial/rules/roles'

const SINCE = '2026-11-26T08:00:00.000Z'
const told = (minute: number, people: string[], last = false): Escalation => ({
  at: new Date(new Date(SINCE).getTime() + minute * 60_000).toISOString(),
  people: people.map((id) => ({ id, name: id })),
  last,
})
const person = (id: string, role: Role, more: Partial<Actor> = {}): Actor => ({
  id,
  name: id,
  role,
  unit: 'office',
  confirmed: true,
  suspended: false,
  ...more,
})
const state = (more: Partial<StoryState> = {}): StoryState => ({
  kind: 'cases',
  id: 's',
  unit: 'media',
  stage: 'gateReview',
  createdBy: 'w',
  authors: ['w'],
  everSubmitted: true,
  submitter: 'w',
  holders: [{ person: 'e', step: 'unitReview' }],
  everPublished: false,
  live: false,
  suspended: false,
  forced: null,
  unitReviewer: true,
  ...more,
})

describe('when', () => {
  test('the first after the time from the beginning of the step', () =>
    expect(nextAt(SINCE, [], 10)?.toISOString()).toBe('2026-11-26T08:10:00.000Z'))
  test('each further one after the same time from the one before, however late that was', () =>
    expect(nextAt(SINCE, [told(300, ['g1'])], 10)?.toISOString()).toBe('2026-11-26T13:10:00.000Z'))
  test('never again after the directors', () => expect(nextAt(SINCE, [told(10, ['d1'], true)], 10)).toBeNull())
  test('not of drafts, and not of what is scheduled', () => {
    expect(ESCALATED).toEqual(['unitReview', 'gateReview', 'signOff', 'approved'])
  })
})

describe('who', () => {
  const people = [
    person('g1', 'gatekeeper'),
    person('g2', 'gatekeeper'),
    person('g3', 'gatekeeper'),
    person('d1', 'director'),
    person('d2', 'director'),
  ]
  const order = ['g2', 'd1', 'g1']
  const who = (story: StoryState, past: Escalation[] = [], line = order, all = people) => {
    const { people: next, last } = nextInLine(line, all, story, past)
    return `${next.map(({ id }) => id).join(' ')}${last ? ' last' : ''}`
  }

  test('the first in the order who may act: a director may not pass', () => {
    expect(who(state())).toBe('g2')
    expect(who(state(), [told(10, ['g2'])])).toBe('g1')
    expect(who(state(), [told(10, ['g2']), told(20, ['g1'])])).toBe('d1 d2 last')
  })
  test('not who wrote it, and not who holds another step (law 3)', () => {
    expect(who(state({ authors: ['w', 'g2'] }))).toBe('g1')
    expect(who(state({ holders: [{ person: 'g2', step: 'unitReview' }] }))).toBe('g1')
  })
  test('nobody who is suspended or unconfirmed, and nobody who is gone', () => {
    const some = [
      person('g2', 'gatekeeper', { suspended: true }),
      person('g1', 'gatekeeper', { confirmed: false }),
      ...people.slice(2),
    ]
    expect(who(state(), [], ['gone', 'g2', 'g1', 'g3'], some)).toBe('g3')
  })
  test('at the signature directors, and who stands in for one', () => {
    const story = state({ stage: 'signOff' })
    expect(who(story)).toBe('d1')
    const standIn = [person('g2', 'gatekeeper', { substituteFor: { id: 'd2', name: 'd2' } }), ...people.slice(2)]
    expect(who(story, [], order, standIn)).toBe('g2')
    expect(who(story, [], [], standIn)).toBe('d1 d2 g2 last')
    expect(who(state(), [], [], standIn)).toBe('d1 d2 last')
  })
  test('an order that has changed leaves out who was told', () =>
    expect(who(state(), [told(10, ['g2'])], ['g2', 'g3'])).toBe('g3'))
  test('straight the directors where nobody is on duty, or nobody of them may act', () => {
    expect(who(state(), [], [])).toBe('d1 d2 last')
    expect(who(state({ stage: 'unitReview', holders: [] }))).toBe('d1 d2 last')
    expect(who(state({ stage: 'unitReview', holders: [], unitReviewer: false }))).toBe('g2')
  })
  test('of the directors not who wrote it; all of them where none of them may act', () => {
    expect(who(state({ authors: ['d1'] }), [], [])).toBe('d2 last')
    expect(who(state({ authors: ['d1', 'd2'] }), [], [])).toBe('d1 d2 last')
    expect(who(state({ stage: 'approved', suspended: true }), [], [])).toBe('d1 d2 last')
  })
  test('a suspended or unconfirmed director is none', () => {
    const some = [
      person('d1', 'director', { suspended: true }),
      person('d2', 'director', { confirmed: false }),
      person('d3', 'director'),
    ]
    expect(who(state(), [], [], some)).toBe('d3 last')
  })
})
