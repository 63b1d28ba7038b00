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
const MALFORMED = /^(CastError|BSONError|QueryError|StrictModeError|StrictPopulateError|URIError|SyntaxError|RangeError)$/
/** Errors that mean: the database cannot be reached, or did not take its turn in time. */
const AWAY =
  /^(DeadlineError|MongoServerSelectionError|MongoNetworkError|MongoNetworkTimeoutError|MongoNotConnectedError|MongoTopologyClosedError|MongoPoolClosedError|MongoExpiredSessionError|LibsqlError|MongooseServerSelectionError)$/

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
  if (AWAY.test(name) || (error.cause instanceof Error && AWAY.test(error.cause.name))) return new Refusal('UNAVAILABLE')
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
