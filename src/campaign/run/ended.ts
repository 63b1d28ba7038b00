/** Which campaigns the clock closes: those that ran and whose last day has passed. */
import type { PayloadRequest } from 'payload'
import { beijingDay } from '../../editorial/rules/days'
import { campaignsOfPage, type Campaign } from '../campaigns'
import { runRows } from './rows'

const A_PAGE = 100

/** Whether anything came of it: it is public, or somebody was asked. A draft that nobody took further has no report. */
async function ran(req: PayloadRequest, { id, live }: Campaign): Promise<boolean> {
  if (live) return true
  const { totalDocs } = await req.payload.count({
    collection: 'coverageTasks',
    where: { campaign: { equals: id } },
    overrideAccess: true,
    req,
  })
  return totalDocs > 0
}

/** Ids of campaigns that are to be closed now. */
export async function endedCampaigns(req: PayloadRequest, now: Date): Promise<string[]> {
  const today = beijingDay(now)
  const ended: string[] = []
  for (let page = 1, pages = 1; page <= pages; page++) {
    const found = await campaignsOfPage(req, page, A_PAGE, true)
    pages = found.pages
    const past = found.campaigns.filter(({ endsOn }) => endsOn !== null && endsOn < today)
    const rows = await runRows(
      req,
      past.map(({ id }) => id),
    )
    const closed = new Set(rows.filter(({ closedAt }) => closedAt).map(({ campaign }) => campaign))
    for (const campaign of past) if (!closed.has(campaign.id) && (await ran(req, campaign))) ended.push(campaign.id)
  }
  return ended
}
