/** Work that is done again and again, one round at a time. */
import type { Payload } from 'payload'

/**
 * Starts rounds: one at once, then one each `periodMs` unless the one before still runs. A round that fails is told in the
 * log as `msg` and keeps no later one from it.
 * @returns stops them and waits for the round that runs
 */
export function startRounds(
  payload: Payload,
  periodMs: number,
  round: (payload: Payload) => Promise<void>,
  msg: string,
): () => Promise<void> {
  let running: Promise<void> | null = null
  const begin = () => {
    running ??= round(payload)
      .catch((err: unknown) => payload.logger.error({ err, msg }))
      .finally(() => (running = null))
  }
  begin()
  const timer = setInterval(begin, periodMs)
  return async () => {
    clearInterval(timer)
    await running
  }
}
