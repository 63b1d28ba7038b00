/** Texts that many things name: one in memory for all of them. */

const KEY = Symbol.for('exemplar.sharedText')
const ROWS = Symbol.for('exemplar.sharedText.rows')
const all = globalThis as unknown as Record<symbol, Map<string, never> | undefined>
// The server and Next have this module more than once: all copies share one table.
const known = (all[KEY] ??= new Map<string, never>()) as Map<string, string>
const rows = (all[ROWS] ??= new Map<string, never>()) as Map<string, readonly unknown[]>

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

/**
 * @param row of plain data, of which most stories have one of a few
 * @returns an equal row, as it was met first: nobody changes it
 */
export function sharedRow<T>(row: readonly T[]): readonly T[] {
  const key = JSON.stringify(row)
  const first = rows.get(key)
  if (first) return first as readonly T[]
  rows.set(key, row)
  return row
}
