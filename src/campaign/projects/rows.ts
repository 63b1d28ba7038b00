/** Records of the register as they are stored. Who may read them is asked by the callers, or by the collection. */
import type { PayloadRequest, Where } from 'payload'
import { throughGate } from '../../editorial/gateToken'
import { notFound, Refusal } from '../../editorial/errors'
import { beijingDay } from '../../editorial/rules/days'
import { isGateRole, type Actor } from '../../editorial/rules/roles'
import { canRead } from '../../editorial/rules/visibility'
import { newToken } from '../../editorial/token'
import { projectOf, type Project, type ProjectContent } from '../rules/projects/content'
import { stageOf } from '../rules/projects/stage'

/** More records than any city has; a question for all of them ends here. */
export const MOST_PROJECTS = 10_000

/** Who keeps the register. */
export const keepsRegister = ({ role, confirmed }: Actor): boolean =>
  (role === 'gatekeeper' || role === 'director') && confirmed

/** @throws Refusal 403 */
export function assertKeeps(actor: Actor): void {
  if (!keepsRegister(actor)) throw new Refusal('NOT_PERMITTED')
}

/** The record as it stands in the present transaction. @throws Refusal 404, for another unit's too */
export async function loadProject(req: PayloadRequest, actor: Actor, id: string): Promise<Project> {
  const { docs } = await req.payload.find({
    collection: 'projects',
    where: { id: { equals: id } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const project = docs[0] && projectOf(docs[0] as unknown as Record<string, unknown>)
  if (!project || !(isGateRole(actor.role) || canRead(actor, project.unit ?? ''))) throw notFound()
  return project
}

/** The records that a person may read. @param select the members that are needed beside the id */
export async function findProjects(
  req: PayloadRequest,
  where: Where,
  select: Partial<Record<keyof Project, true>> | undefined,
  limit = MOST_PROJECTS,
): Promise<Project[]> {
  const { docs } = await req.payload.find({
    collection: 'projects',
    where,
    ...(select ? { select } : {}),
    sort: 'createdAt',
    limit,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return docs.map((document) => projectOf(document as unknown as Record<string, unknown>))
}

/** Those that stand for themselves: none that was merged into another. */
export const STANDING: Where = { mergedInto: { exists: false } }

const columns = (content: ProjectContent, now: Date) => ({
  ...content,
  stage: stageOf(content.timeline, beijingDay(now)),
  revisionToken: newToken(),
})

/** Stores a new record. @returns its id */
export async function insertProject(req: PayloadRequest, content: ProjectContent, now: Date): Promise<string> {
  const { id } = await throughGate(req, () =>
    req.payload.create({
      collection: 'projects',
      data: columns(content, now) as never,
      depth: 0,
      overrideAccess: true,
      req,
    }),
  )
  return String(id)
}

/** Stores a record anew, under a new token. */
export async function storeProject(
  req: PayloadRequest,
  id: string,
  content: ProjectContent,
  now: Date,
  more: { mergedInto?: string } = {},
): Promise<void> {
  await throughGate(req, () =>
    req.payload.update({
      collection: 'projects',
      id,
      data: { ...columns(content, now), ...more } as never,
      depth: 0,
      overrideAccess: true,
      req,
    }),
  )
}
