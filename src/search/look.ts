/** One story of the index against its publication. */
import type { Payload } from 'payload'
import { Places } from '../platform/places'
import { entryOf, LISTED, type Key, type Published } from './entry'
import { searchIndex, type SearchIndex } from './index'

/** What the index needs of a publication. */
export const MEMBERS = [
  'kind',
  'story',
  'slug',
  'state',
  'liveRevision',
  'unit',
  'year',
  'firstPublishedAt',
  'revisedAt',
  'takeDownAt',
  'card',
  'page',
  ...LISTED,
] as const
const select = Object.fromEntries(MEMBERS.map((name) => [name, true as const]))

async function publicationOf({ kind, story }: Key, payload: Payload): Promise<Published | undefined> {
  const { docs } = await payload.find({
    collection: 'publications',
    where: { and: [{ kind: { equals: kind } }, { story: { equals: story } }] },
    select,
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return docs[0] as unknown as Published | undefined
}

const LOOKS = Symbol.for('exemplar.search.looks')
// Next bundles this module more than once: all copies look one after the other.
const looks = ((globalThis as unknown as Record<symbol, Places | undefined>)[LOOKS] ??= new Places(1))

/** Brings one story to where its publication is. Never two at once: what was read first must not be put last. */
export const look = (payload: Payload, index: SearchIndex, key: Key): Promise<void> =>
  looks.run(async () => {
    const row = await publicationOf(key, payload)
    const entry = row && entryOf(row)
    await (entry ? index.put(entry) : index.drop(key))
  })

/** Looks at some stories again: their rows are not what is published. */
export async function lookAgain(payload: Payload, keys: readonly Key[]): Promise<void> {
  for (const key of keys) await look(payload, searchIndex(), key)
}
