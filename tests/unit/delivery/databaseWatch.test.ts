import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { databaseAnswers, databaseIsAway } from '../../../src/delivery/databaseWatch'
import { readiness } from '../../../src/platform/readiness'

const before = { ...readiness }
const answers = async () => {}
const isSilent = () => Promise.reject(new Error('the database is away'))

beforeEach(() => {
  readiness.phase = 'ready'
  // What an earlier test left has passed.
  vi.useFakeTimers({ now: Date.now() + 60_000, toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
  Object.assign(readiness, before)
})

it('holds an absence for a second, and refuses meanwhile', async () => {
  readiness.ping = isSilent
  expect(await databaseIsAway()).toBe(true)
  readiness.ping = answers
  expect(await databaseIsAway()).toBe(true)
})

it('ends an absence at the first sign of life, whoever asked for it', async () => {
  readiness.ping = isSilent
  expect(await databaseIsAway()).toBe(true)
  readiness.ping = answers
  expect(await databaseAnswers(1_000)).toBe(true)
  expect(await databaseIsAway()).toBe(false)
})

it('does not take a look that was cut short for an absence', async () => {
  readiness.ping = answers
  expect(await databaseIsAway()).toBe(false)
  readiness.ping = () => new Promise<void>(() => {})
  expect(await databaseAnswers(1)).toBe(false)
  expect(await databaseIsAway()).toBe(false)
})
