/** What was computed from rows that are shared and have not changed: see `followedRows`. */

interface Place {
  next: WeakMap<object, Place>
  results: Map<string, unknown>
}
/** Results of one origin; above it all are computed anew. */
const MOST_RESULTS = 100

const place = (): Place => ({ next: new WeakMap(), results: new Map() })
const roots = new WeakMap<object, Place>()

/**
 * The result of `compute`, kept for as long as somebody has the objects from which it was computed.
 * @param from objects that never change: another state is another object
 * @param name of what is computed, and all else on which it depends
 */
export function computedOnce<T>(from: readonly [object, ...object[]], name: string, compute: () => T): T {
  const [first, ...others] = from
  let at = roots.get(first)
  if (!at) roots.set(first, (at = place()))
  for (const each of others) {
    const next: Place = at.next.get(each) ?? place()
    at.next.set(each, next)
    at = next
  }
  const { results } = at
  if (results.has(name)) return results.get(name) as T
  if (results.size >= MOST_RESULTS) results.clear()
  const result = compute()
  results.set(name, result)
  // What failed is tried again.
  if (result instanceof Promise) result.catch(() => results.delete(name))
  return result
}
