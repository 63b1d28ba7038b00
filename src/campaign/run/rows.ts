/** How campaigns run, as it is stored: a row once quotas were set or the campaign was closed. */
import type { PayloadRequest } from 'payload'
import { throughGate } from '../../editorial/gateToken'
import { newToken } from '../../editorial/token'
import type { Quota } from '../rules/runs'
import type { Report } from '../rules/report'

const COLLECTION = 'campaignRuns'

export interface RunRow {
  id: string
  campaign: string
  quotas: Quota[]
  revisionToken: string
  closedOn: string | null
  closedByName: string | null
  closedAt: string | null
  closeReason: string | null
  report: Report | null
}

/** Rows of campaigns. @param withReports their reports, which are long */
export async function runRows(
  req: PayloadRequest,
  campaigns: readonly string[],
  withReports = false,
): Promise<RunRow[]> {
  if (campaigns.length === 0) return []
  const { docs } = await req.payload.find({
    collection: COLLECTION,
    where: { campaign: { in: [...campaigns] } },
    limit: campaigns.length,
    pagination: false,
    depth: 0,
    select: withReports ? undefined : { report: false },
    overrideAccess: true,
    req,
  })
  return (docs as unknown as Partial<RunRow>[]).map((row) => ({
    id: String(row.id),
    campaign: String(row.campaign),
    quotas: row.quotas ?? [],
    revisionToken: row.revisionToken ?? '',
    closedOn: row.closedOn ?? null,
    closedByName: row.closedByName ?? null,
    closedAt: row.closedAt ?? null,
    closeReason: row.closeReason ?? null,
    report: row.report ?? null,
  }))
}

/** The row of a campaign with its report, or null. */
export const runRow = async (req: PayloadRequest, campaign: string): Promise<RunRow | null> =>
  (await runRows(req, [campaign], true))[0] ?? null

/** Writes a row under a new token, within a transaction. @param present the row that is there */
export const writeRun = (
  req: PayloadRequest,
  campaign: string,
  present: RunRow | null,
  data: Record<string, unknown>,
): Promise<unknown> =>
  throughGate(req, () => {
    const next = { ...data, revisionToken: newToken() }
    const options = { collection: COLLECTION, depth: 0, overrideAccess: true, req } as const
    return present
      ? req.payload.update({ ...options, id: present.id, data: next })
      : req.payload.create({ ...options, data: { ...next, campaign } })
  })
