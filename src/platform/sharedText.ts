/** Texts that many things name: one in memory for all of them. */

const known = new Map<string, string>()

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
