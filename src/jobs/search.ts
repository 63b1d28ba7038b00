/** The index of the search follows what is published: at once after a move of this process, soon after one of another. */
import type { Payload } from 'payload'
import { onWake } from '../platform/wake'
import { follow, mend } from '../search/follow'
import { closeSearch, searchIndex } from '../search/index'

/** How often it looks by itself, milliseconds. */
const LOOK_MS = 500
/** How often it clears the file of what was dropped, milliseconds, and how much longer it rests than that takes. */
const FORGET_MS = 10_000
const REST = 20

/** Nobody's question. What the first one needs, a dictionary and the sounds of signs, is read before a reader asks it. */
const UNKNOWN = String.fromCodePoint(0x9f0b, 0x9f0d, 0x9b51, 0x9b45)

/**
 * Compares the index with what is published, then follows.
 * @param begin when to: comparing a large site takes seconds
 * @returns stops it and waits for the round that runs
 */
export function startSearch(payload: Payload, begin: Promise<void> = Promise.resolve()): () => Promise<void> {
  let stopped = false
  let blind = false
  let running: Promise<void> | null = null
  const told = (work: Promise<unknown>): Promise<void> =>
    work.then(
      () => void (blind = false),
      (err: unknown) => {
        // Once: a database that is away is told of by everybody.
        if (!blind && !stopped) payload.logger.error({ err, msg: 'the search does not follow what is published' })
        blind = true
      },
    )
  const round = (): void => {
    if (stopped || running) return
    running = told(follow(payload)).finally(() => (running = null))
  }
  running = told(
    begin.then(async () => {
      const mended = stopped ? 0 : await mend(payload)
      if (!stopped) await searchIndex().query({ text: UNKNOWN, order: 'relevance', page: 1, size: 1 })
      if (mended > 0) payload.logger.info({ mended, msg: 'the search was mended' })
    }),
  ).finally(() => (running = null))
  const timer = setInterval(round, LOOK_MS)
  let cleaner: NodeJS.Timeout
  const clear = async (): Promise<void> => {
    const began = performance.now()
    await told(searchIndex().forget())
    if (!stopped) cleaner = setTimeout(clear, Math.max(FORGET_MS, REST * (performance.now() - began)))
  }
  cleaner = setTimeout(clear, FORGET_MS)
  const unlisten = onWake(round)
  return async () => {
    stopped = true
    clearInterval(timer)
    clearTimeout(cleaner)
    unlisten()
    await running
    await closeSearch()
  }
}
