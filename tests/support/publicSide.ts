/** What decides what the public sees, as it lies in the database. */
import type { App } from './app'

const ROWS = ['publications', 'revisions', 'reviews'] as const

/** Every row that the gate alone writes, as text: equal before and after whatever did not pass the gate. */
export async function publicSide({ payload }: App): Promise<string> {
  const rows = await Promise.all(
    ROWS.map((collection) =>
      payload.find({
        collection,
        sort: 'id',
        limit: 0,
        pagination: false,
        depth: 0,
        overrideAccess: true,
        showHiddenFields: true,
      }),
    ),
  )
  return JSON.stringify(
    rows.map(({ docs }) => docs),
    null,
    1,
  )
}
