/** What whoever dropped a file says to its import: stop it, try it again. And its original, for who may see it. */
import type { PayloadRequest } from 'payload'
import { wake } from '../../platform/wake'
import { notFound, Refusal } from '../errors'
import { recorded } from '../recorded'
import { dropOriginal, original } from './originals'
import { writeImport } from './rows'
import { ownImport, seenImport } from './sight'
import { canRetry, isOpenImport } from './told'

const wrongState = () => new Refusal('WRONG_STAGE', { message: 'errors.importState' })

/**
 * Stops an import that has made no draft yet; its file goes.
 * @throws Refusal 401, 404, 403, 409
 */
export async function cancelImport(req: PayloadRequest, id: string): Promise<void> {
  await ownImport(req, id)
  const file = await recorded(req, async () => {
    const row = await ownImport(req, id)
    if (!isOpenImport(row.state)) throw wrongState()
    await writeImport(req, row.id, { state: 'cancelled', file: null, holder: null, leaseEnd: null })
    return row.file
  })
  if (file) await dropOriginal(file)
  wake()
}

/** Puts an import that failed in line again. @throws Refusal 401, 404, 403, 409 */
export async function retryImport(req: PayloadRequest, id: string): Promise<void> {
  await recorded(req, async () => {
    const row = await ownImport(req, id)
    if (!canRetry(row)) throw wrongState()
    await writeImport(req, row.id, { state: 'waiting', code: null, attempts: 0 })
  })
  wake()
}

/** The file as it was sent, with its name. @throws Refusal 401, 404 where it is gone, too */
export async function originalOf(req: PayloadRequest, id: string): Promise<{ name: string; bytes: Buffer }> {
  const { row } = await seenImport(req, id)
  const bytes = row.file && (await original(row.file, row.sha256))
  if (!bytes) throw notFound()
  return { name: row.name, bytes }
}
