/** Texts that many things name: one in memory for all of them. */

const KEY = Symbol.for('exemplar.sharedText')
const all = globalThis as unknown as Record<symbol, Map<string, string> | undefined>
// The server and Next have this module more than once: all copies share one table.
const known = (all[KEY] ??= new Map<string, string>())

/**
 * @param text one of which there are no more than was published: ids, editions, tags, days, topics
 * @returns the same text, as it was met first
 */
export function shared(text: string): string {
  const first = known.get(text)
  if (first !== undefined) return first
  known.set(text, text)
  return text
}
