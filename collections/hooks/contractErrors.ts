import type { AfterErrorHook, PayloadRequest } from 'payload'
import { contractError, queryError } from '../../src/editorial/failures'

const CONDITIONS = ['where', 'sort', 'joins', 'select', 'populate']

const hasConditions = ({ method, query }: PayloadRequest): boolean =>
  method === 'GET' && CONDITIONS.some((name) => query?.[name] !== undefined)

/** Every error that Payload answers takes the form of the HTTP contract. */
export const contractErrors: AfterErrorHook = ({ error, req }) => {
  const refusal = hasConditions(req) ? queryError(error) : contractError(error)
  if (refusal.status >= 500) req.payload.logger.error({ err: error, msg: 'request failed' })
  return { response: refusal.body() as never, status: refusal.status }
}
