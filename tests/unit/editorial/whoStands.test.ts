import { describe, expect, test } from 'vitest'
import { canComment } from '../../../src/editorial/rules/comments/rights'
import { can } from '../../../src/editorial/rules/policy'
import { carriesOn } from '../../../src/editorial/rules/queue'
import { ROLES, type Actor, type Role } from '../../../src/editorial/rules/roles'
import { ACTIONS, STAGES } from '../../../src/editorial/rules/stages'
import { idleFor } from '../../../src/editorial/rules/whoStands'

const account = (role: Role, confirmed: boolean, suspended: boolean): Actor => ({
  id: role,
  name: role,
  role,
  unit: 'media',
  confirmed,
  suspended,
})

describe('who stands', () => {
  test.each<[Role, boolean, boolean, ReturnType<typeof idleFor>]>([
    ...ROLES.map((role) => [role, true, false, null] as const),
    ...ROLES.map((role) => [role, true, true, 'noGrant'] as const),
    ...ROLES.map((role) => [role, false, true, 'noGrant'] as const),
    ['writer', false, false, null],
    ['unitEditor', false, false, null],
    ['gatekeeper', false, false, 'unconfirmed'],
    ['director', false, false, 'unconfirmed'],
    ['admin', false, false, null],
  ] as [Role, boolean, boolean, ReturnType<typeof idleFor>][])(
    '%s, confirmed %s, suspended %s: %s',
    (role, confirmed, suspended, why) => expect(idleFor(account(role, confirmed, suspended))).toBe(why),
  )

  const idle = ROLES.flatMap((role) =>
    [true, false].flatMap((confirmed) => [true, false].map((suspended) => account(role, confirmed, suspended))),
  ).filter((actor) => idleFor(actor) !== null)

  test.each(idle)('$role, confirmed $confirmed, suspended $suspended: nothing that any rule gives', (actor) => {
    const story = {
      kind: 'cases' as const,
      id: 'x',
      unit: 'media',
      createdBy: actor.id,
      authors: [],
      everSubmitted: false,
      submitter: actor.id,
      holders: [],
      everPublished: false,
      live: false,
      suspended: false,
      forced: null,
      unitReviewer: false,
    }
    for (const stage of STAGES) {
      for (const action of ACTIONS)
        expect(can(actor, action, { ...story, stage })).toMatchObject({ allowed: false, code: 'NOT_PERMITTED' })
      expect(carriesOn(actor, stage, new Map())).toBeNull()
    }
    expect(canComment(actor, story)).toBe(false)
  })
})
