import type { PayloadRequest } from 'payload'
import type { Actor } from './rules/roles'

/** The unit of a person as it stands now, or null. `drafts`: stories are written there. */
export const ownUnit = async (req: PayloadRequest, actor: Actor) => {
  const { docs } = await req.payload.find({
    collection: 'units',
    where: { id: { equals: actor.unit ?? '' } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs[0] ? { id: String(docs[0].id), drafts: docs[0].drafts !== false } : null
}
