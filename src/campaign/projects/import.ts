/** A spreadsheet becomes records of the register: all of it or nothing. */
import type { PayloadRequest } from 'payload'
import { record } from '../../editorial/audit'
import { invalid, Refusal } from '../../editorial/errors'
import type { UploadedFile } from '../../editorial/fileCheck'
import { sha256 } from '../../editorial/hash'
import { asAuditActor, presentActor, requireActor } from '../../editorial/people'
import { recorded } from '../../editorial/recorded'
import type { ProjectSubject } from '../../editorial/rules/registerEvents'
import type { Actor } from '../../editorial/rules/roles'
import { askWorkbook } from '../../sheet/ask'
import type { WorkbookIn } from '../../sheet/read/workbook'
import { contentOf, differenceOf } from '../rules/projects/content'
import { assertKeeps, findProjects, insertProject, STANDING, storeProject } from './rows'
import { planImport, type Holds, type Plan, type UnitNamed } from './sheet/plan'
import { Report, type ImportReport } from './sheet/report'

/** Characters of a file's name that are told and recorded. */
const LONGEST_NAME = 100
const MOST_UNITS = 5_000

async function unitsOf(req: PayloadRequest): Promise<UnitNamed[]> {
  const { docs } = await req.payload.find({
    collection: 'units',
    limit: MOST_UNITS,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return docs.map(({ id, name, shortName, formerNames }) => ({
    id: String(id),
    names: [name, shortName, ...((formerNames as string[] | null) ?? [])].filter((each): each is string =>
      Boolean(each),
    ),
  }))
}

async function planned(
  req: PayloadRequest,
  workbook: WorkbookIn,
  name: string,
  holds: Holds,
): Promise<{ plan: Plan; report: Report }> {
  const report = new Report(name)
  const stored = await findProjects(req, STANDING, undefined)
  return { plan: planImport(workbook, stored, await unitsOf(req), report, holds), report }
}

/** @returns the records that were made */
async function carryOut(
  req: PayloadRequest,
  actor: Actor,
  { makes, fills }: Plan,
  now: Date,
): Promise<ProjectSubject[]> {
  const made: ProjectSubject[] = []
  for (const content of makes) made.push({ id: await insertProject(req, content, now), name: content.name })
  for (const { project, content } of fills) {
    const difference = differenceOf(contentOf(project as unknown as Record<string, unknown>), content)
    if (!difference) continue
    await storeProject(req, project.id, content, now)
    const subject = { id: project.id, name: content.name }
    await record(req, asAuditActor(actor), { event: 'project.changed', data: { project: subject, ...difference } })
  }
  return made
}

/**
 * Reads the file apart, and either tells what it would do (`dry`) or does all of it in one transaction.
 * @param holds what the door asks of a record
 * @throws Refusal 403; 400 `file` for what is no spreadsheet; 422 with `report` beside where a row is wrong: nothing was stored
 */
export async function importProjects(
  req: PayloadRequest,
  file: UploadedFile,
  dry: boolean,
  holds: Holds,
  now = new Date(),
): Promise<ImportReport> {
  assertKeeps(requireActor(req))
  const name = file.name.normalize('NFC').slice(0, LONGEST_NAME)
  const workbook = await askWorkbook(file.data)
  if ('fault' in workbook) throw invalid('file', `register.file.${workbook.fault}`)
  if (dry) return (await planned(req, workbook, name, holds)).report.told(true)
  return recorded(req, async () => {
    const actor = await presentActor(req)
    assertKeeps(actor)
    const { plan, report } = await planned(req, workbook, name, holds)
    const told = report.told(false)
    if (!told.ok) throw new Refusal('CHECKS_FAILED', { message: 'register.importRefused', beside: { report: told } })
    const created = await carryOut(req, actor, plan, now)
    const changed = plan.fills.length
    if (created.length + changed > 0)
      await record(req, asAuditActor(actor), {
        event: 'projects.imported',
        data: { file: { name, sha256: sha256(file.data) }, created, changed },
      })
    return told
  })
}
