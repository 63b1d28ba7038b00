/**
 * The device on which somebody has signed in before: a cookie of its own, which opens nothing. Its failures are counted
 * apart, so that whoever guesses the password of an account does not lock out its owner (OWASP calls it a device cookie).
 */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { parseCookies, type PayloadRequest } from 'payload'
import type { Account } from './sessions'

const KEPT_SECONDS = 180 * 24 * 60 * 60
/** The only address that reads it. */
const PATH = '/api/users/login'

const nameFor = ({ id }: Account): string =>
  `exemplar-device-${createHash('sha256').update(id).digest('hex').slice(0, 12)}`

/** A new password makes every device a strange one again: the salt changes with it. */
const seal = (req: PayloadRequest, { id, salt }: Account, device: string): Buffer =>
  createHmac('sha256', req.payload.secret).update(`device\n${id}\n${salt}\n${device}`).digest()

/** The known device that a request comes from, or null. */
export function deviceOf(req: PayloadRequest, account: Account | null): string | null {
  if (!account) return null
  const [device = '', mark = ''] = (parseCookies(req.headers).get(nameFor(account)) ?? '').split('.')
  const expected = seal(req, account, device)
  const given = Buffer.from(mark, 'hex')
  return given.length === expected.length && timingSafeEqual(given, expected) ? device : null
}

/** The header that makes the device of a request a known one. */
export function deviceCookie(req: PayloadRequest, account: Account): string {
  const device = deviceOf(req, account) ?? randomBytes(16).toString('hex')
  const value = `${device}.${seal(req, account, device).toString('hex')}`
  const secure = req.payload.collections.users?.config.auth.cookies.secure ? '; Secure' : ''
  return `${nameFor(account)}=${value}; Path=${PATH}; Max-Age=${KEPT_SECONDS}; HttpOnly; SameSite=Lax${secure}`
}
