/** What a person may know of what messages speak of: a title only where they may read the story or task, now. */
import type { PayloadRequest } from 'payload'
import { unitNames } from '../freeze'
import { relationId } from '../people'
import type { About, Message } from '../rules/notifications'
import type { Actor } from '../rules/roles'
import { canRead } from '../rules/visibility'
import type { OutboxRow } from './row'
import { sentence } from './sentence'

/** A message and what its reader may know. `title`: null where they may not read what it is about. */
export type Told = OutboxRow & { title: string | null; unitName: string }

type Json = Record<string, unknown>

/** Which documents a message is about, and which of their members names them. */
const sourceOf = (about: About): { collection: string; id: string; name: 'title' | 'name' | 'topic' | 'label' } => {
  if (about.topic === 'story') return { collection: about.kind, id: about.story, name: 'title' }
  if (about.topic === 'task') return { collection: 'coverageTasks', id: about.subject, name: 'topic' }
  if (about.topic === 'figure') return { collection: 'figureChanges', id: about.subject, name: 'label' }
  return { collection: 'users', id: about.subject, name: 'name' }
}

/** An account is named to who reads all of them and to its owner; all else to who reads its unit's stories. */
const mayKnow = (reader: Actor, collection: string, document: Json): boolean =>
  collection === 'users'
    ? reader.role === 'admin' || reader.role === 'director' || reader.id === String(document.id)
    : canRead(reader, relationId(document.unit) ?? '')

const keyOf = ({ collection, id }: { collection: string; id: string }): string => `${collection}:${id}`

async function titlesOf(req: PayloadRequest, reader: Actor, rows: readonly About[]): Promise<Map<string, string>> {
  const sources = rows.map(sourceOf)
  const ofCollection = async (collection: string): Promise<[string, string][]> => {
    const wanted = sources.filter((source) => source.collection === collection)
    const name = wanted[0]?.name ?? 'title'
    const { docs } = await req.payload.find({
      collection,
      where: { id: { in: [...new Set(wanted.map(({ id }) => id))] } },
      select: { [name]: true, unit: true },
      limit: 0,
      pagination: false,
      depth: 0,
      overrideAccess: true,
      req,
    })
    return (docs as Json[])
      .filter((document) => mayKnow(reader, collection, document))
      .map((document) => [keyOf({ collection, id: String(document.id) }), String(document[name] ?? '')])
  }
  const collections = [...new Set(sources.map(({ collection }) => collection))]
  return new Map((await Promise.all(collections.map(ofCollection))).flat())
}

/** Messages with what `reader` may know of their stories; null: a group chat, which learns no title at all. */
export async function toldTo(req: PayloadRequest, reader: Actor | null, rows: readonly OutboxRow[]): Promise<Told[]> {
  if (rows.length === 0) return []
  const [titles, units] = await Promise.all([
    reader ? titlesOf(req, reader, rows) : new Map<string, string>(),
    unitNames(req, [...new Set(rows.flatMap(({ unit }) => (unit ? [unit] : [])))]),
  ])
  const names = new Map(units.map(({ id, name }) => [id, name]))
  return rows.map((row) => ({
    ...row,
    title: titles.get(keyOf(sourceOf(row))) ?? null,
    unitName: names.get(row.unit ?? '') ?? '',
  }))
}

const aboutOf = (row: OutboxRow): About =>
  row.topic === 'story'
    ? { topic: row.topic, subject: null, kind: row.kind, story: row.story, action: row.action, stage: row.stage }
    : { topic: row.topic, subject: row.subject, kind: null, story: null, action: null, stage: null }

/** The message as its reader sees it. */
export const messageOf = (told: Told): Message => ({
  ...aboutOf(told),
  id: told.id,
  at: told.createdAt,
  text: sentence(told),
  why: told.why,
  title: told.title,
  unit: told.unitName,
  by: told.by,
  readAt: told.readAt ?? null,
})
