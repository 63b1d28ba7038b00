/** What is written in uploaded documents: one row for the bytes of a hash, written once, given to nobody but by this file. */
import type { PayloadRequest, Where } from 'payload'
import { throughGate } from './gateToken'
import { readDocument } from './readDocument'
import { recorded } from './recorded'
import { isDocument, UNREAD, type FileText } from './rules/fileText'

const COLLECTION = 'fileTexts'

const find = async (req: PayloadRequest, where: Where, limit: number) =>
  (
    await req.payload.find({
      collection: COLLECTION,
      where,
      limit,
      pagination: false,
      depth: 0,
      overrideAccess: true,
      req,
    })
  ).docs as unknown as (FileText & { sha256: string })[]

/**
 * Reads an upload; null where it is no document. Slow: never inside a transaction. It is read although the text of the
 * same bytes may be known: how long an upload takes says nothing of what other units have.
 */
export const readUpload = async (
  { mimetype, data }: { mimetype: string; data: Buffer },
  whose: string,
): Promise<FileText | null> => (isDocument(mimetype) ? readDocument(mimetype, data, whose) : null)

/** Keeps what was read of the bytes of a hash. What is known already stays: a check that ran once finds the same again. */
export async function keepFileText(req: PayloadRequest, sha256: string, read: FileText | null): Promise<void> {
  if (!read) return
  const known = async () => (await find(req, { sha256: { equals: sha256 } }, 1)).length > 0
  if (await known()) return
  const data = { sha256, state: read.state, text: read.text }
  try {
    await recorded(req, async () => {
      if (await known()) return
      await throughGate(req, () =>
        req.payload.create({ collection: COLLECTION, data, depth: 0, overrideAccess: true, req }),
      )
    })
  } catch (error) {
    // Another process was faster with the same bytes.
    if (!(await known())) throw error
  }
}

/** Forgets what was written in bytes that no file has any more. Inside the transaction in which the last one went. */
export async function forgetFileText(req: PayloadRequest, sha256: unknown): Promise<void> {
  const where: Where = { sha256: { equals: sha256 } }
  const { totalDocs } = await req.payload.count({ collection: 'media', where, overrideAccess: true, req })
  if (totalDocs === 0) await req.payload.db.deleteMany({ collection: COLLECTION, where, req })
}

interface Named {
  sha256: string
  mimeType: string
}

/** What is written in those of some files that are documents, by the hash of their bytes; one that nobody has read is `UNREAD`. */
export async function fileTexts(req: PayloadRequest, files: readonly Named[]): Promise<ReadonlyMap<string, FileText>> {
  const hashes = [...new Set(files.filter(({ mimeType }) => isDocument(mimeType)).map(({ sha256 }) => sha256))]
  const rows = hashes.length > 0 ? await find(req, { sha256: { in: hashes } }, hashes.length) : []
  const known = new Map(rows.map(({ sha256, state, text }) => [sha256, { state, text: text ?? '' }]))
  return new Map(hashes.map((hash) => [hash, known.get(hash) ?? UNREAD]))
}
