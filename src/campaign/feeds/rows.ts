/** Secret addresses of calendars as they are stored: the hash of the secret, never the secret. */
import { randomBytes } from 'node:crypto'
import type { PayloadRequest, Where } from 'payload'
import { throughGate } from '../../editorial/gateToken'
import { sha256 } from '../../editorial/hash'

const COLLECTION = 'calendarFeeds'
/** 256 bits. */
const SECRET_BYTES = 32
const SECRET = /^[A-Za-z0-9_-]{43}$/

export interface FeedRow {
  id: string
  tokenHash: string
  /** id of whose calendar it is */
  person: string
  /** id, or null: of every campaign */
  campaign: string | null
  title: string
  madeAt: string
  usedAt?: string | null
  revokedAt?: string | null
}

export const newSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url')

async function where(req: PayloadRequest, condition: Where): Promise<FeedRow[]> {
  const { docs } = await req.payload.find({
    collection: COLLECTION,
    where: condition,
    sort: '-madeAt',
    limit: 100,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs.map((row) => ({ ...row, id: String(row.id) })) as unknown as FeedRow[]
}

/** A person's own that are not revoked, the newest first. */
export const feedsOfPerson = (req: PayloadRequest, person: string): Promise<FeedRow[]> =>
  where(req, { and: [{ person: { equals: person } }, { revokedAt: { exists: false } }] })

/** What is no secret asks no database; by how long the answer takes nobody tells one that was revoked. */
export const feedBySecret = async (req: PayloadRequest, secret: string): Promise<FeedRow | null> =>
  SECRET.test(secret) ? ((await where(req, { tokenHash: { equals: sha256(secret) } }))[0] ?? null) : null

/** Within a transaction. @returns the id */
export async function putFeed(
  req: PayloadRequest,
  secret: string,
  row: Omit<FeedRow, 'id' | 'tokenHash'>,
): Promise<string> {
  const data = { ...row, tokenHash: sha256(secret) }
  const { id } = await throughGate(req, () =>
    req.payload.create({ collection: COLLECTION, data, depth: 0, overrideAccess: true, req }),
  )
  return String(id)
}

/** Within a transaction. */
export const revoke = (req: PayloadRequest, id: string, now: Date): Promise<unknown> =>
  throughGate(req, () =>
    req.payload.update({
      collection: COLLECTION,
      id,
      data: { revokedAt: now.toISOString() },
      depth: 0,
      overrideAccess: true,
      req,
    }),
  )

/** Notes that somebody has read it. */
export const noteUse = (req: PayloadRequest, id: string, now: Date): Promise<unknown> =>
  req.payload.db.updateOne({
    collection: COLLECTION,
    id,
    data: { usedAt: now.toISOString() },
    req,
    returning: false,
  })
