/** How many stories of a kind the person reads in each stage. Server only. */
import type { Payload, PayloadRequest } from 'payload'
import type { Kind } from '../../editorial/rules/kinds'
import { STAGES, type Stage } from '../../editorial/rules/stages'

interface Asking {
  payload: Payload
  user: PayloadRequest['user'] | undefined
}

export async function stageCounts({ payload, user }: Asking, kind: Kind): Promise<Partial<Record<Stage, number>>> {
  const counts = await Promise.all(
    STAGES.map(async (stage) => {
      const { totalDocs } = await payload.count({
        collection: kind,
        where: { stage: { equals: stage } },
        overrideAccess: false,
        user,
      })
      return [stage, totalDocs] as const
    }),
  )
  return Object.fromEntries(counts)
}
