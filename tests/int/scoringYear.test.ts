/**
 * A generated year through the database, as it came: what was published by then lies there when a month is locked, and what
 * came after is found by the next one. The product's points are those of the plain reference, to the last digit.
 * `SCORING_YEAR=whole` makes it as large as the year of `tests/unit/campaign/scoringYear.test.ts`.
 */
import { createLocalReq, type PayloadRequest } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sum } from '../../src/campaign/rules/scoring/decimals'
import type { ScoreLine } from '../../src/campaign/rules/scoring/ledger'
import { personKey } from '../../src/campaign/rules/scoring/shares'
import { lockMonth } from '../../src/campaign/scores/lock'
import { scoresOf } from '../../src/campaign/scores/report'
import { linesOfMonths } from '../../src/campaign/scores/rows'
import { inTransaction } from '../../src/platform/transaction'
import { startApp, type App } from '../support/app'
import { reference, written } from '../support/scoring/reference'
import { clippingRow, coverageRow, storedStory, type StoredNames } from '../support/scoring/stored'
import { FIRST_VERSION, generatedYear, VERSIONS } from '../support/scoring/year'

const SIZE = process.env.SCORING_YEAR === 'whole' ? {} : { stories: 500, clippings: 300 }
const OPEN = '2026-01'
const AFTER = '2026-02-01T00:00:00Z'

const year = generatedYear(3, SIZE)
const lines = new Map<string, ScoreLine[]>()
/** number of a unit in the year, by its id in the database */
const numbers = new Map<string, number>()
let app: App
let names: StoredNames

async function director(): Promise<PayloadRequest> {
  const id = app.people['director@office'].id
  const user = await app.payload.findByID({ collection: 'users', id, overrideAccess: true })
  return createLocalReq({ user: { ...user, collection: 'users' } }, app.payload)
}

/** Stores what came between two moments: stories, what happened to earlier ones, clippings that were confirmed. */
async function come(after: string, until: string): Promise<void> {
  const { payload } = app
  const fits = (at: string): boolean => at > after && at <= until
  const req = await createLocalReq({}, payload)
  await inTransaction(req, async () => {
    for (const story of year.stories) {
      const events = story.events.filter(({ at }) => at <= until)
      const data = coverageRow(story, events, names)
      if (fits(story.firstPublishedAt)) await payload.db.create({ collection: 'coverage', data, req })
      else if (events.some(({ at }) => fits(at))) {
        const where = { story: { equals: data.story } }
        await payload.db.updateOne({ collection: 'coverage', where, data, req, returning: false })
      }
    }
    for (const clipping of year.clippings)
      if (fits(clipping.decidedAt))
        await payload.db.create({ collection: 'clippings', data: clippingRow(clipping, names), req })
  })
}

beforeAll(async () => {
  app = await startApp()
  const { payload } = app
  const units = new Map<string, string>()
  for (const [number, { id, ...unit }] of year.units.entries()) {
    const made = await payload.db.create({ collection: 'units', data: { ...unit, shortName: unit.name, slug: id } })
    units.set(id, String(made.id))
    numbers.set(String(made.id), number)
  }
  names = {
    unit: (id) => units.get(id) ?? id,
    campaign: (id) => storedStory(id.replace(/^\D+/, 'story-9')),
    story: storedStory,
  }
  for (const { number, from, table } of VERSIONS)
    await payload.db.create({ collection: 'scoreRules', data: { number, from, table } })

  let before = ''
  for (const { month, at } of year.locks) {
    await come(before, at)
    await lockMonth(await director(), month, new Date(at))
    before = at
  }
  await come(before, AFTER)
  const req = await director()
  for (const [month, own] of await linesOfMonths(
    req,
    year.locks.map(({ month }) => month),
  ))
    lines.set(month, own)
  lines.set(OPEN, (await scoresOf(req, OPEN)).lines)
}, 600_000)
afterAll(() => app.stop())

const expected = reference(year, [FIRST_VERSION, ...VERSIONS])

test('every unit has the points of the reference, in every month', () => {
  for (const [at, month] of expected.months.entries()) {
    const own = lines.get(month) ?? []
    const points = [...numbers].map(([id, number]) => [
      number,
      sum(own.filter(({ unit }) => unit === id).map((line) => line.points)),
    ])
    expect(points, month).toEqual((expected.units[at] ?? []).map((amount, number) => [number, written(amount)]))
  }
})

test('and every person', () => {
  const points = new Map<string, string[]>()
  for (const { month, unit, person, points: own } of [...lines.values()].flat())
    if (person) {
      const key = `${month}|${numbers.get(unit)}|${personKey(person)}`
      points.set(key, [...(points.get(key) ?? []), own])
    }
  const computed = [...points].map(([key, all]) => [key, sum(all)])
  expect(computed.sort()).toEqual([...expected.people].map(([key, amount]) => [key, written(amount)]).sort())
})

test('it is a year in which everything happens', () => {
  const rules = new Set([...lines.values()].flat().map(({ rule }) => rule))
  expect([...rules].sort()).toEqual(['clipping', 'correction', 'publication', 'takenBack', 'withdrawal'])
  expect(lines.get(OPEN)?.map(({ rule }) => rule)).toContain('takenBack')
})
