/**
 * Accounts without an e-mail address. Payload wants an address of each account, unique and never empty, on both
 * databases; so such an account holds one that nobody can have (RFC 2606), and that nobody is shown.
 */
import { randomUUID } from 'node:crypto'

const NOWHERE = '@none.invalid'

/** What stands in the place of an address. */
export const noAddress = (): string => `${randomUUID()}${NOWHERE}`

/** An address as people see it: null where there is none. */
export const addressOf = (stored: unknown): string | null =>
  typeof stored === 'string' && stored !== '' && !stored.endsWith(NOWHERE) ? stored : null
