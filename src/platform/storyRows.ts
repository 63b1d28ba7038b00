/** Rows that stand for a story each, one after the other, however many there are: some members of each, a batch at a time. */
import { setImmediate as breath } from 'node:timers/promises'
import type { Payload, Where } from 'payload'

/** What is written of a story when it becomes public: what the public reads of it, and what units are measured by. */
export type StoryRows = 'publications' | 'coverage'

/** Others are answered between two batches. Of whole rows fewer are taken at a time: each may be long. */
const SHORT_ROWS = 250
export const WHOLE_ROWS = 100

interface Named {
  story: string
}

/** They are read below Payload's Local API, for no reader in particular and without its hooks. */
async function find<Row extends Named>(
  payload: Payload,
  collection: StoryRows,
  members: readonly string[],
  where: Where[],
  limit: number,
): Promise<Row[]> {
  const { docs } = await payload.db.find<Row & { id: string }>({
    collection,
    where: { and: where },
    select: Object.fromEntries(['story', ...members].map((name) => [name, true as const])),
    // As the index has them, which Payload would otherwise sort by a column more.
    sort: ['story', 'createdAt'],
    limit,
    pagination: false,
  })
  return docs
}

/** The rows of some stories, as they are read of all. @param members columns beside `story` @param where further conditions */
export const rowsOf = async <Row extends Named>(
  payload: Payload,
  collection: StoryRows,
  stories: readonly string[],
  members: readonly (keyof Row & string)[],
  where: Where = {},
): Promise<Row[]> =>
  stories.length === 0
    ? []
    : find<Row>(payload, collection, members, [{ story: { in: [...stories] } }, where], stories.length)

/**
 * Reads rows in the order of their stories. No row is missed that was there before the reading began: none is ever deleted, and a
 * story keeps its id.
 * @param members columns beside `story`
 * @param where further conditions
 * @param batch rows at a time
 * @param after id of a story: those that come after it
 */
export async function* storyRows<Row extends Named>(
  payload: Payload,
  collection: StoryRows,
  members: readonly (keyof Row & string)[],
  where: Where = {},
  batch = SHORT_ROWS,
  after = '',
): AsyncGenerator<Row[], void> {
  for (let last = after; ;) {
    const next: Where[] = last ? [{ story: { greater_than: last } }] : []
    const rows = await find<Row>(payload, collection, members, [where, ...next], batch)
    yield rows
    // SQLite answers without a turn of the loop: nobody else would come to his until the last row.
    await breath()
    last = rows.at(-1)?.story ?? ''
    if (rows.length < batch) return
  }
}
