/** Files: whose they are, when they can still be changed. */
import type { CollectionSlug, PayloadRequest } from 'payload'
import { changedMembers } from './changed'
import { notFound, Refusal } from './errors'
import { throughGate } from './gateToken'
import { sha256 } from './hash'
import { forgetFileText, keepFileText, readUpload } from './fileTexts'
import { holding } from './mediaFiles'
import { relationId, requireActor } from './people'
import { forgetCopies, wantCopies, type PictureFacts } from './pictures'
import { recorded } from './recorded'
import { KINDS } from './rules/kinds'
import { canRead } from './rules/visibility'
import type { Input } from './save'
import { assertSettled } from './settled'
import { assertMayUpload } from './uploadLimit'

type File = NonNullable<PayloadRequest['file']>

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
const kept = (file: File, picture: PictureFacts | null) => ({
  sha256: sha256(file.data),
  originalName: file.name.slice(0, 300),
  opaque: picture?.opaque ?? null,
})

/** Member of the context by which a picture that a camera held sideways gets the size in which it is shown. */
export const PICTURE_SIZE = 'pictureSize'
const sized = (picture: PictureFacts | null) => ({
  [PICTURE_SIZE]: picture && { width: picture.width, height: picture.height },
})

/**
 * Stores an upload of the caller's own unit. No transaction stands open while pictures are resized.
 * @param name the random name under which the bytes are kept, @param picture what they are, where they are one
 * @param imported id of the import that it comes with: that is limited by itself
 * @returns the id
 * @throws Refusal 400 with `field`, 403, 429
 */
export async function createMedia(
  req: PayloadRequest,
  { data, settled }: Input,
  file: File,
  name: string,
  picture: PictureFacts | null,
  imported: string | null = null,
): Promise<string> {
  const actor = requireActor(req)
  const gateSets = { ...kept(file, picture), unit: actor.unit, createdBy: actor.id, imported }
  assertSettled(settled, gateSets)
  if (!actor.unit) throw new Refusal('NOT_PERMITTED')
  withoutEdits(req)
  if (!imported) await assertMayUpload(req, actor.id)
  const read = await readUpload(file, String(actor.id))
  const document = await throughGate(req, () =>
    req.payload.create({
      collection: 'media',
      data: { ...data, ...gateSets },
      file: { ...file, name },
      context: sized(picture),
      disableTransaction: true,
      depth: 0,
      overrideAccess: true,
      req,
    }),
  )
  await keepFileText(req, gateSets.sha256, read)
  if (picture) wantCopies(name, picture)
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
  picture: PictureFacts | null,
): Promise<void> {
  const { file: stored, own } = await load(req, id)
  const { id: by } = requireActor(req)
  const gateSets = file ? kept(file, picture) : {}
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
    if (file && (present?.held || (await holding(req, 'revisions', id)) || (await proves(req, id))))
      throw new Refusal('WRONG_STAGE', { message: 'errors.fileHeld' })
    const changed = file !== undefined || changedMembers(present ?? {}, data).length > 0
    const hands = [...((present?.hands as Hand[] | null) ?? []), { by, at: new Date().toISOString() }]
    await throughGate(req, () =>
      req.payload.update({
        collection: 'media',
        id,
        data: { ...data, ...gateSets, ...(changed ? { hands } : {}) },
        ...(file ? { file: { ...file, name }, context: sized(picture) } : {}),
        depth: 0,
        overrideAccess: true,
        req,
      }),
    )
    if (file) await forgetFileText(req, present?.sha256)
  })
  if (!file) return
  await keepFileText(req, sha256(file.data), read)
  await forgetCopies(String(stored.filename))
  if (picture) wantCopies(name, picture)
}

/** Where files prove something beside stories: projects, and where a story was reprinted. */
const PROOFS: readonly [collection: CollectionSlug, member: string][] = [
  ['clippings', 'picture'],
  ['projects', 'timeline.evidence.file'],
  ['projects', 'figures.evidence.file'],
]

/** Whether a record of a project or a clipping rests on the file. */
async function proves(req: PayloadRequest, id: string): Promise<boolean> {
  for (const [collection, member] of PROOFS) {
    const where = { [member]: { equals: id } }
    if ((await req.payload.count({ collection, where, overrideAccess: true, req })).totalDocs > 0) return true
  }
  return false
}

/** @throws Refusal 403, 404, 409 while a working copy, a revision, a project or a clipping holds the file */
export async function deleteMedia(req: PayloadRequest, id: string): Promise<void> {
  const { file, own } = await load(req, id)
  if (!own) throw new Refusal('NOT_PERMITTED')
  await recorded(req, async () => {
    for (const collection of ['revisions', ...KINDS]) {
      if (await holding(req, collection, id)) throw new Refusal('WRONG_STAGE', { message: 'errors.fileInUse' })
    }
    if (await proves(req, id)) throw new Refusal('WRONG_STAGE', { message: 'errors.fileInUse' })
    await throughGate(req, () => req.payload.delete({ collection: 'media', id, depth: 0, overrideAccess: true, req }))
    await forgetFileText(req, file.sha256)
  })
  await forgetCopies(String(file.filename))
}
