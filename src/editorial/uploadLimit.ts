/** How much one person may upload that no story needs yet: the disk belongs to all. */
import type { PayloadRequest } from 'payload'
import { Refusal } from './errors'

/** Most files of one person in one day that no revision holds: more than anybody chooses pictures for. */
export const MOST_WAITING = 200
const DAY_MS = 24 * 60 * 60 * 1000

/** @throws Refusal 429 where a person has uploaded more in a day than stories use */
export async function assertMayUpload(req: PayloadRequest, person: string): Promise<void> {
  const since = new Date(Date.now() - DAY_MS).toISOString()
  const { totalDocs } = await req.payload.count({
    collection: 'media',
    where: {
      and: [
        { createdBy: { equals: person } },
        { createdAt: { greater_than: since } },
        { held: { not_equals: true } },
        // How many files may be imported is another limit.
        { imported: { exists: false } },
      ],
    },
    overrideAccess: true,
    req,
  })
  if (totalDocs >= MOST_WAITING)
    throw new Refusal('TOO_MANY', { message: 'errors.tooManyFiles', vars: { max: MOST_WAITING } })
}
