/** How long somebody waits for the log, and what it means when it does not come. */
import { databaseAnswers } from '../databaseWatch'

/** How long somebody waits for a look where nothing says that the database is gone: longer than the driver itself. */
export const PATIENCE_MS = 7_000
/** Between two questions whether it is gone. */
const GLANCE_MS = 50

/** `away`: the database is gone; `slow`: it answers, and the log still does not come. */
export type GivenUp = 'away' | 'slow'

/**
 * Waits for a reading of the log that never rejects.
 * @param connected false where it is known at once that the database cannot answer, @param patience milliseconds
 * @returns null where it has come
 */
export async function waitFor(
  reading: Promise<void>,
  connected: () => boolean,
  patience: number,
): Promise<GivenUp | null> {
  const began = performance.now()
  let timer: NodeJS.Timeout | undefined
  let asking = false
  const given = new Promise<GivenUp>((resolve) => {
    timer = setInterval(() => {
      if (!connected()) return resolve('away')
      if (asking || performance.now() - began < patience) return
      asking = true
      // A database that answers while the log is long or slow is not gone: until it is read, nothing kept is served.
      void databaseAnswers(PATIENCE_MS).then((answers) => resolve(answers ? 'slow' : 'away'))
    }, GLANCE_MS)
  })
  const outcome = await Promise.race([reading.then(() => null), given])
  clearInterval(timer)
  return outcome
}
