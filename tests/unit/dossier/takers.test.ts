import { expect, it } from 'vitest'
import { ordersDossiers, takesDossiers } from '../../../src/editorial/rules/dossiers'
import { ROLES } from '../../../src/editorial/rules/roles'

it('is for the gate office alone; many are a director’s', () => {
  expect(ROLES.filter(takesDossiers)).toEqual(['gatekeeper', 'director'])
  expect(ROLES.filter(ordersDossiers)).toEqual(['director'])
})
