/** A person's calendars: opened, listed and revoked by that person alone. */
import type { PayloadRequest, Where } from 'payload'
import { record } from '../../editorial/audit'
import { invalid, notFound, Refusal } from '../../editorial/errors'
import { asAuditActor, requireActor } from '../../editorial/people'
import { recorded } from '../../editorial/recorded'
import { isGateRole, type Actor } from '../../editorial/rules/roles'
import { idleFor } from '../../editorial/rules/whoStands'
import { env } from '../../platform/env'
import { t } from '../../messages/index'
import { MOST_FEEDS, type CalendarFeed, type MadeFeed } from '../rules/feeds'
import { campaignById, titleFor } from '../campaigns'
import { feedsOfPerson, newSecret, putFeed, revoke, type FeedRow } from './rows'

const iso = (moment: string | null | undefined): string | null => (moment ? new Date(moment).toISOString() : null)

const feedOf = ({ id, title, campaign, madeAt, usedAt }: FeedRow): CalendarFeed => ({
  id,
  title,
  campaign: campaign ?? null,
  madeAt: iso(madeAt) ?? '',
  usedAt: iso(usedAt),
})

/** Tasks that a person reads. @param campaign of it alone */
export const tasksOf = ({ role, unit }: Actor, campaign: string | null): Where => ({
  and: [
    ...(isGateRole(role) ? [] : [{ unit: { equals: unit ?? '' } }]),
    ...(campaign ? [{ campaign: { equals: campaign } }] : []),
  ],
})

/**
 * The name of a calendar. A unit is told no title of a campaign that only the office reads.
 * @throws Refusal 400 for a campaign that does not exist, or of which the person has no task
 */
async function titleOf(req: PayloadRequest, actor: Actor, campaign: string | null): Promise<string> {
  if (campaign === null) return t('wave.feedTitle')
  const { totalDocs } = await req.payload.count({
    collection: 'coverageTasks',
    where: tasksOf(actor, campaign),
    overrideAccess: true,
    req,
  })
  const found = await campaignById(req, campaign)
  if (!found || (totalDocs === 0 && !isGateRole(actor.role))) throw invalid('campaign', 'errors.unknownReference')
  const title = titleFor(actor, found)
  return title === '' ? t('wave.feedTitle') : t('wave.feedTitleOf', { title })
}

/** One's own calendars, the newest first. @throws Refusal 401 */
export const ownFeeds = async (req: PayloadRequest): Promise<CalendarFeed[]> =>
  (await feedsOfPerson(req, requireActor(req).id)).map(feedOf)

/** @throws Refusal 401, 400 with `field`, 403 for who may do nothing yet, 429 while as many are kept as may be */
export async function makeFeed(req: PayloadRequest, body: Record<string, unknown>): Promise<MadeFeed> {
  const actor = requireActor(req)
  const campaign = body.campaign ?? null
  if (campaign !== null && (typeof campaign !== 'string' || campaign === '')) throw invalid('campaign')
  const idle = idleFor(actor)
  if (idle) throw new Refusal('NOT_PERMITTED', { message: `errors.${idle}` })
  const secret = newSecret()
  const id = await recorded(req, async () => {
    const title = await titleOf(req, actor, campaign)
    if ((await feedsOfPerson(req, actor.id)).length >= MOST_FEEDS)
      throw new Refusal('TOO_MANY', { message: 'wave.tooManyFeeds', vars: { max: MOST_FEEDS } })
    const made = await putFeed(req, secret, { person: actor.id, campaign, title, madeAt: new Date().toISOString() })
    await record(req, asAuditActor(actor), { event: 'calendarFeed.made', data: { feed: { id: made, campaign } } })
    return made
  })
  return { id, address: `${env.origins[0]}/api/calendar/${secret}.ics` }
}

/** Ends a calendar for ever. @throws Refusal 401, 404 for one that is not one's own, or was revoked */
export async function revokeFeed(req: PayloadRequest, id: string): Promise<void> {
  const actor = requireActor(req)
  await recorded(req, async () => {
    const feed = (await feedsOfPerson(req, actor.id)).find((own) => own.id === id)
    if (!feed) throw notFound()
    await revoke(req, id, new Date())
    const { campaign = null } = feed
    await record(req, asAuditActor(actor), { event: 'calendarFeed.revoked', data: { feed: { id, campaign } } })
  })
}
