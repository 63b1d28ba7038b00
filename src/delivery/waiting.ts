/** A start while the database does not answer: what is kept is served, if it may be, and the rest follows by itself. */
import { setTimeout as pause } from 'node:timers/promises'
import { t } from '../messages/index'
import type { Alone } from '../platform/aloneFile'
import { readiness } from '../platform/readiness'
import { databaseAway } from './databaseThere'
import { isStartRefused } from './refusal'
import { mayCome } from './startRefusal'

/** Between two tries, milliseconds. */
const PERIOD_MS = 1_000

/** From now on requests are answered as far as they can be. */
export function beginWaiting(alone: Alone): void {
  const key = alone === 'alone' ? 'ops.waitingAlone' : 'ops.waitingSilent'
  readiness.phase = 'waiting'
  readiness.reason = t(key)
  console.error([t(key), t(key, {}, 'en')].join('\n'))
}

const isLater = (error: unknown): boolean => isStartRefused(error) && mayCome(error)

/**
 * Opens the database as soon as it answers.
 * @param open as a start opens it
 * @throws StartRefused for one that answers and is of no use
 */
export async function openWhenThere(open: () => Promise<void>): Promise<void> {
  while (readiness.phase === 'waiting') {
    await pause(PERIOD_MS)
    if (await databaseAway()) continue
    try {
      return await open()
    } catch (error) {
      // It may have gone again meanwhile.
      if (!isLater(error)) throw error
    }
  }
}
