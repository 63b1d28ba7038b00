/** Decisions on the stories of one campaign: a decision names its story, and the story its campaigns. */
import type { PayloadRequest } from 'payload'
import { STORY_KINDS } from '../../editorial/rules/kinds'
import type { MonthDecisions } from './decisions'

/** Most stories of one kind and campaign. */
const MOST = 5_000

/** Kinds and ids of the stories that carry a campaign now, those that were never public too. */
async function carriers(req: PayloadRequest, campaign: string): Promise<Set<string>> {
  const found = await Promise.all(
    STORY_KINDS.map(async (kind) => {
      const { docs } = await req.payload.find({
        collection: kind,
        where: { campaigns: { in: [campaign] } },
        select: { stage: true },
        limit: MOST,
        pagination: false,
        depth: 0,
        overrideAccess: false,
        user: req.user,
        req,
      })
      return docs.map(({ id }) => `${kind} ${String(id)}`)
    }),
  )
  return new Set(found.flat())
}

/** The same decisions, of the stories of a campaign alone; all where none is asked for. */
export async function decisionsFor(
  req: PayloadRequest,
  month: MonthDecisions,
  campaign: string,
): Promise<MonthDecisions> {
  if (!campaign) return month
  const stories = await carriers(req, campaign)
  return { ...month, decisions: month.decisions.filter(({ kind, story }) => stories.has(`${kind} ${story}`)) }
}
