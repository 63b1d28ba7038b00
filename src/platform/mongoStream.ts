/**
 * Word of new documents from MongoDB itself, whoever wrote them: a change stream. It says that there is something, and no
 * more; who is told looks by itself, and goes on looking where no word comes.
 */
import type { Connection } from 'mongoose'

/** After a stream that broke: the first and the longest wait before the next, milliseconds. */
const LEAST_MS = 250
const MOST_MS = 10_000

type Inserted = Pick<ReturnType<Connection['collection']>, 'watch'>

/** @param tell called after each insert @returns ends it */
export function watchInserts(collection: Inserted, tell: () => void): () => Promise<void> {
  let stopped = false
  let wait = LEAST_MS
  let timer: NodeJS.Timeout | undefined
  let stream: ReturnType<Inserted['watch']> | null = null

  const open = (): void => {
    if (stopped) return
    const opened = (stream = collection.watch([{ $match: { operationType: 'insert' } }]))
    let over = false
    const again = (): void => {
      if (over) return
      over = true
      void opened.close().catch(() => {})
      timer = setTimeout(() => {
        open()
        // What came while nobody listened.
        tell()
      }, wait)
      timer.unref()
      wait = Math.min(wait * 2, MOST_MS)
    }
    opened.on('change', () => {
      wait = LEAST_MS
      tell()
    })
    opened.on('error', again)
    opened.on('close', again)
  }

  open()
  return async () => {
    stopped = true
    clearTimeout(timer)
    await stream?.close().catch(() => {})
  }
}
