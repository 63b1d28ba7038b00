/** The rows of `publications`, without their texts. */
import type { Payload, Where } from 'payload'
import type { Row } from './entry'

const MEMBERS = [
  'kind',
  'story',
  'state',
  'unit',
  'firstPublishedAt',
  'industry',
  'method',
  'park',
  'project',
  'stages',
  'campaigns',
  'reached',
  'keywords',
]
const select = Object.fromEntries(MEMBERS.map((name) => [name, true as const]))
/** Rows that are read at a time: readers are answered between two readings. */
const BATCH = 1_000

async function read(payload: Payload, where: Where, limit: number): Promise<Row[]> {
  const { docs } = await payload.find({
    collection: 'publications',
    where,
    select,
    // As the index has them, which Payload would otherwise sort by a column more.
    sort: ['story', 'createdAt'],
    limit,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return docs as unknown as Row[]
}

/** The rows of these stories. */
export const rowsOf = (payload: Payload, stories: readonly string[]): Promise<Row[]> =>
  read(payload, { story: { in: [...stories] } }, stories.length)

/** Every live row, in batches. */
export async function* liveRows(payload: Payload): AsyncGenerator<Row[]> {
  for (let last = ''; ;) {
    const live: Where = { state: { equals: 'live' } }
    const rows = await read(payload, last ? { and: [live, { story: { greater_than: last } }] } : live, BATCH)
    yield rows
    last = rows.at(-1)?.story ?? ''
    if (rows.length < BATCH) return
  }
}
