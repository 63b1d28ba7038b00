/** Every live edition as it was frozen, newest first, a batch at a time: never all texts in memory at once. */
import { setImmediate } from 'node:timers/promises'
import type { PayloadRequest, Where } from 'payload'
import { lookUp } from '../messages/index'
import { Refusal } from './errors'
import { thaw, type FrozenStory } from './rules/canonical'
import type { Words } from './rules/frozenTexts'
import type { Kind } from './rules/kinds'

const BATCH = 100
/** A list that is not whole would be taken for one that is: a search that takes longer is refused. */
export const LONGEST_MS = 60_000

interface LiveRow {
  kind: Kind
  story: string
  slug: string
  liveRevision: string
}

export interface LiveEdition extends LiveRow {
  frozen: FrozenStory
  words: Words
}

const find = async (
  req: PayloadRequest,
  collection: string,
  where: Where,
  members: readonly string[],
  sort?: string[],
) =>
  (
    await req.payload.find({
      collection,
      where,
      select: Object.fromEntries(members.map((name) => [name, true])),
      ...(sort ? { sort } : {}),
      limit: 0,
      pagination: false,
      depth: 0,
      overrideAccess: true,
      req,
    })
  ).docs

const measure = (unit: string): string => lookUp(`options.measure.${unit}`) ?? unit

async function fileNames(req: PayloadRequest, stories: readonly FrozenStory[]): Promise<Map<string, string>> {
  const ids = [...new Set(stories.flatMap(({ media }) => media.map(({ id }) => id)))]
  const files = ids.length > 0 ? await find(req, 'media', { id: { in: ids } }, ['originalName']) : []
  return new Map(files.map(({ id, originalName }) => [String(id), String(originalName ?? '')]))
}

/** Reads the frozen texts of some live rows. @throws Error where one is missing: a story must not be skipped unseen */
async function thawed(req: PayloadRequest, rows: readonly LiveRow[]): Promise<LiveEdition[]> {
  const hashes = rows.map(({ liveRevision }) => liveRevision)
  const found = await find(req, 'revisions', { sha256: { in: hashes } }, ['sha256', 'canonical'])
  const texts = new Map(found.map(({ sha256, canonical }) => [String(sha256), String(canonical)]))
  const stories = rows.map(({ kind, story, liveRevision }) => {
    const canonical = texts.get(liveRevision)
    if (canonical === undefined) throw new Error(`revision ${liveRevision} of ${kind} ${story} is missing`)
    return thaw(canonical)
  })
  const words: Words = { fileNames: await fileNames(req, stories), measure }
  return rows.map((row, i) => ({ ...row, frozen: stories[i] as FrozenStory, words }))
}

/**
 * The live editions of all kinds, in batches.
 * @param until moment in ms after which the reading is given up
 * @throws Refusal `UNAVAILABLE` where it takes longer
 */
export async function* liveEditions(req: PayloadRequest, until: number): AsyncGenerator<LiveEdition[]> {
  // One reading of the short rows: pages of a list that shrinks meanwhile would leave some out.
  const rows = (await find(
    req,
    'publications',
    { state: { equals: 'live' } },
    ['kind', 'story', 'slug', 'liveRevision'],
    ['-firstPublishedAt', 'id'],
  )) as unknown as LiveRow[]
  for (let from = 0; from < rows.length; from += BATCH) {
    if (Date.now() >= until) throw new Refusal('UNAVAILABLE', { message: 'errors.searchTooLong' })
    yield await thawed(req, rows.slice(from, from + BATCH))
    // SQLite answers without waiting, so that without this nobody else would be served until the end.
    await setImmediate()
  }
}
