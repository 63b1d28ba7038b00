/** The rows of `publications` one after the other, however many there are: some members of each, a batch at a time. */
import { setImmediate as breath } from 'node:timers/promises'
import type { Payload, Where } from 'payload'

/** Others are answered between two batches. Of whole rows fewer are taken at a time: each may be long. */
const SHORT_ROWS = 250
export const WHOLE_ROWS = 100

interface Named {
  story: string
}

const selected = (members: readonly string[]) =>
  Object.fromEntries(['story', ...members].map((name) => [name, true as const]))

/** As the index has them, which Payload would otherwise sort by a column more. */
const BY_STORY = ['story', 'createdAt']

/** The rows of some stories, as they are read of all. @param members columns beside `story` @param where further conditions */
export async function rowsOf<Row extends Named>(
  payload: Payload,
  stories: readonly string[],
  members: readonly (keyof Row & string)[],
  where: Where,
): Promise<Row[]> {
  if (stories.length === 0) return []
  const { docs } = await payload.db.find<Row & { id: string }>({
    collection: 'publications',
    where: { and: [{ story: { in: [...stories] } }, where] },
    select: selected(members),
    sort: BY_STORY,
    limit: stories.length,
    pagination: false,
  })
  return docs
}

/**
 * Reads rows in the order of their stories. No row is missed that was there before the reading began: none is ever deleted, and a
 * story keeps its id. They are read below Payload's Local API, for no reader in particular and without its hooks.
 * @param members columns beside `story`
 * @param where further conditions
 * @param batch rows at a time
 */
export async function* publicationRows<Row extends Named>(
  payload: Payload,
  members: readonly (keyof Row & string)[],
  where?: Where,
  batch = SHORT_ROWS,
): AsyncGenerator<Row[], void> {
  const select = selected(members)
  for (let last = ''; ;) {
    const next: Where[] = last ? [{ story: { greater_than: last } }] : []
    const { docs } = await payload.db.find<Row & { id: string }>({
      collection: 'publications',
      where: { and: [...(where ? [where] : []), ...next] },
      select,
      sort: BY_STORY,
      limit: batch,
      pagination: false,
    })
    yield docs
    // SQLite answers without a turn of the loop: nobody else would come to his until the last row.
    await breath()
    last = docs.at(-1)?.story ?? ''
    if (docs.length < batch) return
  }
}
