/**
 * The runner of the outbox: beside the requests, with a bound on what is on its way at once. Several may run, in one
 * process or many; the lease of a row says whose it is.
 */
import type { Payload } from 'payload'
import { forget, LEASE_MS, renew, settle, take, type Batch } from '../editorial/notifications/outbox'
import { CHANNELS, type Channel } from '../editorial/rules/notifications'
import { deliver, isOpen } from '../notifications/deliver'
import { onWake } from '../platform/wake'

/** How often it looks by itself, milliseconds; a move of this process wakes it at once. */
const LOOK_MS = 5_000
const RENEW_MS = LEASE_MS / 3
const DAY_MS = 24 * 60 * 60_000
/** How long what has arrived is kept, on the desk too. */
const KEPT_MS = 180 * DAY_MS
/** Messages of one channel on their way at once: a server that hangs holds up its own channel alone. */
const AT_ONCE: Partial<Record<Channel, number>> = { mail: 4, wecom: 1, dingtalk: 1 }
/** Pauses before what came of a message is told to the database, again until it listens: it was away for others too. */
const TELL_MS = [0, 500, 2_000, 5_000]

export interface Runner {
  /** Takes what is due and begins to send it. @returns how many messages it began */
  round(): Promise<number>
  /** Waits until nothing is on its way. */
  idle(): Promise<void>
  start(): void
  /** Takes nothing more; waits for what is on its way, but not longer than `ms`: the rest is taken up again later. */
  stop(ms: number): Promise<void>
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** @param clock what time it is, for what is due and when to try again */
export function outboxRunner(payload: Payload, clock: () => Date = () => new Date()): Runner {
  const onTheWay = new Map<string, { channel: Channel; work: Promise<void> }>()
  let stopped = false
  let looking: Promise<void> | null = null
  let again = false
  let timer: NodeJS.Timeout | null = null
  let unlisten = () => {}
  let renewedAt = 0
  let sweptAt = 0
  let blind = false

  const busy = (channel: Channel): number => [...onTheWay.values()].filter((each) => each.channel === channel).length
  const log = (err: unknown, msg: string) => payload.logger.error({ err, msg })

  async function send(batch: Batch): Promise<void> {
    const outcome = await deliver(payload, batch, clock)
    if (outcome.state === 'failed') {
      const { channel, rows } = batch
      payload.logger.warn({ channel, rows: rows.length, code: outcome.error, msg: 'message not delivered' })
    }
    for (let tries = 0; !stopped || tries === 0; tries++) {
      await pause(TELL_MS[tries] ?? TELL_MS.at(-1) ?? 0)
      try {
        return await settle(payload, batch.id, outcome, clock())
      } catch (error) {
        log(error, 'outcome of a message not stored')
      }
    }
  }

  async function keepLeases(): Promise<void> {
    const now = clock()
    if (onTheWay.size === 0 || now.getTime() - renewedAt < RENEW_MS) return
    await renew(payload, [...onTheWay.keys()], now)
    renewedAt = now.getTime()
  }

  /** Once a day. */
  async function sweep(): Promise<void> {
    const now = clock().getTime()
    if (now - sweptAt < DAY_MS) return
    sweptAt = now
    await forget(payload, new Date(now - KEPT_MS))
  }

  async function round(): Promise<number> {
    let begun = 0
    await keepLeases()
    await sweep()
    for (const channel of CHANNELS.filter((each) => isOpen(payload, each))) {
      while (!stopped && busy(channel) < (AT_ONCE[channel] ?? 0)) {
        const batch = await take(payload, channel, clock())
        if (!batch) break
        begun++
        const work = send(batch).finally(() => {
          onTheWay.delete(batch.id)
          look()
        })
        onTheWay.set(batch.id, { channel, work })
      }
    }
    return begun
  }

  /** One look at a time; a word that comes meanwhile leads to another one. Does nothing before `start`. */
  function look(): void {
    if (stopped || timer === null) return
    again = looking !== null
    looking ??= round()
      .then(
        () => (blind = false),
        (error: unknown) => {
          // Once: a database that is away is told of by everybody.
          if (!blind) log(error, 'outbox not read')
          blind = true
        },
      )
      .then(() => {
        looking = null
        if (again) look()
      })
  }

  async function idle(): Promise<void> {
    while (onTheWay.size > 0) await Promise.all([...onTheWay.values()].map(({ work }) => work))
  }

  return {
    round,
    idle,
    start() {
      timer = setInterval(look, LOOK_MS).unref()
      unlisten = onWake(look)
      look()
    },
    async stop(ms) {
      stopped = true
      unlisten()
      if (timer) clearInterval(timer)
      await Promise.race([Promise.all([looking, idle()]), pause(ms)])
    },
  }
}
