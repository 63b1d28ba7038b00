/** Word files become drafts beside the requests, one at a time in a process. Several processes may run; a lease says whose an import is. */
import type { Payload } from 'payload'
import { carryOut } from '../editorial/imports/carry'
import { LEASE_MS, renewLease, takeImport, type Held } from '../editorial/imports/lease'
import type { ReadInput } from '../editorial/imports/pictures'
import { onWake } from '../platform/wake'

/** How often it looks by itself, milliseconds; a file that comes in wakes it at once. */
const LOOK_MS = 2_000
/** Often, so that one who cancels does not wait for the reader. */
const RENEW_MS = LEASE_MS / 10

export interface Importer {
  /** Carries out everything that is due. @returns how many imports it began */
  round(): Promise<number>
  start(): void
  /** Takes nothing more, and leaves what is being read to whoever takes it up. */
  stop(): Promise<void>
}

/** @param clock what time it is, for leases */
export function importer(payload: Payload, read: ReadInput, clock: () => Date = () => new Date()): Importer {
  const stopping = new AbortController()
  let last: string | null = null
  let looking: Promise<unknown> | null = null
  let again = false
  let timer: NodeJS.Timeout | null = null
  let unlisten = () => {}

  async function carry(held: Held): Promise<void> {
    const mine = new AbortController()
    const renewing = setInterval(() => {
      renewLease(payload, held, clock()).then(
        (isMine) => isMine || mine.abort(),
        // A database that is away is away for the work, too.
        () => undefined,
      )
    }, RENEW_MS)
    try {
      await carryOut(payload, held, read, AbortSignal.any([mine.signal, stopping.signal]))
    } finally {
      clearInterval(renewing)
    }
  }

  async function round(): Promise<number> {
    for (let begun = 0; ; begun++) {
      const held = stopping.signal.aborted ? null : await takeImport(payload, last, clock())
      if (!held) return begun
      last = held.person
      await carry(held)
    }
  }

  /** One look at a time; a word that comes meanwhile leads to another one. */
  function look(): void {
    if (stopping.signal.aborted || timer === null) return
    again = looking !== null
    looking ??= round()
      .catch((err: unknown) => payload.logger.error({ err, msg: 'imports were not carried out' }))
      .then(() => {
        looking = null
        if (again) look()
      })
  }

  return {
    round,
    start() {
      timer = setInterval(look, LOOK_MS).unref()
      unlisten = onWake(look)
      look()
    },
    async stop() {
      stopping.abort()
      unlisten()
      if (timer) clearInterval(timer)
      await looking
    },
  }
}
