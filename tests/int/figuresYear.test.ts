/**
 * Figures of a generated year through the database, as they came: half of the year, then all of it with what was corrected,
 * suspended and withdrawn since. Sums and targets of the register are those of the plain reference, to the last digit.
 * `SCORING_YEAR=whole` makes it as large as the year of `tests/unit/campaign/figuresYear.test.ts`.
 */
import { createLocalReq, type PayloadRequest, type Where } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { registerOf } from '../../src/campaign/figures/register'
import { figureFilter } from '../../src/campaign/rules/figures/filter'
import { inTransaction } from '../../src/platform/transaction'
import { startApp, type App } from '../support/app'
import { registerReference, type Asked } from '../support/figures/reference'
import { recordRow, storedTelling, tellingRow, type FigureNames } from '../support/figures/stored'
import { referenceLines, toldLines } from '../support/figures/told'
import { figuresOfYear } from '../support/figures/year'
import type { Who } from '../support/people'
import { generatedYear } from '../support/scoring/year'

const SIZE = process.env.SCORING_YEAR === 'whole' ? {} : { stories: 600 }
const SUMMER = '2025-07-01T00:00:00Z'
const END = '2026-02-01T00:00:00Z'
/** The unit of the year of which somebody reads the register. */
const READER = 'unit-03'

const year = figuresOfYear(generatedYear(5, { ...SIZE, clippings: 0 }), 5)
const campaigns = new Map(
  year.tellings.filter(({ kind }) => kind === 'campaigns').map(({ story }) => [storedTelling(story), story]),
)
const records = new Map<string, string>()
const units = new Map<string, string>()
const names: FigureNames = { unit: (id) => units.get(id) ?? id, record: (id) => records.get(id) ?? id }
let app: App

/** Stores what came between two moments. */
async function come(after: string, until: string): Promise<void> {
  const { payload } = app
  const req = await createLocalReq({}, payload)
  await inTransaction(req, async () => {
    for (const telling of year.tellings) {
      const past = telling.events.filter(({ at }) => at <= until)
      if (!past.some(({ at }) => at > after)) continue
      const data = tellingRow(telling, past, names)
      const where: Where = { and: [{ kind: { equals: data.kind } }, { story: { equals: data.story } }] }
      if (telling.firstPublishedAt > after) await payload.db.create({ collection: 'coverage', data, req })
      else await payload.db.updateOne({ collection: 'coverage', where, data, req, returning: false })
    }
  })
}

async function storeRecords(): Promise<void> {
  const { payload } = app
  const req = await createLocalReq({}, payload)
  await inTransaction(req, async () => {
    for (const record of year.records) {
      const { id } = await payload.db.create({ collection: 'projects', data: recordRow(record, names), req })
      records.set(record.id, String(id))
    }
    for (const { id, mergedInto } of year.records)
      if (mergedInto)
        await payload.db.updateOne({
          collection: 'projects',
          id: names.record(id),
          data: { mergedInto: names.record(mergedInto) },
          req,
          returning: false,
        })
    for (const rate of year.rates) {
      const data = { ...rate, source: '演示', enteredByName: '演示', enteredAt: END }
      await payload.db.create({ collection: 'exchangeRates', data, req })
    }
  })
}

async function told(who: Who, { until: _until, reader: _reader, project, ...address }: Asked) {
  const { payload, people } = app
  const user = await payload.findByID({ collection: 'users', id: people[who].id, overrideAccess: true })
  const req: PayloadRequest = await createLocalReq({ user: { ...user, collection: 'users' } }, payload)
  const filter = figureFilter({ ...address, ...(project ? { project: names.record(project) } : {}) })
  // Rows were stored beside the log, which is what is followed outside of a transaction.
  const register = await inTransaction(req, () => registerOf(req, filter))
  return toldLines(register, (id) => campaigns.get(id) ?? id)
}

const expected = (asked: Asked) =>
  referenceLines(registerReference(year, asked, (voice) => (voice ? storedTelling(voice.split('/')[1] ?? '') : '')))

beforeAll(async () => {
  app = await startApp()
  for (const { id, ...unit } of generatedYear(5, { stories: 0, clippings: 0 }).units) {
    if (id === READER) {
      units.set(id, app.units.media)
      continue
    }
    const made = await app.payload.db.create({
      collection: 'units',
      data: { ...unit, shortName: unit.name, slug: id },
    })
    units.set(id, String(made.id))
  }
  await storeRecords()
}, 600_000)
afterAll(() => app.stop())

const ASKED: [string, Who, Omit<Asked, 'until'>][] = [
  ['of everything', 'director@office', {}],
  ['of days in 2025', 'gatekeeper@office', { year: '2025' }],
  ['of one unit of measure', 'director@office', { unit: 'usd10k', kind: 'actual' }],
  ['of one project', 'director@office', { project: 'project-6' }],
  ['of what a unit reads', 'writer@media', { reader: READER }],
]

describe.each([
  ['in summer', '', SUMMER],
  ['at the end of the year', SUMMER, END],
])('%s', (_, after, until) => {
  beforeAll(() => come(after, until), 600_000)
  test.each(ASKED)('the register %s', async (__, who, asked) => {
    const reference = expected({ ...asked, until })
    expect(Object.keys(reference).length).toBeGreaterThan(3)
    expect(await told(who, asked as Asked)).toEqual(reference)
  })
})
