/** How often a password may be guessed: failures are remembered for a while, attempts under way count as failures. */
import { Refusal } from './errors'

/** Failures of one account from one address before it must wait. */
const MOST_FAILURES = 10
const WINDOW_MS = 15 * 60 * 1000
const MOST_REMEMBERED = 10_000

const failures = new Map<string, number[]>()
const running = new Map<string, Set<Promise<unknown>>>()

/** Recent failures of a key, the old ones forgotten. */
function recent(key: string): number {
  const since = Date.now() - WINDOW_MS
  const kept = (failures.get(key) ?? []).filter((at) => at > since)
  if (kept.length > 0) failures.set(key, kept)
  else failures.delete(key)
  return kept.length
}

function fail(key: string): void {
  const kept = failures.get(key) ?? []
  if (failures.size >= MOST_REMEMBERED) failures.delete(failures.keys().next().value ?? '')
  failures.set(key, [...kept, Date.now()])
}

/**
 * Runs one attempt; never more of one key at the same time than could all fail.
 * @param attempt null: the attempt failed
 * @throws Refusal 429 after too many failures of this key
 */
export async function attempting<T>(key: string, attempt: () => Promise<T | null>): Promise<T | null> {
  for (let line = running.get(key); recent(key) + (line?.size ?? 0) >= MOST_FAILURES; line = running.get(key)) {
    if (!line || recent(key) >= MOST_FAILURES) throw new Refusal('TOO_MANY')
    await Promise.race(line)
  }
  const line = running.get(key) ?? new Set()
  running.set(key, line)
  const mine = attempt()
  const settled = mine.catch(() => null)
  line.add(settled)
  try {
    const result = await mine
    if (result === null) fail(key)
    else failures.delete(key)
    return result
  } finally {
    line.delete(settled)
    if (line.size === 0) running.delete(key)
  }
}
