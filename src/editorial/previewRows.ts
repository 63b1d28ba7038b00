/** The rows of preview links: how they are stored, found and told. */
import { randomBytes } from 'node:crypto'
import type { PayloadRequest, Where } from 'payload'
import { sha256 } from './hash'
import type { AuditEvent } from './rules/auditEvents'
import type { Kind } from './rules/kinds'
import type { PreviewLink } from './rules/preview'

export interface PreviewRow {
  id: string
  kind: Kind
  story: string
  unit: string
  /** of the revision, as it was frozen */
  title: string
  revision: string
  number: number
  tokenHash: string
  madeBy: string
  madeByName: string
  madeAt: string
  expiresAt: string
  uses: number
  usesLeft: number
  revokedBy?: string | null
  revokedByName?: string | null
  revokedAt?: string | null
}

/** 256 random bits: the secret of a link, told once and stored nowhere. */
export const newSecret = (): string => randomBytes(32).toString('base64url')
const SECRET = /^[A-Za-z0-9_-]{43}$/

const find = async (req: PayloadRequest, where: Where): Promise<PreviewRow[]> =>
  (
    await req.payload.find({
      collection: 'previewLinks',
      where,
      sort: '-madeAt',
      limit: 0,
      pagination: false,
      depth: 0,
      overrideAccess: true,
      req,
    })
  ).docs as unknown as PreviewRow[]

/** All links of a story, the newest first. */
export const rowsOf = (req: PayloadRequest, kind: Kind, story: string): Promise<PreviewRow[]> =>
  find(req, { and: [{ kind: { equals: kind } }, { story: { equals: story } }] })

/**
 * The link that a secret opens. It is looked up by its hash: how long that takes tells nothing of the secret, and what
 * is no secret asks no database.
 */
export const rowBySecret = async (req: PayloadRequest, secret: string): Promise<PreviewRow | null> =>
  SECRET.test(secret) ? ((await find(req, { tokenHash: { equals: sha256(secret) } }))[0] ?? null) : null

const iso = (moment: string): string => new Date(moment).toISOString()

/** A link as the desk lists it. */
export const linkOf = (row: PreviewRow): PreviewLink => ({
  id: String(row.id),
  revision: row.revision,
  number: row.number,
  madeBy: { id: row.madeBy, name: row.madeByName },
  madeAt: iso(row.madeAt),
  expiresAt: iso(row.expiresAt),
  uses: row.uses,
  usesLeft: row.usesLeft,
  revokedBy: row.revokedBy ? { id: row.revokedBy, name: row.revokedByName ?? '' } : null,
  revokedAt: row.revokedAt ? iso(row.revokedAt) : null,
})

/** What the log says of a link: never its secret, nor the hash of it. */
export function previewEvent(
  event: 'preview.made' | 'preview.revoked' | 'preview.used',
  row: Omit<PreviewRow, 'tokenHash'>,
): AuditEvent {
  const { id, kind, story, title, revision, number, uses, usesLeft, expiresAt } = row
  return {
    event,
    data: {
      story: { kind, id: story, title },
      preview: { id: String(id), revision, number, uses, usesLeft, expiresAt: iso(expiresAt) },
    },
  }
}
