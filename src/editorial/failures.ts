/** Any error → the contract's: a stable code, a Chinese sentence, never a 500 for what a client sent. */
import { Refusal, isRefusal, type Code } from './errors'
import type { MessageKey } from '../messages/index'

const BY_STATUS: Record<number, Code> = {
  400: 'INVALID_REQUEST',
  401: 'NOT_SIGNED_IN',
  403: 'NOT_PERMITTED',
  404: 'NOT_FOUND',
  405: 'NOT_FOUND',
  409: 'WRONG_STAGE',
  413: 'INVALID_REQUEST',
  422: 'INVALID_REQUEST',
  423: 'TOO_MANY',
  429: 'TOO_MANY',
  501: 'NOT_FOUND',
  503: 'UNAVAILABLE',
}

/** Errors of drivers that mean: the value sent is no value of that kind. */
const MALFORMED =
  /^(CastError|BSONError|QueryError|StrictModeError|StrictPopulateError|URIError|SyntaxError|RangeError)$/
/** Errors that mean: the database cannot be reached, or did not take its turn in time. */
const AWAY =
  /^(DeadlineError|MongoServerSelectionError|MongoNetworkError|MongoNetworkTimeoutError|MongoNotConnectedError|MongoTopologyClosedError|MongoPoolClosedError|MongoExpiredSessionError|LibsqlError|MongooseServerSelectionError)$/
/** SQLite's word for a statement that it does not understand. */
const STATEMENT = 'SQLITE_ERROR'
/** MongoDB's codes of a server that stops, steps down or takes too long. */
const STOPPING = new Set<unknown>([50, 91, 189, 10107, 11600, 11602, 13435, 13436])

/** Whether an error says that the database is away, and not what somebody asked of it. */
function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { name, cause, code } = error as Error & { code?: unknown }
  return (AWAY.test(name) && code !== STATEMENT) || STOPPING.has(code) || isAway(cause)
}

/** The refusal for a status that Payload or a driver chose. */
export function refusalFor(status: number, message?: MessageKey): Refusal {
  return new Refusal(BY_STATUS[status] ?? 'UNAVAILABLE', message ? { message } : {})
}

const firstField = (error: Error): string | undefined => {
  const data = (error as { data?: { errors?: { path?: string }[] } }).data
  return data?.errors?.[0]?.path
}

/** The contract's refusal for whatever was thrown. */
export function contractError(error: unknown): Refusal {
  if (isRefusal(error)) return error
  if (!(error instanceof Error)) return new Refusal('UNAVAILABLE')
  const { name } = error
  if (isAway(error)) return new Refusal('UNAVAILABLE')
  if (MALFORMED.test(name)) return new Refusal('INVALID_REQUEST')
  if ((error as { code?: unknown }).code === 112) return new Refusal('STALE_REVISION')
  const { status } = error as { status?: unknown }
  // Payload gives 500 to forms that it cannot take apart and to queries that it cannot build; drivers' errors bear other names.
  if (name === 'APIError' && status === 500) return new Refusal('INVALID_REQUEST')
  if (typeof status === 'number' && BY_STATUS[status]) {
    const field = firstField(error)
    return new Refusal(BY_STATUS[status] as Code, field ? { field } : {})
  }
  return new Refusal('UNAVAILABLE')
}

/** The same for a read with conditions: what a driver could make nothing of, while it is there, is the query's fault. */
export function queryError(error: unknown): Refusal {
  const refusal = contractError(error)
  const unreadable = refusal.code === 'UNAVAILABLE' && !isAway(error)
  return unreadable
    ? new Refusal('INVALID_REQUEST', { field: 'where', message: 'errors.badQuery', vars: { field: 'where' } })
    : refusal
}
