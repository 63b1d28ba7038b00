import type { AfterErrorHook } from 'payload'
import { contractError } from '../../src/editorial/failures'

/** Every error that Payload answers takes the form of the HTTP contract. */
export const contractErrors: AfterErrorHook = ({ error, req }) => {
  const refusal = contractError(error)
  if (refusal.status >= 500) req.payload.logger.error({ err: error, msg: 'request failed' })
  return { response: refusal.body() as never, status: refusal.status }
}
