/** How long to wait before the next try, and when to give up. */
const FIRST_MS = 30_000
const LONGEST_MS = 60 * 60_000
/** About a day of trying: 30 s, 1, 2, 4 … minutes, then every hour. */
const MOST_ATTEMPTS = 30

/** When to try again after `attempts` in vain, or null: never. A fifth at random keeps many from coming at once. */
export function retryAt(attempts: number, now: Date, random: () => number = Math.random): Date | null {
  if (attempts >= MOST_ATTEMPTS) return null
  const wait = Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempts - 1))
  return new Date(now.getTime() + wait * (1 + random() / 5))
}
