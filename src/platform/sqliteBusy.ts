/**
 * SQLite's file is shared with other processes. The driver waits for a busy file inside the event loop, so it waits
 * briefly, and what is still busy then is tried again from outside of it.
 */

/** How long the driver itself waits, milliseconds: the event loop stands still for as long. */
export const DRIVER_WAIT_MS = 25
const LEAST_PAUSE_MS = 5
const MOST_PAUSE_MS = 60

const isBusy = (error: unknown): boolean => {
  if (typeof error !== 'object' || error === null) return false
  const { code, cause } = error as { code?: unknown; cause?: unknown }
  return (typeof code === 'string' && code.startsWith('SQLITE_BUSY')) || isBusy(cause)
}

/**
 * Runs `work` until the file is free. It must leave nothing behind where it fails for a busy file.
 * @param longestMs after which it is given up, milliseconds
 * @throws what `work` throws, a busy file only after the longest wait
 */
export async function whenFree<T>(work: () => Promise<T>, longestMs: number): Promise<T> {
  const end = Date.now() + longestMs
  for (let pause = LEAST_PAUSE_MS; ; pause = Math.min(pause * 2, MOST_PAUSE_MS)) {
    try {
      return await work()
    } catch (error) {
      if (!isBusy(error) || Date.now() >= end) throw error
      // Two processes that meet once must not meet at every try.
      await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random())))
    }
  }
}
