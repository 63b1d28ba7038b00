/**
 * How far the start has come. The HTTP server runs outside Next, the application inside it: all copies of this module
 * share one object.
 */
export type Phase = 'starting' | 'ready' | 'failed' | 'stopping'

export interface Readiness {
  phase: Phase
  /** why not ready, as sentences for people: Chinese first */
  reason: string
  /** shown on the console once the address is known */
  notes: string[]
  /** what ended a start that failed */
  failure?: unknown
  /** asks the database for a sign of life; rejects where there is none */
  ping?: () => Promise<void>
  /** called once, when the start came to its end, well or badly */
  settle?: () => void
  /** closes the database */
  close?: () => Promise<void>
}

const KEY = Symbol.for('exemplar.ready')
const shared = globalThis as unknown as Record<symbol, Readiness | undefined>

export const readiness: Readiness = (shared[KEY] ??= { phase: 'starting', reason: '', notes: [] })
