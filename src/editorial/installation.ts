/** What every installation has from its first start: the one gate office. */
import { createLocalReq, type Payload } from 'payload'
import { t } from '../messages/index'
import { record } from './audit'
import { throughGate } from './gateToken'
import { recorded } from './recorded'

export const GATE_OFFICE_SLUG = 'yihaoban'

/** Makes the gate office where there is none. Safe to run at every start. */
export async function install(payload: Payload): Promise<void> {
  const { totalDocs } = await payload.count({
    collection: 'units',
    where: { isGateOffice: { equals: true } },
    overrideAccess: true,
  })
  if (totalDocs > 0) return
  const req = await createLocalReq({}, payload)
  await recorded(req, async () => {
    const name = t('fields.gateOffice')
    const office = await throughGate(req, () =>
      payload.create({
        collection: 'units',
        data: { name, shortName: name, slug: GATE_OFFICE_SLUG, kind: 'department', drafts: true, isGateOffice: true },
        depth: 0,
        overrideAccess: true,
        req,
      }),
    )
    await record(req, null, { event: 'installation.made', data: { gateOffice: { id: String(office.id), name } } })
  })
}
