/** Files: whose they are, who may fetch them, when they can still be changed. */
import type { PayloadRequest } from 'payload'
import { changedMembers } from './changed'
import { notFound, Refusal } from './errors'
import { throughGate } from './gateToken'
import { sha256 } from './hash'
import { forgetFileText, keepFileText, readUpload } from './fileTexts'
import { relationId, requireActor, actorOf } from './people'
import { recorded } from './recorded'
import { KINDS } from './rules/kinds'
import { canRead } from './rules/visibility'
import type { Input } from './save'
import { assertSettled } from './settled'
import { assertMayUpload } from './uploadLimit'

type File = NonNullable<PayloadRequest['file']>

const SIZES = ['small', 'medium', 'large']

async function byFilename(req: PayloadRequest, filename: string) {
  const { docs } = await req.payload.find({
    collection: 'media',
    where: {
      or: [
        { filename: { equals: filename } },
        ...SIZES.map((size) => ({ [`sizes.${size}.filename`]: { equals: filename } })),
      ],
    },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs[0] ?? null
}

const holding = async (req: PayloadRequest, collection: string, id: string, live = false): Promise<boolean> => {
  const { totalDocs } = await req.payload.count({
    collection,
    where: { and: [{ files: { in: [id] } }, ...(live ? [{ state: { equals: 'live' } }] : [])] },
    overrideAccess: true,
    req,
  })
  return totalDocs > 0
}

/** May the bytes be fetched: by who reads the file's unit, and by everybody while a live publication shows it. */
export async function mayFetch(req: PayloadRequest, filename: string): Promise<boolean> {
  const file = await byFilename(req, filename)
  if (!file) return false
  return canRead(actorOf(req.user), relationId(file.unit) ?? '') || holding(req, 'publications', String(file.id), true)
}

/** Who changed a file or its words after the upload, and when (ISO moment). */
export interface Hand {
  by: string
  at: string
}

/** A file with the members that no request sees. */
const storedFile = async (req: PayloadRequest, id: string) =>
  (
    await req.payload.find({
      collection: 'media',
      where: { id: { equals: id } },
      limit: 1,
      pagination: false,
      depth: 0,
      overrideAccess: true,
      showHiddenFields: true,
      req,
    })
  ).docs[0]

async function load(req: PayloadRequest, id: string) {
  const actor = requireActor(req)
  const file = await storedFile(req, id)
  const unit = relationId(file?.unit)
  if (!file || !unit || !canRead(actor, unit)) throw notFound()
  return { file, own: unit === actor.unit }
}

/** What the gate keeps of an upload beside the words. */
const kept = (file: File) => ({ sha256: sha256(file.data), originalName: file.name.slice(0, 300) })

/**
 * Stores an upload of the caller's own unit. No transaction stands open while pictures are resized.
 * @param name the random name under which the bytes are kept, @returns the id
 * @throws Refusal 400 with `field`, 403, 429
 */
export async function createMedia(
  req: PayloadRequest,
  { data, settled }: Input,
  file: File,
  name: string,
): Promise<string> {
  const actor = requireActor(req)
  const gateSets = { ...kept(file), unit: actor.unit, createdBy: actor.id }
  assertSettled(settled, gateSets)
  if (!actor.unit) throw new Refusal('NOT_PERMITTED')
  withoutEdits(req)
  await assertMayUpload(req, actor.id)
  const read = await readUpload(file, String(actor.id))
  const document = await throughGate(req, () =>
    req.payload.create({
      collection: 'media',
      data: { ...data, ...gateSets },
      file: { ...file, name },
      disableTransaction: true,
      depth: 0,
      overrideAccess: true,
      req,
    }),
  )
  await keepFileText(req, gateSets.sha256, read)
  return String(document.id)
}

/** Payload reads cuts and scales of a stored picture from the query: bytes that a hash names are never edited. */
const withoutEdits = (req: PayloadRequest): void => {
  delete req.query?.uploadEdits
}

/**
 * Changes words beside a file, or the file itself while no revision holds it.
 * @throws Refusal 404, 400 with `field`, 403 for another unit's file, 409 `WRONG_STAGE` for a new file in the place of a frozen one
 */
export async function changeMedia(
  req: PayloadRequest,
  id: string,
  { data, settled }: Input,
  file: File | undefined,
  name: string,
): Promise<void> {
  const { file: stored, own } = await load(req, id)
  const { id: by } = requireActor(req)
  const gateSets = file ? kept(file) : {}
  assertSettled(settled, {
    ...stored,
    unit: relationId(stored.unit),
    createdBy: relationId(stored.createdBy),
    ...gateSets,
  })
  if (!own) throw new Refusal('NOT_PERMITTED')
  withoutEdits(req)
  const read = file ? await readUpload(file, String(by)) : null
  await recorded(req, async () => {
    const present = await storedFile(req, id)
    if (file && (present?.held || (await holding(req, 'revisions', id))))
      throw new Refusal('WRONG_STAGE', { message: 'errors.fileHeld' })
    const changed = file !== undefined || changedMembers(present ?? {}, data).length > 0
    const hands = [...((present?.hands as Hand[] | null) ?? []), { by, at: new Date().toISOString() }]
    await throughGate(req, () =>
      req.payload.update({
        collection: 'media',
        id,
        data: { ...data, ...gateSets, ...(changed ? { hands } : {}) },
        ...(file ? { file: { ...file, name } } : {}),
        depth: 0,
        overrideAccess: true,
        req,
      }),
    )
    if (file) await forgetFileText(req, present?.sha256)
  })
  if (file) await keepFileText(req, sha256(file.data), read)
}

/** @throws Refusal 403, 404, 409 while a working copy or a revision holds the file */
export async function deleteMedia(req: PayloadRequest, id: string): Promise<void> {
  const { file, own } = await load(req, id)
  if (!own) throw new Refusal('NOT_PERMITTED')
  await recorded(req, async () => {
    for (const collection of ['revisions', ...KINDS]) {
      if (await holding(req, collection, id)) throw new Refusal('WRONG_STAGE', { message: 'errors.fileInUse' })
    }
    await throughGate(req, () => req.payload.delete({ collection: 'media', id, depth: 0, overrideAccess: true, req }))
    await forgetFileText(req, file.sha256)
  })
}
