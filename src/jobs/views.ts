/** Stores what readers have opened: to the disk and then to the database, a few times a minute. */
import type { Payload } from 'payload'
import { addViews, forgetSpool, storedViews } from '../editorial/views'
import { SpoolFile } from '../platform/viewSpool'
import { add, takeViews, views } from '../platform/views'
import { startRounds } from './rounds'

/** A process that is killed loses no more than this, milliseconds. */
const PERIOD_MS = 20_000
/** A process that has not written for so long is dead, milliseconds. */
const SILENCE_MS = 3 * 60_000
/** Addresses that are added up in one transaction: others write too. */
const BATCH = 100

export class ViewStore {
  #own = SpoolFile.ofNew()
  #left: SpoolFile[] = []
  #blind = false

  constructor(
    private readonly payload: Payload,
    private readonly silence = SILENCE_MS,
  ) {}

  /** Takes what was counted, and stores what can be stored. A database that is away is told of once, and asked again. */
  async round(): Promise<void> {
    // What this process had not stored when another took its spool is the other's to store.
    if (await this.#own.isTaken()) this.#own = SpoolFile.ofNew()
    const taken = takeViews()
    for (const [address, times] of taken) add(this.#own.spool.open, address, times)
    if (taken.size > 0) await this.#own.save()
    else await this.#own.touch()
    this.#left.push(...(await SpoolFile.takeOver(this.silence)))
    try {
      await this.#empty(this.#own)
      for (let left = this.#left[0]; left; left = this.#left[0]) {
        await this.#empty(left)
        await forgetSpool(this.payload, left.spool.id)
        this.#left.shift()
      }
      this.#blind = false
    } catch (err) {
      if (!this.#blind) this.payload.logger.error({ err, msg: 'views are not stored; they wait on the disk' })
      this.#blind = true
      for (const file of this.#left) await file.touch()
    }
  }

  async #empty(file: SpoolFile): Promise<void> {
    const { spool } = file
    while (spool.sealed || spool.open.size > 0) {
      if (!spool.sealed) {
        const rows = [...spool.open].slice(0, BATCH)
        spool.sealed = new Map(rows)
        spool.number++
        for (const [address] of rows) spool.open.delete(address)
        await file.save()
      }
      await addViews(this.payload, spool.id, spool.number, spool.sealed)
      spool.sealed = null
    }
    await file.save()
  }

  /** The last round, and nothing is left of this process where all could be stored. */
  async close(): Promise<void> {
    await this.round()
    const { sealed, open, id } = this.#own.spool
    if (!sealed && open.size === 0) await forgetSpool(this.payload, id)
  }
}

/** Starts storing. @returns stops it and stores what was counted last */
export function startViews(payload: Payload): () => Promise<void> {
  const store = new ViewStore(payload)
  views.stored = (addresses) => storedViews(payload, addresses)
  const stop = startRounds(payload, PERIOD_MS, () => store.round(), 'views were not stored')
  return async () => {
    await stop()
    await store.close().catch((err: unknown) => payload.logger.error({ err, msg: 'views were not stored' }))
  }
}
