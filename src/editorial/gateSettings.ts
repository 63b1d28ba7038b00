/** The settings of the gate: which steps a round takes, in force when it begins, and how long what is urgent may wait. */
import type { PayloadRequest } from 'payload'
import { FULL_CHAIN, type ReviewStep } from './rules/stages'
import type { Story } from './story'

interface ChainSetting {
  kind: string
  urgency?: string | null
  action: 'submit' | 'correct'
  steps: ReviewStep[]
}

/** The steps for a story and whether it belongs to the gate office. A row for its urgency goes before one for all. */
export async function chainOf(
  req: PayloadRequest,
  story: Story,
  action: ChainSetting['action'],
): Promise<{ steps: readonly ReviewStep[]; office: boolean }> {
  const { payload } = req
  const unit = await payload.findByID({ collection: 'units', id: story.unit, depth: 0, overrideAccess: true, req })
  const settings = await payload.findGlobal({ slug: 'gateSettings', depth: 0, overrideAccess: true, req })
  const rows = ((settings.chains ?? []) as ChainSetting[]).filter(
    (row) => row.kind === story.kind && row.action === action,
  )
  const urgency = story.content.urgency ?? 'normal'
  const row = rows.find((candidate) => candidate.urgency === urgency) ?? rows.find((candidate) => !candidate.urgency)
  return { steps: row?.steps ?? FULL_CHAIN, office: unit.isGateOffice === true }
}

/** How long a forced edition may wait for its review, and a suspended one for a director's word, hours. */
export interface GateHours {
  reviewAfterHours: number
  suspendHours: number
}
const DAY_HOURS = 24

export async function gateHours(req: PayloadRequest): Promise<GateHours> {
  const settings = await req.payload.findGlobal({ slug: 'gateSettings', depth: 0, overrideAccess: true, req })
  return {
    reviewAfterHours: settings.reviewAfterHours ?? DAY_HOURS,
    suspendHours: settings.suspendHours ?? DAY_HOURS,
  }
}
