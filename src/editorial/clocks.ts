import type { PayloadRequest, Where } from 'payload'
import { LONGEST, type Clock, type Clocks } from './rules/inspection'

const DAY_MS = 24 * 60 * 60 * 1000

/** Whole days since the newest live edition that matches. */
async function daysSince(req: PayloadRequest, now: Date, ...where: Where[]): Promise<number | null> {
  // What is live is public: the count of its days says nothing that the site does not.
  const { docs } = await req.payload.find({
    collection: 'publications',
    where: { and: [{ state: { equals: 'live' } }, ...where] },
    sort: '-firstPublishedAt',
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const newest = docs[0]?.firstPublishedAt
  return newest ? Math.floor((now.getTime() - new Date(String(newest)).getTime()) / DAY_MS) : null
}

/** How long ago the site, and each column that is counted, had anything new. */
export async function clocksOf(req: PayloadRequest, now: Date): Promise<Clocks> {
  const days: Partial<Record<Clock, number | null>> = {}
  for (const clock of Object.keys(LONGEST) as Clock[])
    days[clock] = await daysSince(req, now, ...(clock === 'site' ? [] : [{ kind: { equals: clock } }]))
  return days as Clocks
}
