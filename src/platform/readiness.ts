/**
 * How far the start has come. The HTTP server runs outside Next, the application inside it: all copies of this module
 * share one object.
 */

/** `waiting`: the database did not answer at the start; what is kept may be served meanwhile. */
export type Phase = 'starting' | 'waiting' | 'ready' | 'failed' | 'stopping'

export interface Readiness {
  phase: Phase
  /** why not ready, as sentences for people: Chinese first */
  reason: string
  /** shown on the console once the address is known */
  notes: string[]
  /** asks the database for a sign of life; rejects where there is none */
  ping?: () => Promise<void>
  /** opens the database and begins what goes by itself; there once the application is; @throws where that cannot be, and may be tried again then */
  open?: () => Promise<void>
  /** closes the database */
  close?: () => Promise<void>
}

const KEY = Symbol.for('exemplar.ready')
const shared = globalThis as unknown as Record<symbol, Readiness | undefined>

export const readiness: Readiness = (shared[KEY] ??= { phase: 'starting', reason: '', notes: [] })
