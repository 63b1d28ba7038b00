/** The clocks of the national inspection of government sites: how long ago something was published. */
import type { PayloadRequest, Where } from 'payload'
import { t } from '../../messages/index'
import { kindWord } from '../words/gateWords'

const DAY_MS = 24 * 60 * 60 * 1000

export interface Clock {
  text: string
  late: boolean
}

/** Days since the newest live edition that matches, or null where there is none. */
async function daysSince(req: PayloadRequest, now: Date, ...where: Where[]): Promise<number | null> {
  // What is live is public: the count of days says nothing that the site does not.
  const { docs } = await req.payload.find({
    collection: 'publications',
    where: { and: [{ state: { equals: 'live' } }, ...where] },
    sort: '-firstPublishedAt',
    limit: 1,
    pagination: false,
    depth: 0,
    select: { firstPublishedAt: true },
    overrideAccess: true,
    req,
  })
  const newest = docs[0]?.firstPublishedAt
  return newest ? Math.floor((now.getTime() - new Date(newest).getTime()) / DAY_MS) : null
}

/** The clocks of the home page (14 days) and of the notices (6 months). */
export async function readClocks(req: PayloadRequest, now: Date): Promise<Clock[]> {
  const home = await daysSince(req, now)
  const notices = await daysSince(req, now, { kind: { equals: 'notices' } })
  const clock = (days: number | null, most: number, key: 'home' | 'notices', column: string): Clock =>
    days === null
      ? { text: t('dashboard.clock.never', { column }), late: true }
      : { text: t(`dashboard.clock.${key}`, { days }), late: days > most }
  return [clock(home, 14, 'home', t('dashboard.clock.homeName')), clock(notices, 183, 'notices', kindWord('notices'))]
}
