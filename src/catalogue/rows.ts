/** The rows of `publications`, without their texts, and of cases which project's record they tell of. */
import type { Payload, Where } from 'payload'
import { rowsOf, storyRows } from '../platform/storyRows'
import type { Row } from './entry'

const MEMBERS = [
  'kind',
  'state',
  'unit',
  'firstPublishedAt',
  'revisedAt',
  'industry',
  'method',
  'park',
  'project',
  'stages',
  'campaigns',
  'reached',
  'keywords',
] as const

interface Told {
  story: string
  record?: string | null
}
const ON_RECORDS: Where = { and: [{ kind: { equals: 'cases' } }, { record: { exists: true } }] }
/** Of rows this short more may be taken at a time. */
const MANY = 1_000

const byStory = (rows: readonly Told[]): [story: string, record: string][] =>
  rows.flatMap(({ story, record }) => (record ? [[story, record]] : []))

/** The rows of these stories. */
export async function movedRows(payload: Payload, stories: readonly string[]): Promise<Row[]> {
  const rows = await rowsOf<Row>(payload, 'publications', stories, MEMBERS)
  const records = new Map(byStory(await rowsOf<Told>(payload, 'coverage', stories, ['record'], ON_RECORDS)))
  return rows.map((row) => ({ ...row, record: records.get(row.story) }))
}

/** Every live row, in batches. */
export async function* liveRows(payload: Payload): AsyncGenerator<Row[], void> {
  const records = new Map<string, string>()
  for await (const rows of storyRows<Told>(payload, 'coverage', ['record'], ON_RECORDS, MANY))
    for (const [story, record] of byStory(rows)) records.set(story, record)
  for await (const rows of storyRows<Row>(payload, 'publications', MEMBERS, { state: { equals: 'live' } }))
    yield rows.map((row) => ({ ...row, record: records.get(row.story) }))
}
