/** Who has taken up the stories of a list. Server only. */
import type { Payload, PayloadRequest } from 'payload'
import type { Kind } from '../../editorial/rules/kinds'
import { isClaim, type ReaderRow } from '../../editorial/rules/readers'
import type { StoryRow } from './StoryTable'

interface Asking {
  payload: Payload
  user: PayloadRequest['user'] | undefined
  req?: PayloadRequest
}

/** The rows, each with who has taken it up, as far as the person may know. */
export async function withClaims<Row extends StoryRow>(
  { payload, user, req }: Asking,
  kind: Kind,
  rows: readonly Row[],
): Promise<Row[]> {
  if (rows.length === 0) return []
  const { docs } = await payload.find({
    collection: 'readers',
    where: {
      and: [
        { kind: { equals: kind } },
        { story: { in: rows.map(({ id }) => String(id)) } },
        { claimedAt: { exists: true } },
      ],
    },
    limit: 1000,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user,
    req,
  })
  const claims = docs as unknown as (ReaderRow & { story: string })[]
  return rows.map((row) => {
    const claim = claims.find(
      (each) =>
        each.story === String(row.id) && isClaim(each, { stage: row.stage, stageSince: row.stageSince ?? null }),
    )
    return claim ? { ...row, claim: claim.personName, claimant: claim.person } : row
  })
}
