/** A word from whoever stored something to whoever works on it, within the process: work need not wait for its clock. */
const KEY = Symbol.for('exemplar.wake')
const shared = globalThis as unknown as Record<symbol, Set<() => void> | undefined>
// Next bundles this module more than once: all copies share one set.
const sleepers = (shared[KEY] ??= new Set())

/** @returns takes the listener off again */
export function onWake(listener: () => void): () => void {
  sleepers.add(listener)
  return () => void sleepers.delete(listener)
}

/** Says that something waits. Never throws, and waits for nobody. */
export function wake(): void {
  for (const sleeper of sleepers) setImmediate(sleeper)
}
