/**
 * Whether the database answers. While it is away, requests are refused at once instead of each waiting for the driver to
 * give up; somebody asks again every second.
 */
import { publicPages } from '../platform/publicPages'
import { readiness } from '../platform/readiness'

/** How long an answer holds, and how long the database may take: longer than the driver's own patience; milliseconds. */
const HOLDS_MS = 1_000
const PATIENCE_MS = 7_000

let answered = true
let askedAt = 0
let asking: Promise<boolean> | null = null

/** One sign of life; it ends what was held of an absence, whoever asked. @param patience milliseconds */
export async function databaseAnswers(patience: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('late')), patience)
  })
  try {
    await Promise.race([readiness.ping?.(), late])
    ;[answered, askedAt] = [true, Date.now()]
    return true
  } catch {
    return false
  } finally {
    clearTimeout(timer)
  }
}

async function ask(): Promise<boolean> {
  if (!(await databaseAnswers(PATIENCE_MS))) [answered, askedAt] = [false, Date.now()]
  asking = null
  return answered
}

/**
 * The answer of the last second, or a new one; while the database is away, nobody waits for it.
 * @param hasty who can do without it takes a line that is broken for an answer: the others wait whether it is mended
 */
export async function databaseIsAway(hasty = false): Promise<boolean> {
  if (readiness.phase === 'waiting') return true
  if (hasty && publicPages.side?.connected() === false) return true
  if (Date.now() - askedAt < HOLDS_MS) return !answered
  asking ??= ask()
  return answered ? !(await asking) : true
}
