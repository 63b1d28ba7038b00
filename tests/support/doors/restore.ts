/** A story put back as it stood, past the gate, so that the next caller meets it in the same place. */
import type { CollectionSlug, Where } from 'payload'
import type { App } from '../app'
import type { Story } from './places'

type Row = { id: string } & Record<string, unknown>

/** Rows of one story that its transitions write. */
const OF_STORY = ['revisions', 'reviews', 'publications'] as const

/** @returns puts the story back */
export async function remember(app: App, { kind, id }: Pick<Story, 'kind' | 'id'>): Promise<() => Promise<void>> {
  const { db } = app.payload
  const where: Where = { and: [{ kind: { equals: kind } }, { story: { equals: id } }] }
  const rows = async (collection: CollectionSlug) =>
    (await db.find<Row>({ collection, where, limit: 0, pagination: false })).docs
  const story = await db.findOne<Row>({ collection: kind, where: { id: { equals: id } } })
  if (!story) throw new Error(`no ${kind} ${id}`)
  const before = new Map<CollectionSlug, Row[]>()
  for (const collection of OF_STORY) before.set(collection, await rows(collection))
  return async () => {
    await db.updateOne({ collection: kind, id, data: story, returning: false })
    for (const collection of OF_STORY) {
      const known = new Map((before.get(collection) ?? []).map((row) => [String(row.id), row]))
      for (const row of await rows(collection)) {
        const old = known.get(String(row.id))
        if (!old) await db.deleteOne({ collection, where: { id: { equals: row.id } } })
        else if (JSON.stringify(old) !== JSON.stringify(row))
          await db.updateOne({ collection, id: row.id, data: old, returning: false })
      }
    }
  }
}
