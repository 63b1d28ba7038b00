/**
 * What a preview link opens, for who has no session: the holder of the secret. Every way in asks the same question:
 * whether the link stands now.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { env } from '../platform/env'
import { record } from './audit'
import { revisionOf } from './freeze'
import { throughGate } from './gateToken'
import { copyBytes } from './mediaFiles'
import { actorOf } from './people'
import { previewEvent, rowBySecret, type PreviewRow } from './previewRows'
import { publicForm } from './publicForm'
import { recorded } from './recorded'
import { thaw } from './rules/canonical'
import { copyName } from './rules/pictures'
import { isStanding, VIEWING_MINUTES, wasTakenDown, type PreviewState } from './rules/preview'
import { shownMedia } from './rules/references'
import { canRead } from './rules/visibility'
import { publicationOf } from './story'

const MINUTE_MS = 60_000

/** The account that made a link as it stands now, or null. */
async function makerOf(req: PayloadRequest, { madeBy }: PreviewRow) {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { id: { equals: madeBy } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return actorOf(docs[0])
}

/**
 * The link of a secret, while it stands: not revoked, not expired, its maker may still read the story, and the
 * revision was not taken from the public.
 */
async function standing(req: PayloadRequest, secret: string, now: Date): Promise<PreviewRow | null> {
  const row = await rowBySecret(req, secret)
  if (!row || !isStanding({ revokedAt: row.revokedAt ?? null, expiresAt: row.expiresAt }, now)) return null
  if (!canRead(await makerOf(req, row), row.unit)) return null
  return wasTakenDown(row.number, await publicationOf(req, row.kind, row.story)) ? null : row
}

/** Signs that a use of this link lasts until a moment. Only this installation can. */
const signed = ({ secret }: Payload, { id }: PreviewRow, until: number): string =>
  `${until}.${createHmac('sha256', secret).update(`preview ${id} ${until}`).digest('base64url')}`

/** Whether a pass was given for this link and has not ended. @param pass whatever the browser sent */
function isPass(payload: Payload, row: PreviewRow, pass: string | undefined, now: Date): boolean {
  const until = Number(/^(\d{1,15})\./.exec(pass ?? '')?.[1])
  if (!pass || !(until > now.getTime())) return false
  const [given, right] = [Buffer.from(pass), Buffer.from(signed(payload, row, until))]
  return given.length === right.length && timingSafeEqual(given, right)
}

/** What stands at a link; null for one that is unknown, expired, used up, revoked or closed: one answer for all. */
export async function lookAtPreview(payload: Payload, secret: string, pass?: string): Promise<PreviewState | null> {
  const req = await createLocalReq({}, payload)
  const now = new Date()
  const row = await standing(req, secret, now)
  if (!row) return null
  if (!isPass(payload, row, pass, now)) {
    const { expiresAt, usesLeft } = row
    return usesLeft > 0 ? { state: 'waits', expiresAt: new Date(expiresAt).toISOString(), usesLeft } : null
  }
  const { kind, story, unit, revision, number } = row
  const frozen = thaw((await revisionOf(req, { kind, id: story }, revision)).canonical)
  const { card, page } = await publicForm(req, frozen)
  const publication = await publicationOf(req, kind, story)
  const firstPublishedAt = publication && new Date(publication.firstPublishedAt).toISOString()
  const slug = frozen.content.slug ?? ''
  return { state: 'open', shown: { kind, story, slug, unit, revision, number, firstPublishedAt, card, page } }
}

/** @returns a pass that shows the revision until `until` (milliseconds since 1970), or null */
export interface Opened {
  pass: string
  until: number
}

/** Counts one use and records it, in one transaction. @returns null where there is none left, or no such link */
export async function openPreview(payload: Payload, secret: string): Promise<Opened | null> {
  const req = await createLocalReq({}, payload)
  const usable = async (now: Date) => {
    const row = await standing(req, secret, now)
    return row && row.usesLeft > 0 ? row : null
  }
  // Strangers who press buttons of links that are none must not stand in line with the gate's own writes.
  if (!(await usable(new Date()))) return null
  return recorded(req, async () => {
    const now = new Date()
    const row = await usable(now)
    if (!row) return null
    const data = { usesLeft: row.usesLeft - 1 }
    await throughGate(req, () =>
      req.payload.update({ collection: 'previewLinks', id: row.id, data, depth: 0, overrideAccess: true, req }),
    )
    await record(req, null, previewEvent('preview.used', { ...row, ...data }))
    const until = Math.min(now.getTime() + VIEWING_MINUTES * MINUTE_MS, new Date(row.expiresAt).getTime())
    return { pass: signed(payload, row, until), until }
  })
}

export interface PreviewFile {
  bytes: Buffer
  mimeType: string
}

/** The bytes of a file that the revision shows, while a use lasts; else null. @param width of the copy that is asked for */
export async function previewFile(
  payload: Payload,
  secret: string,
  pass: string | undefined,
  id: string,
  width: number | null,
): Promise<PreviewFile | null> {
  const req = await createLocalReq({}, payload)
  const now = new Date()
  const row = await standing(req, secret, now)
  if (!row || !isPass(payload, row, pass, now)) return null
  const { content, kind } = thaw((await revisionOf(req, { kind: row.kind, id: row.story }, row.revision)).canonical)
  if (!shownMedia(kind, content).includes(id)) return null
  const file = await payload.findByID({ collection: 'media', id, depth: 0, overrideAccess: true, req })
  const { filename, mimeType } = file as unknown as { filename: string; mimeType: string }
  const copy = width === null ? null : await copyBytes(req, copyName(filename, width, 'jpg'))
  if (copy) return copy
  const stored = path.join(/* turbopackIgnore: true */ env.mediaDir, path.basename(filename))
  const bytes = await readFile(stored).catch(() => null)
  return bytes && { bytes, mimeType }
}
