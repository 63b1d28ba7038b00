/**
 * Payload derives a password's hash in 600,000 rounds of PBKDF2: right for an installation, and a fifth of the time of a
 * test file that makes its people anew. In process, and in servers that are started many times over, both making and
 * comparing take fewer; the browser tests run them whole.
 */
import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'

const ROUNDS = 1_000
const derive = crypto.pbkdf2

crypto.pbkdf2 = (password, salt, iterations, keyLength, digest, done) =>
  derive(password, salt, Math.min(iterations, ROUNDS), keyLength, digest, done)
syncBuiltinESMExports()
