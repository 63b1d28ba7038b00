/** Why a draft was not stored is told as it is, and tried again only where that can help. */
import { ValidationError } from 'payload'
import { expect, it } from 'vitest'
import { STATUS, Refusal, type Code } from '../../../../src/editorial/errors'
import { faultOf } from '../../../../src/editorial/imports/fault'
import { canRetry, IMPORT_FAULTS, IMPORT_STATES } from '../../../../src/editorial/imports/told'

it('is a matter of rights only where the refusal is', () => {
  const told = (Object.keys(STATUS) as Code[]).map((code) => [code, faultOf(new Refusal(code))])
  expect(Object.fromEntries(told)).toEqual({
    INVALID_REQUEST: 'NOT_ACCEPTED',
    NOT_SIGNED_IN: 'NOT_PERMITTED',
    NOT_PERMITTED: 'NOT_PERMITTED',
    SAME_PERSON: 'NOT_STORED',
    NOT_FOUND: 'NOT_STORED',
    STALE_REVISION: 'NOT_STORED',
    WRONG_STAGE: 'NOT_STORED',
    CHECKS_FAILED: 'NOT_ACCEPTED',
    TOO_MANY: 'NOT_STORED',
    UNAVAILABLE: 'NOT_STORED',
  })
  const invalid = new ValidationError({ errors: [{ message: 'too long', path: 'title' }] })
  expect(faultOf(invalid)).toBe('NOT_ACCEPTED')
  expect(faultOf(new Error('the disk is full'))).toBe('NOT_STORED')
})

it('can be tried again where another time may differ', () => {
  const again = IMPORT_FAULTS.filter((code) => canRetry({ state: 'failed', code }))
  expect(again).toEqual(['READER_DIED', 'NOT_PERMITTED', 'NOT_STORED'])
  expect(IMPORT_STATES.filter((state) => canRetry({ state, code: null }))).toEqual(['failed'])
})
