import { describe, expect, test } from 'vitest'
import { KINDS } from '../../../src/editorial/rules/kinds'
import { allowedActions, can, type StoryState } from '../../../src/editorial/rules/policy'
import { ROLES, type Actor, type Role } from '../../../src/editorial/rules/roles'
import {
  ACTIONS,
  CHAINS,
  chainFor,
  FULL_CHAIN,
  STAGES,
  TRANSITIONS,
  type Action,
  type Stage,
} from '../../../src/editorial/rules/stages'

const actor = (role: Role, more: Partial<Actor> = {}): Actor => ({
  id: `the-${role}`,
  name: role,
  role,
  unit: role === 'gatekeeper' || role === 'director' ? 'office' : 'media',
  confirmed: true,
  suspended: false,
  ...more,
})

const story = (stage: Stage, more: Partial<StoryState> = {}): StoryState => ({
  kind: 'cases',
  id: 's1',
  unit: 'media',
  stage,
  createdBy: 'somebody',
  authors: ['somebody'],
  everSubmitted: true,
  submitter: 'somebody',
  holders: [],
  everPublished: false,
  live: false,
  suspended: false,
  forced: null,
  unitReviewer: true,
  ...more,
})

const said = (who: Actor, action: Action, of: StoryState): string => {
  const verdict = can(who, action, of)
  return verdict.allowed ? 'allowed' : verdict.code
}

describe('every cell of role × stage × action, an own story, nobody with a hand in it', () => {
  /** Written from the table of the gate's law, not from the code: who may from where. */
  const ALLOWED: Record<Action, Partial<Record<Role, readonly Stage[]>>> = {
    submit: { writer: ['draft', 'returned'], unitEditor: ['draft', 'returned'] },
    recall: { unitEditor: ['unitReview', 'gateReview', 'signOff'] },
    pass: { unitEditor: ['unitReview'], gatekeeper: ['gateReview'] },
    return: { unitEditor: ['unitReview'], gatekeeper: ['gateReview'], director: ['signOff'] },
    sign: { director: ['signOff'] },
    unsign: { gatekeeper: ['approved', 'scheduled'], director: ['approved', 'scheduled'] },
    publish: { gatekeeper: ['approved'], director: ['approved'] },
    schedule: { gatekeeper: ['approved'], director: ['approved'] },
    hold: { gatekeeper: ['scheduled'], director: ['scheduled'] },
    correct: {},
    suspend: {},
    resume: {},
    forcePublish: { director: ['draft', 'returned', 'unitReview', 'gateReview', 'signOff'] },
    reviewAfter: {},
    newEdition: {
      writer: ['published', 'withdrawn'],
      unitEditor: ['published', 'withdrawn'],
      director: ['published', 'withdrawn'],
    },
    discard: {},
    withdraw: {},
    archive: { director: ['draft', 'returned', 'withdrawn'] },
    reopen: { director: ['archived'] },
  }
  const cells = ROLES.flatMap((role) =>
    STAGES.flatMap((stage) => ACTIONS.map((action) => [role, stage, action] as const)),
  )
  test.each(cells)('%s in %s: %s', (role, stage, action) => {
    expect(can(actor(role), action, story(stage)).allowed).toBe(ALLOWED[action][role]?.includes(stage) ?? false)
  })
})

describe('the order of refusals', () => {
  test.each<[string, Actor, Action, StoryState, string]>([
    ["a writer's pass", actor('writer'), 'pass', story('unitReview'), 'NOT_PERMITTED'],
    ["a unitEditor's second pass", actor('unitEditor'), 'pass', story('gateReview'), 'WRONG_STAGE'],
    [
      'a gatekeeper in unitReview while the unit has a reviewer',
      actor('gatekeeper'),
      'pass',
      story('unitReview'),
      'NOT_PERMITTED',
    ],
    [
      'a gatekeeper in unitReview of a unit without one',
      actor('gatekeeper'),
      'pass',
      story('unitReview', { unitReviewer: false }),
      'allowed',
    ],
    ['an author', actor('unitEditor'), 'pass', story('unitReview', { authors: ['the-unitEditor'] }), 'SAME_PERSON'],
    [
      'who holds another step',
      actor('gatekeeper'),
      'pass',
      story('gateReview', { holders: [{ person: 'the-gatekeeper', step: 'unitReview' }] }),
      'SAME_PERSON',
    ],
    [
      'who held the same step in an earlier round',
      actor('gatekeeper'),
      'pass',
      story('gateReview', { holders: [{ person: 'the-gatekeeper', step: 'gateReview' }] }),
      'allowed',
    ],
    ["another unit's editor", actor('unitEditor', { unit: 'people' }), 'pass', story('unitReview'), 'NOT_PERMITTED'],
    ['an unconfirmed director', actor('director', { confirmed: false }), 'sign', story('signOff'), 'NOT_PERMITTED'],
    ['a suspended director', actor('director', { suspended: true }), 'sign', story('signOff'), 'NOT_PERMITTED'],
    ['an admin', actor('admin'), 'publish', story('approved'), 'NOT_PERMITTED'],
    [
      'an author who publishes what others signed',
      actor('gatekeeper'),
      'publish',
      story('approved', { authors: ['the-gatekeeper'] }),
      'allowed',
    ],
    ['recall by the submitter', actor('writer'), 'recall', story('gateReview', { submitter: 'the-writer' }), 'allowed'],
    ['recall by another writer', actor('writer'), 'recall', story('gateReview'), 'NOT_PERMITTED'],
    [
      'archive by the creator',
      actor('writer'),
      'archive',
      story('draft', { createdBy: 'the-writer', everSubmitted: false }),
      'allowed',
    ],
    [
      'archive by the creator after a submit',
      actor('writer'),
      'archive',
      story('draft', { createdBy: 'the-writer' }),
      'NOT_PERMITTED',
    ],
    [
      'archive while live',
      actor('director'),
      'archive',
      story('draft', { live: true, everPublished: true }),
      'WRONG_STAGE',
    ],
    [
      'withdraw while live, a next edition under review',
      actor('director'),
      'withdraw',
      story('gateReview', { live: true, everPublished: true }),
      'allowed',
    ],
    ['withdraw of what is not live', actor('director'), 'withdraw', story('approved'), 'WRONG_STAGE'],
    [
      'withdraw by a gatekeeper',
      actor('gatekeeper'),
      'withdraw',
      story('published', { live: true, everPublished: true }),
      'NOT_PERMITTED',
    ],
    ['discard of what was never published', actor('writer'), 'discard', story('draft'), 'WRONG_STAGE'],
    [
      'discard of a next edition',
      actor('writer'),
      'discard',
      story('draft', { everPublished: true, live: true }),
      'allowed',
    ],
  ])('%s → %s %s', (_name, who, action, of, code) => {
    expect(said(who, action, of)).toBe(code)
  })
})

describe('the data', () => {
  test('every stage can be entered and, but for the shelf, left', () => {
    const entered = new Set<string>(['draft', ...TRANSITIONS.map(({ to }) => to), ...FULL_CHAIN, 'withdrawn'])
    expect(STAGES.filter((stage) => !entered.has(stage))).toEqual([])
    expect(
      STAGES.filter((stage) => !TRANSITIONS.some((row) => row.action !== 'withdraw' && row.from.includes(stage))),
    ).toEqual([])
  })
  test('every action has a row, and no role of an admin', () => {
    expect(ACTIONS.filter((action) => !TRANSITIONS.some((row) => row.action === action))).toEqual([])
    expect(TRANSITIONS.filter((row) => row.who.some(({ roles }) => roles.includes('admin')))).toEqual([])
  })
  test('no chain falls below two people, in a unit or in the office, and each ends with the signature', () => {
    for (const chain of CHAINS) {
      for (const office of [false, true]) {
        const steps = chainFor(chain, office)
        expect(new Set(steps).size).toBeGreaterThanOrEqual(2)
        expect(steps.at(-1)).toBe('signOff')
        expect(steps.includes('unitReview')).toBe(!office)
      }
    }
  })
  test('nothing is offered to an admin, whatever the story', () => {
    for (const kind of KINDS)
      for (const stage of STAGES)
        expect(allowedActions(actor('admin'), story(stage, { kind, live: true, everPublished: true }))).toEqual([])
  })
})

describe('授权签发: what a director leaves to a substitute', () => {
  const director = { id: 'the-director', name: 'director' }
  const substitute = actor('gatekeeper', { id: 'the-substitute', substituteFor: director })
  const plain = actor('gatekeeper', { id: 'the-substitute' })
  const cells = STAGES.flatMap((stage) => ACTIONS.map((action) => [stage, action] as const))

  test.each(cells)('in %s: %s', (stage, action) => {
    const gained = stage === 'signOff' && (action === 'sign' || action === 'return')
    for (const more of [{}, { live: true, everPublished: true }]) {
      const own = can(plain, action, story(stage, more)).allowed
      expect(can(substitute, action, story(stage, more)).allowed).toBe(own || gained)
    }
  })

  test.each<[string, Partial<Actor>, Partial<StoryState>, string]>([
    ['who wrote it', {}, { authors: ['the-substitute'] }, 'SAME_PERSON'],
    ['who did the 复审', {}, { holders: [{ person: 'the-substitute', step: 'gateReview' }] }, 'SAME_PERSON'],
    ['whom no director has confirmed', { confirmed: false }, {}, 'NOT_PERMITTED'],
    ['who is suspended', { suspended: true }, {}, 'NOT_PERMITTED'],
  ])('%s does not sign', (_, person, state, code) => {
    expect(said({ ...substitute, ...person }, 'sign', story('signOff', state))).toBe(code)
  })

  test('the hand of the director in the text does not bind the substitute', () => {
    expect(said(substitute, 'sign', story('signOff', { authors: ['the-director'] }))).toBe('allowed')
  })
})

describe('who reviews a forced edition', () => {
  const forced = {
    by: 'the-director',
    authors: ['somebody'],
    holders: [{ person: 'a-reader', step: 'unitReview' as const }],
  }
  const up = story('published', { live: true, everPublished: true, forced })

  test.each<[string, Actor, string | undefined]>([
    ['whoever forced it', actor('director'), 'forcer'],
    ['an author of it', actor('gatekeeper', { id: 'somebody' }), 'author'],
    ['whoever decided on it before', actor('gatekeeper', { id: 'a-reader' }), 'holder'],
    ['a gatekeeper with fresh eyes', actor('gatekeeper'), undefined],
  ])('%s', (_, who, why) => {
    const verdict = can(who, 'reviewAfter', up)
    expect(verdict.allowed ? undefined : [verdict.code, verdict.why]).toEqual(why && ['SAME_PERSON', why])
  })
})
