/** Making and changing records of the register: by the gate office alone, one after another. */
import type { PayloadRequest } from 'payload'
import { record } from '../../editorial/audit'
import { invalid, Refusal } from '../../editorial/errors'
import { asAuditActor, presentActor, requireActor } from '../../editorial/people'
import { recorded } from '../../editorial/recorded'
import { assertSettled } from '../../editorial/settled'
import type { Input } from '../../editorial/save'
import { amountChanges } from '../rules/projects/amounts'
import { contentOf, differenceOf, type ProjectContent } from '../rules/projects/content'
import { writeFigureChanges } from '../figures/change'
import { assertProjectReferences } from './references'
import { assertKeeps, insertProject, loadProject, storeProject } from './rows'

/** Characters of the reason for which a figure is changed. */
const LONGEST_REASON = 500

/** The reason, where the request gives one. @throws Refusal 400 with `field` */
export function reasonOf(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value !== 'string' || [...value].length > LONGEST_REASON) throw invalid('figureReason')
  return value.trim()
}

/** Members of the content alone: what the request says of the reason is no part of it. */
const sayings = ({ figureReason: _reason, ...data }: Record<string, unknown>) => data

/**
 * @returns the id of the new record
 * @throws Refusal 400 with `field`, 403
 */
export async function createProject(req: PayloadRequest, { data, settled }: Input, now = new Date()): Promise<string> {
  assertKeeps(requireActor(req))
  return recorded(req, async () => {
    const actor = await presentActor(req)
    assertKeeps(actor)
    assertSettled(settled, {})
    const content = contentOf(sayings(data))
    await assertProjectReferences(req, content)
    const id = await insertProject(req, content, now)
    await record(req, asAuditActor(actor), {
      event: 'project.created',
      data: { project: { id, name: content.name } },
    })
    return id
  })
}

/**
 * Saves what the request names. A save that changes nothing leaves the record and its token as they are.
 * @param token the `revisionToken` that the caller read
 * @throws Refusal 404, 400 with `field` (`figureReason` where an amount is changed without one), 403, 409 `WRONG_STAGE`
 * of a record that was merged, 409 `STALE_REVISION`: the caller adds `current`
 */
export async function changeProject(
  req: PayloadRequest,
  id: string,
  { data, settled }: Input,
  token: string,
  now = new Date(),
): Promise<void> {
  assertKeeps(requireActor(req))
  await recorded(req, async () => {
    const actor = await presentActor(req)
    const project = await loadProject(req, actor, id)
    assertKeeps(actor)
    const { stage, mergedInto } = project
    assertSettled(settled, { stage, mergedInto })
    if (mergedInto) throw new Refusal('WRONG_STAGE', { message: 'register.merged' })
    if (token !== project.revisionToken) throw new Refusal('STALE_REVISION')
    const before = contentOf(project as unknown as Record<string, unknown>)
    const after: ProjectContent = contentOf({ ...before, ...sayings(data) })
    const difference = differenceOf(before, after)
    if (!difference) return
    await assertProjectReferences(req, difference.after as Partial<ProjectContent>)
    const changes = amountChanges(before.figures, after.figures)
    const reason = reasonOf(data.figureReason)
    if (changes.length > 0 && !reason) throw invalid('figureReason', 'register.reasonMissing')
    await storeProject(req, id, after, now)
    const subject = { id, name: after.name }
    await record(req, asAuditActor(actor), { event: 'project.changed', data: { project: subject, ...difference } })
    await writeFigureChanges(req, actor, subject, changes, reason, now)
  })
}
