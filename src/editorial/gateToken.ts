/**
 * The gate's in-process token. Collections that only the gate writes refuse every write whose request does not carry
 * it inside an open transaction; no request from outside can, because it is an object of this process, not a value.
 */
import type { PayloadRequest } from 'payload'

const KEY = Symbol.for('exemplar.gate')
const shared = globalThis as unknown as Record<symbol, object | undefined>
// Next bundles this module more than once: all copies share one token.
const TOKEN = (shared[KEY] ??= Object.freeze({}))

/** The `context` of a Local API call by the gate. */
export const gateContext = (): Record<symbol, object> => ({ [KEY]: TOKEN })

/** Whether a request carries the token. */
export const holdsGateToken = (req: PayloadRequest): boolean => (req.context as Record<symbol, unknown>)[KEY] === TOKEN

/** Whether a request carries the token and stands in a transaction: what stories and the gate's rows ask for. */
export const carriesGateToken = (req: PayloadRequest): boolean => holdsGateToken(req) && Boolean(req.transactionID)

/** Runs `work` with the token on `req`, and takes it off again. */
export async function throughGate<T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> {
  const context = req.context as Record<symbol, unknown>
  if (context[KEY] === TOKEN) return work()
  context[KEY] = TOKEN
  try {
    return await work()
  } finally {
    delete context[KEY]
  }
}
