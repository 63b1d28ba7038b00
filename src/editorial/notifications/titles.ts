/** What a person may know of the stories that messages speak of: a title only where they may read the story, now. */
import type { PayloadRequest } from 'payload'
import { unitNames } from '../freeze'
import { relationId } from '../people'
import { KINDS, type Kind } from '../rules/kinds'
import type { Message } from '../rules/notifications'
import type { Actor } from '../rules/roles'
import { canRead } from '../rules/visibility'
import type { OutboxRow } from './row'
import { sentence } from './sentence'

/** A message and what its reader may know. `title`: null where they may not read the story. */
export type Told = OutboxRow & { title: string | null; unitName: string }

type Titled = Pick<OutboxRow, 'kind' | 'story'>
const keyOf = ({ kind, story }: Titled): string => `${kind}:${story}`

async function titlesOf(req: PayloadRequest, reader: Actor, rows: readonly Titled[]): Promise<Map<string, string>> {
  const ofKind = async (kind: Kind): Promise<[string, string][]> => {
    const ids = [...new Set(rows.flatMap((row) => (row.kind === kind ? [row.story] : [])))]
    if (ids.length === 0) return []
    const { docs } = await req.payload.find({
      collection: kind,
      where: { id: { in: ids } },
      select: { title: true, unit: true },
      limit: 0,
      pagination: false,
      depth: 0,
      overrideAccess: true,
      req,
    })
    return docs
      .filter(({ unit }) => canRead(reader, relationId(unit) ?? ''))
      .map(({ id, title }) => [keyOf({ kind, story: String(id) }), String(title ?? '')])
  }
  return new Map((await Promise.all(KINDS.map(ofKind))).flat())
}

/** Messages with what `reader` may know of their stories; null: a group chat, which learns no title at all. */
export async function toldTo(req: PayloadRequest, reader: Actor | null, rows: readonly OutboxRow[]): Promise<Told[]> {
  if (rows.length === 0) return []
  const [titles, units] = await Promise.all([
    reader ? titlesOf(req, reader, rows) : new Map<string, string>(),
    unitNames(req, [...new Set(rows.map(({ unit }) => unit))]),
  ])
  const names = new Map(units.map(({ id, name }) => [id, name]))
  return rows.map((row) => ({
    ...row,
    title: titles.get(keyOf(row)) ?? null,
    unitName: names.get(row.unit) ?? '',
  }))
}

/** The message as its reader sees it. */
export const messageOf = (told: Told): Message => ({
  id: told.id,
  at: told.createdAt,
  text: sentence(told),
  why: told.why,
  kind: told.kind,
  story: told.story,
  title: told.title,
  unit: told.unitName,
  action: told.action,
  stage: told.stage,
  by: told.by,
  readAt: told.readAt ?? null,
})
