/** Two records that are one project become one: the other one stays as a sign to it. */
import type { PayloadRequest } from 'payload'
import { record } from '../../editorial/audit'
import { invalid, isRefusal, Refusal } from '../../editorial/errors'
import { throughGate } from '../../editorial/gateToken'
import { settleProject } from '../../editorial/oldFigures'
import { asAuditActor, presentActor, requireActor } from '../../editorial/people'
import { recorded } from '../../editorial/recorded'
import type { Actor } from '../../editorial/rules/roles'
import { contentOf, differenceOf, type Project } from '../rules/projects/content'
import { joined, MOST_ROWS, tooLong, type Disagreement } from '../rules/projects/merged'
import { assertKeeps, loadProject, storeProject } from './rows'

/** Rows that point to a record and go on pointing to the one that stands. */
const MOST = 1_000

const plain = (project: Project) => contentOf(project as unknown as Record<string, unknown>)

/** @throws Refusal 400 `into` for what is no record, the same one, or one that was merged itself */
async function loadInto(req: PayloadRequest, actor: Actor, id: string, into: string): Promise<Project> {
  if (into === id) throw invalid('into', 'register.intoItself')
  const project = await loadProject(req, actor, into).catch((error: unknown) => {
    throw isRefusal(error) ? invalid('into', 'errors.unknownReference') : error
  })
  if (project.mergedInto) throw invalid('into', 'register.intoMerged')
  return project
}

/** What pointed to the record that goes, in a column of a collection, points to the one that stays. */
async function redirect(
  req: PayloadRequest,
  collection: 'projects' | 'figureChanges',
  column: string,
  from: string,
  to: string,
): Promise<void> {
  const { docs } = await req.payload.find({
    collection,
    where: { [column]: { equals: from } },
    select: { [column]: true },
    limit: MOST,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  for (const { id } of docs)
    await throughGate(req, () =>
      req.payload.update({ collection, id, data: { [column]: to } as never, depth: 0, overrideAccess: true, req }),
    )
}

export interface Merge {
  /** id of the record that stays */
  into: unknown
  /** of the record that goes */
  token: string
}

/**
 * Joins names, people, stages and figures; what the record that stays says is kept where the two differ.
 * @returns what they said differently
 * @throws Refusal 404, 400 with `field`, 403, 409 `WRONG_STAGE` of one that was merged before, 409 `STALE_REVISION`
 */
export async function mergeProject(
  req: PayloadRequest,
  id: string,
  { into, token }: Merge,
  now = new Date(),
): Promise<Disagreement[]> {
  const asks = requireActor(req)
  await loadProject(req, asks, id)
  if (typeof into !== 'string' || into === '') throw invalid('into', 'errors.missingField')
  assertKeeps(asks)
  return recorded(req, async () => {
    const actor = await presentActor(req)
    assertKeeps(actor)
    const goes = await loadProject(req, actor, id)
    if (goes.mergedInto) throw new Refusal('WRONG_STAGE', { message: 'register.merged' })
    if (token !== goes.revisionToken) throw new Refusal('STALE_REVISION')
    const stays = await loadInto(req, actor, id, into)
    const { content, disagreements } = joined(plain(stays), plain(goes))
    const long = tooLong(content)
    if (long) throw invalid(long, 'errors.tooMany', { max: MOST_ROWS })
    await storeProject(req, stays.id, content, now)
    await storeProject(req, goes.id, plain(goes), now, { mergedInto: stays.id })
    await redirect(req, 'projects', 'mergedInto', goes.id, stays.id)
    await redirect(req, 'figureChanges', 'project', goes.id, stays.id)
    const project = { id: goes.id, name: goes.name }
    const standing = { id: stays.id, name: stays.name }
    await record(req, asAuditActor(actor), { event: 'project.merged', data: { project, into: standing } })
    const difference = differenceOf(plain(stays), content)
    if (difference)
      await record(req, asAuditActor(actor), { event: 'project.changed', data: { project: standing, ...difference } })
    await settleProject(req, stays.id)
    return disagreements
  })
}
