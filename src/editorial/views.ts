/** How often each story was read: numbers by address, added up once each whatever happens in between. */
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import type { Views } from '../platform/views'
import { throughGate } from './gateToken'
import { recorded } from './recorded'

const COLLECTION = 'viewCounts'

interface Row {
  id: string
  address: string
  count: number
}

async function rowsOf(payload: Payload, addresses: readonly string[], req?: PayloadRequest): Promise<Map<string, Row>> {
  const { docs } = await payload.find({
    collection: COLLECTION,
    where: { address: { in: [...addresses] } },
    limit: addresses.length,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return new Map((docs as unknown as Row[]).map((row) => [row.address, row]))
}

/** The stored numbers; those of which nothing is stored are left out. */
export async function storedViews(payload: Payload, addresses: readonly string[]): Promise<Views> {
  const rows = addresses.length > 0 ? await rowsOf(payload, addresses) : new Map<string, Row>()
  return new Map([...rows].map(([address, { count }]) => [address, count]))
}

/** Row in which stands how far a spool was added up: no address of a story has such a name. */
const markOf = (spool: string): string => `spool:${spool}`

/**
 * Adds a batch to the stored numbers, or does nothing where it was added before: the same transaction keeps its number.
 * @param number of the batch in its spool, counting from 1
 */
export async function addViews(payload: Payload, spool: string, number: number, counts: Views): Promise<void> {
  const req = await createLocalReq({}, payload)
  const mark = markOf(spool)
  await recorded(req, async () => {
    const rows = await rowsOf(payload, [mark, ...counts.keys()], req)
    if ((rows.get(mark)?.count ?? 0) >= number) return
    const write = async (address: string, count: number) => {
      const row = rows.get(address)
      const rest = { collection: COLLECTION, depth: 0, overrideAccess: true, req } as const
      await (row
        ? payload.update({ ...rest, id: row.id, data: { count } })
        : payload.create({ ...rest, data: { address, count } }))
    }
    await throughGate(req, async () => {
      await write(mark, number)
      for (const [address, times] of counts) await write(address, (rows.get(address)?.count ?? 0) + times)
    })
  })
}

/** Forgets how far a spool was added up that is no more. */
export async function forgetSpool(payload: Payload, spool: string): Promise<void> {
  await payload.db.deleteMany({ collection: COLLECTION, where: { address: { equals: markOf(spool) } } })
}
