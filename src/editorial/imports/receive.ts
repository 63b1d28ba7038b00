/** A Word file comes in: kept as it is, and put in line to be read. */
import type { PayloadRequest, Where } from 'payload'
import { wake } from '../../platform/wake'
import { Refusal } from '../errors'
import { badFile, type UploadedFile } from '../fileCheck'
import { sha256 } from '../hash'
import { fitting } from '../../word/read/shortened'
import { requireActor } from '../people'
import { recorded } from '../recorded'
import { canCreate } from '../rules/policy'
import { STORY_KINDS } from '../rules/kinds'
import type { Actor } from '../rules/roles'
import { MAX_FILE_BYTES } from '../rules/uploads'
import { ownUnit } from '../ownUnit'
import { dropOriginal, keepOriginal } from './originals'
import { findSummaries, newImport, type SummaryRow } from './rows'
import { summaryOf } from './report'
import { isOpenImport } from './told'

/** Most files of one person in one day: two drops of the largest size. */
export const MOST_A_DAY = 400
const DAY_MS = 24 * 60 * 60 * 1000

/** @throws Refusal 403 for who writes no stories */
async function assertMayImport(req: PayloadRequest, actor: Actor): Promise<string> {
  const unit = actor.unit ? await ownUnit(req, actor) : null
  const [kind] = STORY_KINDS
  if (!unit || !kind || !canCreate(actor, kind, { drafts: true })) throw new Refusal('NOT_PERMITTED')
  if (!unit.drafts) throw new Refusal('NOT_PERMITTED', { message: 'errors.unitCannotDraft' })
  return unit.id
}

/** @throws Refusal 429 */
async function assertNotTooMany(req: PayloadRequest, { id }: Actor): Promise<void> {
  const since = new Date(Date.now() - DAY_MS).toISOString()
  const where: Where = { and: [{ person: { equals: id } }, { at: { greater_than: since } }] }
  const { totalDocs } = await req.payload.count({ collection: 'imports', where, overrideAccess: true, req })
  if (totalDocs >= MOST_A_DAY)
    throw new Refusal('TOO_MANY', { message: 'errors.tooManyImports', vars: { max: MOST_A_DAY } })
}

/** The latest import of the same bytes by this unit that has a draft, or will have one. */
async function sameBefore(req: PayloadRequest, unit: string, hash: string): Promise<SummaryRow | undefined> {
  const states = { state: { in: ['waiting', 'reading', 'done'] } }
  const where: Where = { and: [{ unit: { equals: unit } }, { sha256: { equals: hash } }, states] }
  return (await findSummaries(req, where, { limit: 1 }))[0]
}

/**
 * Keeps a file and puts it in line.
 * @param again the person knows that the unit has imported these bytes before, and goes on
 * @returns the id, @throws Refusal 401, 400 with `field`, 403, 429, 409 with `earlier` beside it for bytes that the unit has
 * imported before, or is importing
 */
export async function receiveImport(req: PayloadRequest, file: UploadedFile, again: boolean): Promise<string> {
  const actor = requireActor(req)
  const unit = await assertMayImport(req, actor)
  if (file.data.length > MAX_FILE_BYTES) throw badFile('fileLarge')
  if (file.data.length === 0) throw badFile('fileBroken')
  await assertNotTooMany(req, actor)
  const hash = sha256(file.data)
  const kept = await keepOriginal(file.data)
  try {
    const id = await recorded(req, async () => {
      const earlier = again ? undefined : await sameBefore(req, unit, hash)
      if (earlier) {
        const told = summaryOf(earlier)
        const vars = { name: told.story?.title || told.name, by: told.by.name }
        const message = isOpenImport(earlier.state) ? 'errors.importingNow' : 'errors.importedBefore'
        throw new Refusal('WRONG_STAGE', { message, vars, beside: { earlier: told } })
      }
      return newImport(req, {
        unit,
        person: actor.id,
        personName: actor.name,
        name: fitting(file.name, 300),
        size: file.data.length,
        sha256: hash,
        file: kept,
        at: new Date().toISOString(),
        state: 'waiting',
        code: null,
        what: null,
        attempts: 0,
        holder: null,
        leaseEnd: null,
        pictures: null,
        picturesDone: null,
        kind: null,
        story: null,
        title: null,
        token: null,
        because: null,
        lost: null,
        proposals: null,
      })
    })
    wake()
    return id
  } catch (error) {
    await dropOriginal(kept)
    throw error
  }
}
