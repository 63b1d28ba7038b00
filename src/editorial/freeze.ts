/** Working copy → revision: the content, the bytes of its files by their hashes, the names of its units. */
import type { PayloadRequest } from 'payload'
import { invalid } from './errors'
import { sha256 } from './hash'
import { canonicalForm } from './rules/canonical'
import type { MediaFacts, UnitName } from './rules/content'
import { allMedia, namedUnits } from './rules/references'
import type { Actor } from './rules/roles'
import { isGateRole } from './rules/roles'
import type { Issue } from './rules/issues'
import type { Hand } from './media'
import type { Story } from './story'
import { relationId } from './people'
import { throughGate } from './gateToken'

const find = async (req: PayloadRequest, collection: string, ids: string[], showHiddenFields = false) =>
  ids.length === 0
    ? []
    : (
        await req.payload.find({
          collection,
          where: { id: { in: ids } },
          limit: ids.length,
          pagination: false,
          depth: 0,
          overrideAccess: true,
          showHiddenFields,
          req,
        })
      ).docs

/**
 * The facts of every file that a story names.
 * @throws Refusal 400 for a file that does not exist or that `reader` may not read: one answer for both
 */
export async function mediaFacts(req: PayloadRequest, ids: string[], reader: Actor | null): Promise<MediaFacts[]> {
  const documents = await find(req, 'media', ids)
  const facts = new Map<string, MediaFacts>()
  for (const file of documents) {
    if (reader && !isGateRole(reader.role) && relationId(file.unit) !== reader.unit) continue
    facts.set(String(file.id), {
      id: String(file.id),
      sha256: file.sha256,
      mimeType: file.mimeType,
      filesize: file.filesize,
      width: file.width ?? undefined,
      height: file.height ?? undefined,
      alt: file.alt ?? undefined,
      caption: file.caption ?? undefined,
      credit: file.credit ?? undefined,
      rightsHolder: file.rightsHolder ?? undefined,
      license: file.license ?? undefined,
      identifiablePeople: file.identifiablePeople ?? undefined,
      people: file.people ?? undefined,
      isMap: file.isMap || undefined,
      mapNumber: file.mapNumber ?? undefined,
    })
  }
  const missing = ids.find((id) => !facts.has(id))
  if (missing) throw invalid('media', 'errors.unknownReference')
  return ids.map((id) => facts.get(id)).filter((file) => file !== undefined)
}

/**
 * Who changed the words beside a story's files, or the files, since these were frozen with the edition that went up
 * last: they had a hand in what it says. Uploading alone is no hand.
 */
export async function handsInMedia(req: PayloadRequest, story: Story, ids: string[]): Promise<string[]> {
  const { lastRevision } = story.gate
  const published = lastRevision
    ? (await revisions(req, story)).find((revision) => revision.sha256 === lastRevision)
    : undefined
  const shown = new Set(published?.media.map(({ id }) => id))
  const documents = await find(req, 'media', ids, true)
  const hands = documents.flatMap((file) => {
    const since = published && shown.has(String(file.id)) ? new Date(published.at).toISOString() : null
    return ((file.hands as Hand[] | null) ?? []).filter(({ at }) => since === null || at > since)
  })
  return [...new Set(hands.map(({ by }) => by))]
}

/** Marks files as held, so that whoever changes one at this moment meets this write. */
const hold = (req: PayloadRequest, ids: string[]): Promise<unknown> =>
  ids.length === 0
    ? Promise.resolve()
    : req.payload.db.updateMany({ collection: 'media', where: { id: { in: ids } }, data: { held: true }, req })

/** Present names of units, by id. */
export async function unitNames(req: PayloadRequest, ids: string[]): Promise<UnitName[]> {
  const documents = await find(req, 'units', ids)
  return documents.map(({ id, name, shortName }) => ({ id: String(id), name, shortName: shortName ?? undefined }))
}

export interface Revision {
  number: number
  sha256: string
  canonical: string
}

/**
 * Freezes the working copy: the same content is the same revision, anything else a new one with the next number.
 * @param media facts of every file of the story, @param issues what the checks found, stored with the revision
 */
export async function freeze(
  req: PayloadRequest,
  story: Story,
  media: MediaFacts[],
  issues: Issue[],
): Promise<Revision> {
  const [owner] = await unitNames(req, [story.unit])
  if (!owner) throw new Error(`story ${story.id} without unit`)
  const canonical = canonicalForm({
    kind: story.kind,
    story: story.id,
    unit: owner,
    units: await unitNames(req, namedUnits(story.content)),
    content: story.content,
    media,
    correction: story.gate.correction?.note,
  })
  const hash = sha256(canonical)
  const known = await revisions(req, story)
  const same = known.find((revision) => revision.sha256 === hash)
  if (same) return same
  const revision: Revision = { number: Math.max(0, ...known.map(({ number }) => number)) + 1, sha256: hash, canonical }
  await hold(
    req,
    media.map(({ id }) => id),
  )
  await throughGate(req, () =>
    req.payload.create({
      collection: 'revisions',
      data: {
        ...revision,
        kind: story.kind,
        story: story.id,
        unit: story.unit,
        authors: story.gate.authors,
        media: media.map(({ id, sha256: of }) => ({ id, sha256: of })),
        files: allMedia(story.kind, story.content),
        issues,
        at: new Date().toISOString(),
      },
      depth: 0,
      overrideAccess: true,
      req,
    }),
  )
  return revision
}

/** All revisions of a story, oldest first. */
export async function revisions(req: PayloadRequest, story: Pick<Story, 'kind' | 'id'>) {
  const { docs } = await req.payload.find({
    collection: 'revisions',
    where: { and: [{ kind: { equals: story.kind } }, { story: { equals: story.id } }] },
    sort: 'number',
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs as unknown as (Revision & { media: { id: string; sha256: string }[]; issues: Issue[]; at: string })[]
}

/** One revision of a story by its hash. @throws Error where there is none: the gate named it itself */
export async function revisionOf(
  req: PayloadRequest,
  story: Pick<Story, 'kind' | 'id'>,
  hash: string,
): Promise<Revision> {
  const found = (await revisions(req, story)).find((revision) => revision.sha256 === hash)
  if (!found) throw new Error(`revision ${hash} of ${story.kind} ${story.id} is missing`)
  if (sha256(found.canonical) !== hash)
    throw new Error(`revision ${hash} of ${story.kind} ${story.id} was changed in the database`)
  return found
}
