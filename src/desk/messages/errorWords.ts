/** Why a delivery did not work, out of its short code. Pure. */
import { t, type MessageKey } from '../../messages/index'

const KNOWN: Readonly<Record<string, MessageKey>> = {
  ECONNREFUSED: 'notifications.error.unreachable',
  ENOTFOUND: 'notifications.error.unreachable',
  EHOSTUNREACH: 'notifications.error.unreachable',
  ENETUNREACH: 'notifications.error.unreachable',
  EDNS: 'notifications.error.unreachable',
  ESOCKET: 'notifications.error.unreachable',
  ECONNECTION: 'notifications.error.unreachable',
  ECONNRESET: 'notifications.error.unreachable',
  UNREACHABLE: 'notifications.error.unreachable',
  ETIMEDOUT: 'notifications.error.noAnswer',
  NO_ANSWER: 'notifications.error.noAnswer',
  INNER_ADDRESS: 'notifications.error.inner',
  UNREADABLE_ADDRESS: 'notifications.error.unreadable',
  EAUTH: 'notifications.error.login',
  SMTP_535: 'notifications.error.login',
}

const REFUSED = /^(SMTP|HTTP|ROBOT)_/

/** A code as a person reads it; one that nobody foresaw is shown as it is. */
export function errorWord(code: string | null): string {
  if (!code) return ''
  const key = Object.hasOwn(KNOWN, code) ? KNOWN[code] : undefined
  if (key) return t(key)
  return t(REFUSED.test(code) ? 'notifications.error.refused' : 'notifications.error.other', { code })
}
