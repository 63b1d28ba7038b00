/** How often the page of a story was read. */
import type { Payload } from 'payload'

/** @param address path of the story. @returns the stored number, which a page may lag behind by minutes */
export async function findViews(payload: Payload, address: string): Promise<number> {
  const { docs } = await payload.find({
    collection: 'viewCounts',
    where: { address: { equals: address } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return Number(docs[0]?.count ?? 0)
}
