/** The daily inspection, beside the requests. Every process may look whether it is due; a lease says whose it is. */
import type { Payload } from 'payload'
import { inspectDue } from '../campaign/inspection/inspect'
import { startRounds } from './rounds'

/** Nothing here is awaited to the second. */
const PERIOD_MS = 10_000

/** @param ready settles when readers are served: the look can wait. @returns stops it, and leaves the day to another process */
export function startInspection(payload: Payload, ready: Promise<unknown>): () => Promise<void> {
  let stopped = false
  let stop = async (): Promise<void> => {}
  const round = async (): Promise<void> => void (await inspectDue(payload, () => stopped))
  void ready.then(() => {
    if (!stopped) stop = startRounds(payload, PERIOD_MS, round, 'the inspection was not made in this round')
  })
  return async () => {
    stopped = true
    await stop()
  }
}
