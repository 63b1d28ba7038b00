/** Which steps a round takes: the settings of the gate, in force at the moment the round begins. */
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
