/** What a story may point at: files and projects that its writer reads, units, accounts of the unit, own stories and what is live. */
import type { PayloadRequest, Where } from 'payload'
import { invalid } from './errors'
import type { StoryContent } from './rules/content'
import { BODY_FIELD, isKind, type Kind } from './rules/kinds'
import { uploadIds } from './rules/lexicalTree'
import { isGateRole, type Actor } from './rules/roles'

interface Pointer {
  field: string
  collection: string
  id: string
}

type Place = [field: string, id: string]
const at = (field: string, id: string | undefined): Place[] => (id ? [[field, id]] : [])

/** Every file of a story by the field in which it stands. */
const files = (kind: Kind, content: StoryContent): Place[] => [
  ...at('cover', content.cover),
  ...uploadIds(content[BODY_FIELD[kind]]).map((id): Place => [BODY_FIELD[kind], id]),
  ...(content.attachments ?? []).flatMap(({ file }, index) => at(`attachments.${index}.file`, file)),
  ...at('consent.file', content.consent?.file),
  ...(['figures', 'targets', 'timeline'] as const).flatMap((list) =>
    (content[list] ?? []).flatMap(({ evidence }, index) => at(`${list}.${index}.evidence.file`, evidence?.file)),
  ),
]

const units = (content: StoryContent): Place[] => [
  ...at('introducedBy.unit', content.introducedBy?.unit),
  ...(content.authors ?? []).flatMap(({ unit }, index) => at(`authors.${index}.unit`, unit)),
]

const pointers = (kind: Kind, content: StoryContent): Pointer[] => [
  ...files(kind, content).map(([field, id]) => ({ field, collection: 'media', id })),
  ...units(content).map(([field, id]) => ({ field, collection: 'units', id })),
  ...(content.authors ?? []).flatMap(({ user }, index) =>
    user ? [{ field: `authors.${index}.user`, collection: 'users', id: user }] : [],
  ),
  ...at('project.record', content.project?.record).map(([field, id]) => ({ field, collection: 'projects', id })),
  ...(content.campaigns ?? []).map((id) => ({ field: 'campaigns', collection: 'campaigns', id })),
  ...(content.repeals ?? []).map((id) => ({ field: 'repeals', collection: 'notices', id })),
  ...(content.amends ?? []).map((id) => ({ field: 'amends', collection: 'notices', id })),
  ...(content.relatedStories ?? []).map(({ relationTo, value }) => ({
    field: 'relatedStories',
    collection: relationTo,
    id: value,
  })),
]

/** Which documents of a collection the person may point at; null: all. */
function scope(actor: Actor, collection: string): Where | null {
  if (collection === 'units') return null
  if (['media', 'users', 'projects'].includes(collection) && isGateRole(actor.role)) return null
  return { unit: { equals: actor.unit ?? '' } }
}

const found = async (
  req: PayloadRequest,
  collection: string,
  where: Where,
  of: (row: Record<string, unknown>) => string,
): Promise<string[]> =>
  (
    await req.payload.find({ collection, where, limit: 0, pagination: false, depth: 0, overrideAccess: true, req })
  ).docs.map((row) => of(row as unknown as Record<string, unknown>))

/** Malformed ids are no ids: MongoDB would throw for them. */
const wellFormed = (id: string): boolean => /^[0-9a-f]{24}$|^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)

async function allowedIds(req: PayloadRequest, actor: Actor, collection: string, ids: string[]): Promise<Set<string>> {
  const candidates = ids.filter(wellFormed)
  if (candidates.length === 0) return new Set()
  const within = scope(actor, collection)
  const own = await found(req, collection, { and: [{ id: { in: candidates } }, ...(within ? [within] : [])] }, (row) =>
    String(row.id),
  )
  if (!isKind(collection)) return new Set(own)
  const live = await found(
    req,
    'publications',
    { and: [{ kind: { equals: collection } }, { story: { in: candidates } }, { state: { equals: 'live' } }] },
    (row) => String(row.story),
  )
  return new Set([...own, ...live])
}

/**
 * Checks every id that a save adds; what stood in the story before may stay.
 * @param itself id of the story, which cannot name itself; null for a new one
 * @param granted `collection/id` of what may be named in any case
 * @throws Refusal 400 with `field`: the same for an unknown id and for one that the person may not use
 */
export async function assertReferences(
  req: PayloadRequest,
  actor: Actor,
  kind: Kind,
  content: StoryContent,
  before: StoryContent | null,
  itself: string | null = null,
  granted: ReadonlySet<string> = new Set(),
): Promise<void> {
  const old = new Set((before ? pointers(kind, before) : []).map(({ collection, id }) => `${collection}/${id}`))
  const isNew = ({ collection, id }: Pointer) => ![old, granted].some((known) => known.has(`${collection}/${id}`))
  const added = pointers(kind, content).filter(isNew)
  for (const collection of new Set(added.map((pointer) => pointer.collection))) {
    const mine = added.filter((pointer) => pointer.collection === collection)
    const allowed = await allowedIds(
      req,
      actor,
      collection,
      mine.map(({ id }) => id),
    )
    const bad = mine.find(({ id }) => !allowed.has(id) || (collection === kind && id === itself))
    if (bad) throw invalid(bad.field, 'errors.unknownReference')
  }
}
