/** What a test writes past the gate is told in the log as the gate would tell it: rows kept in memory follow the log. */
import { createLocalReq, type Payload, type Where } from 'payload'
import { record } from '../../src/editorial/audit'
import type { AuditEvent } from '../../src/editorial/rules/auditEvents'
import type { Kind } from '../../src/editorial/rules/kinds'
import { inTransaction } from '../../src/platform/transaction'

interface Row {
  kind: Kind
  story: string
  title?: string
  about: string
  outlet: string
  date: string
  id: string
}

/** The entry that tells of a row. */
const ENTRY: Record<'coverage' | 'clippings', (row: Row) => AuditEvent> = {
  coverage: ({ kind, story, title = '' }) => ({
    event: 'story.publish',
    data: { story: { kind, id: story, title }, from: 'approved', to: 'published' },
  }),
  clippings: ({ id, about, outlet, date }) => ({
    event: 'clipping.changed',
    data: { clipping: { id, about, outlet, date } },
  }),
}

/** Changes rows past the gate, or removes them where there is no `data`, and tells of them. */
export async function writeTold(
  payload: Payload,
  collection: keyof typeof ENTRY,
  where: Where,
  data?: Record<string, unknown>,
): Promise<void> {
  const found = await payload.db.find({ collection, where, limit: 0, pagination: false })
  const rows = found.docs as unknown as Row[]
  const req = await createLocalReq({}, payload)
  await inTransaction(req, async () => {
    for (const row of rows) {
      const { id } = row
      if (data) await payload.db.updateOne({ collection, id, data, req, returning: false })
      else await payload.db.deleteOne({ collection, where: { id: { equals: id } }, req, returning: false })
      await record(req, null, ENTRY[collection](row))
    }
  })
}
