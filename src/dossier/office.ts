import type { PayloadRequest } from 'payload'

/** The name of the gate office, in whose name review sheets stand. */
export async function gateOfficeName(req: PayloadRequest): Promise<string> {
  const { docs } = await req.payload.find({
    collection: 'units',
    where: { isGateOffice: { equals: true } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return String(docs[0]?.name ?? '')
}
