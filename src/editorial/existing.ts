import type { PayloadRequest } from 'payload'
import { invalid } from './errors'

/** @throws Refusal 400 with `field` where a collection has no document of this id */
export async function assertExists(req: PayloadRequest, field: string, collection: string, id: unknown): Promise<void> {
  const { totalDocs } = await req.payload.count({
    collection,
    where: { id: { equals: typeof id === 'string' ? id : '' } },
    overrideAccess: true,
    req,
  })
  if (totalDocs === 0) throw invalid(field, 'errors.unknownReference')
}
