/** Settings that a director alone changes; each change is recorded with what stood before. */
import type { PayloadRequest } from 'payload'
import { record } from './audit'
import { invalid, Refusal } from './errors'
import { throughGate } from './gateToken'
import { asAuditActor, requireActor } from './people'
import { isLive } from './publish'
import { recorded } from './recorded'
import { significant } from './rules/canonical'
import { isKind } from './rules/kinds'
import type { Input } from './save'

type Json = Record<string, unknown>

/** @throws Refusal 400 for a place that names what is not live */
async function assertPlacements(req: PayloadRequest, data: Json): Promise<void> {
  const rows: [string, unknown][] = [
    ['headline', data.headline],
    ...((data.pictureNews as unknown[] | undefined) ?? []).map((row, index): [string, unknown] => [
      `pictureNews.${index}`,
      row,
    ]),
  ]
  for (const [field, row] of rows) {
    const { kind, id } = (row ?? {}) as Json
    if (!kind && !id) continue
    if (!isKind(kind) || typeof id !== 'string' || !(await isLive(req, kind, id)))
      throw invalid(field, 'errors.notLive')
  }
}

/** @throws Refusal 400 with `field`, 403 for everybody but a confirmed director */
export async function changeSettings(req: PayloadRequest, slug: string, { data }: Input): Promise<void> {
  const actor = requireActor(req)
  if (actor.role !== 'director' || !actor.confirmed) throw new Refusal('NOT_PERMITTED')
  await recorded(req, async () => {
    if (slug === 'publicSettings') await assertPlacements(req, data)
    const before = (await req.payload.findGlobal({ slug, depth: 0, overrideAccess: true, req })) as Json
    const of = (all: Json) =>
      significant(Object.fromEntries(Object.keys(data).map((name) => [name, all[name]]))) as Json
    await throughGate(req, () => req.payload.updateGlobal({ slug, data, depth: 0, overrideAccess: true, req }))
    await record(req, asAuditActor(actor), {
      event: 'settings.changed',
      data: { settings: slug, before: of(before), after: of(data) },
    })
  })
}
