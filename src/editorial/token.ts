import { randomBytes } from 'node:crypto'

/** A new value of `revisionToken`: names one saved state of a working copy. */
export const newToken = (): string => randomBytes(12).toString('base64url')
