/** How much is kept of how somebody likes the desk: Payload's own address takes any value under any number of names. */
import type { Payload } from 'payload'
import { invalid, Refusal } from '../../src/editorial/errors'
import { PREFERENCES } from './addresses'

/** Largest value, bytes of its JSON: the desk keeps names of columns and of open sections. */
const MAX_VALUE_BYTES = 64 * 1024
const MAX_KEY = 200
/** Most names of one person: the desk keeps one a list, and one a document whose sections somebody opened or closed. */
const MOST_KEYS = 2000

/**
 * Asked of every request; it speaks of those alone that keep a preference.
 * @throws Refusal 400 with `field` for a name or a value that is too long, 429 for one name too many
 */
export async function assertPreferenceFits(
  payload: Payload,
  user: unknown,
  [first, key = '']: string[],
  request: Request,
): Promise<void> {
  if (first !== PREFERENCES || request.method !== 'POST') return
  if (key.length > MAX_KEY) throw invalid('key', 'errors.tooLong', { max: MAX_KEY })
  const { byteLength } = await request.clone().arrayBuffer()
  if (byteLength > MAX_VALUE_BYTES)
    throw invalid('value', 'errors.preferenceTooLarge', { max: `${MAX_VALUE_BYTES / 1024} KB` })
  const { totalDocs } = await payload.count({
    collection: PREFERENCES,
    where: { key: { not_equals: key } },
    overrideAccess: false,
    user: user as never,
  })
  if (totalDocs >= MOST_KEYS)
    throw new Refusal('TOO_MANY', { message: 'errors.tooManyPreferences', vars: { max: MOST_KEYS } })
}
