/** Passwords as Payload stores them; a test holds this file to that form. */
import { pbkdf2, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { Places } from '../platform/places'

const derive = promisify(pbkdf2)

/** PBKDF2-HMAC-SHA-256, 600,000 rounds, 32 bytes, in hexadecimal after this prefix. */
const PREFIX = 'pbkdf2-sha256-v1:'
const ROUNDS = 600_000
const BYTES = 32

export interface Secret {
  hash: string
  salt: string
}

/** As slow as any account, and nobody's. */
const NOBODY: Secret = { hash: PREFIX + '0'.repeat(BYTES * 2), salt: '0'.repeat(64) }

/** A hash keeps a thread busy for a tenth of a second or more: some are left for files and pictures. */
const places = new Places(2)

/**
 * Whether `password` is the one of an account; takes the same time where there is no account (null). It is slow on
 * purpose, so it never runs inside a transaction.
 */
export async function isPassword(password: string, account: Secret | null): Promise<boolean> {
  const { hash, salt } = account?.hash.startsWith(PREFIX) ? account : NOBODY
  const derived = await places.run(() => derive(password, salt, ROUNDS, BYTES, 'sha256'))
  const stored = Buffer.from(hash.slice(PREFIX.length), 'hex')
  return stored.length === derived.length && timingSafeEqual(stored, derived)
}
