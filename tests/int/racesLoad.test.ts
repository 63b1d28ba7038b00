/** A mixed load in one process: nothing but answers of the contract, and a whole log at the end. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type App } from '../support/app'
import { entries, faultOf, verdict } from '../support/audit'
import { mixedLoad } from '../support/mixedLoad'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

test('6 seconds of reads and writes by 12 at once: no answer of 500 or more', async () => {
  const load = await mixedLoad(app, 6_000, 12)
  expect(load.failures).toEqual([])
  const statuses = new Set(Object.keys(load.counts).map((key) => key.split(' ')[1]))
  for (const expected of ['200', '201', '409']) expect(statuses).toContain(expected)
  expect(await verdict(app)).toMatchObject({ ok: true })
  expect(faultOf(await entries(app))).toBeNull()
})
