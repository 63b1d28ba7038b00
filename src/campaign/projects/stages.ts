/** Stages whose day has come since their records were written: lists and the pipeline ask for the column. */
import type { PayloadRequest } from 'payload'
import { throughGate } from '../../editorial/gateToken'
import { beijingDay } from '../../editorial/rules/days'
import { inTransaction } from '../../platform/transaction'
import { projectOf, type Project } from '../rules/projects/content'
import { stageOf } from '../rules/projects/stage'
import { MOST_PROJECTS, STANDING } from './rows'

const isBehind = ({ stage, timeline }: Project, today: string): boolean => stage !== stageOf(timeline, today)

/** The columns as they are stored: reading through the collection would say the stage of today. */
async function stored(req: PayloadRequest, id?: string): Promise<Project[]> {
  const { docs } = await req.payload.db.find({
    collection: 'projects',
    where: id ? { id: { equals: id } } : STANDING,
    select: { stage: true, timeline: true },
    limit: MOST_PROJECTS,
    pagination: false,
    req,
  })
  return docs.map((document) => projectOf(document as Record<string, unknown>))
}

/** Writes the stage of today where the column says another one. The token stays. @returns how many */
export async function refreshStages(req: PayloadRequest, now: Date): Promise<number> {
  const today = beijingDay(now)
  const behind = (await stored(req)).filter((project) => isBehind(project, today))
  for (const { id } of behind)
    await inTransaction(req, async () => {
      const [project] = await stored(req, id)
      if (!project || !isBehind(project, today)) return
      const { timeline } = project
      await throughGate(req, () =>
        req.payload.update({
          collection: 'projects',
          id,
          data: { stage: stageOf(timeline, today) } as never,
          depth: 0,
          overrideAccess: true,
          req,
        }),
      )
    })
  return behind.length
}
