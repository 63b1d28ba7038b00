/**
 * The gate's in-process token. Collections that only the gate writes refuse every write whose request does not carry
 * it inside an open transaction; no request from outside can, because it is an object of this process, not a value.
 */
import type { PayloadRequest } from 'payload'

const KEY = Symbol.for('exemplar.gate')
const shared = globalThis as unknown as Record<symbol, object | undefined>
// Next bundles this module more than once: all copies share one token.
const TOKEN = (shared[KEY] ??= Object.freeze({}))

/** Member of `req.context`. Payload copies the context on every call, so it is read and taken off `req` itself. */
const MEMBER = 'exemplarGate'

/** Whether a request carries the token. */
export const holdsGateToken = (req: PayloadRequest): boolean => req.context[MEMBER] === TOKEN

/** Whether a request carries the token and stands in a transaction: what stories and the gate's rows ask for. */
export const carriesGateToken = (req: PayloadRequest): boolean => holdsGateToken(req) && Boolean(req.transactionID)

/** Runs `work` with the token on `req`, and takes it off again. */
export async function throughGate<T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> {
  if (holdsGateToken(req)) return work()
  req.context[MEMBER] = TOKEN
  try {
    return await work()
  } finally {
    delete req.context[MEMBER]
  }
}
