import { addDataAndFileToRequest, type PayloadRequest } from 'payload'
import { Refusal } from '../../src/editorial/errors'
import { MAX_FILE_BYTES } from '../../src/editorial/rules/uploads'

const TOO_LARGE = 413

const isMembers = (said: unknown): said is Record<string, unknown> =>
  typeof said === 'object' && said !== null && !Array.isArray(said)

/**
 * Reads the body of a request into `req.data` and `req.file`. The door has read its bytes, so whatever fails here is
 * how the client put them together: a form without an end, a boundary that never comes, a file too large.
 * @throws Refusal 400
 */
export async function readBody(req: PayloadRequest): Promise<void> {
  await addDataAndFileToRequest(req).catch((error: unknown) => {
    const large = (error as { status?: unknown }).status === TOO_LARGE
    const max = `${MAX_FILE_BYTES / 1024 / 1024} MB`
    throw new Refusal('INVALID_REQUEST', large ? { message: 'errors.tooLarge', vars: { max } } : {})
  })
}

/**
 * The members that a body names, for doors that read them one by one. A request without a body names none.
 * @throws Refusal 400 for a list or a single value
 */
export async function readMembers(req: PayloadRequest): Promise<Record<string, unknown>> {
  await readBody(req)
  const said: unknown = req.data === undefined ? {} : req.data
  if (!isMembers(said)) throw new Refusal('INVALID_REQUEST', { message: 'errors.notAnObject' })
  return said
}
