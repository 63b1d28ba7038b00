/** Room for pages that are made for one reader alone, as lists by several filters are: however many ask, a few are made at a time. */
import { setImmediate as breath } from 'node:timers/promises'
import type { ServerResponse } from 'node:http'
import pLimit from 'p-limit'

/** Made in one process, more at a time would all be later, and each holds memory while it is made. */
const AT_ONCE = 4
/** Who has waited longer is told to come again. Milliseconds. */
const LONGEST_MS = 15_000

/** libuv takes one new connection in a turn of the loop, so that others would come to theirs a page later each. */
const TURNS = 32

const room = pLimit(AT_ONCE)

async function letOthersIn(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) await breath()
}

/**
 * Waits for room, which is kept until the answer is written or its reader has gone.
 * @returns whether it is to be made: not where the reader has gone meanwhile, or has waited too long
 */
export function roomFor(response: ServerResponse): Promise<boolean> {
  const since = Date.now()
  return new Promise((resolve) => {
    void room(async () => {
      await letOthersIn()
      const wanted = !response.closed && Date.now() - since <= LONGEST_MS
      // Who reads slowly takes no room: what he reads is made.
      const written = new Promise((free) => response.once('prefinish', free).once('close', free))
      resolve(wanted)
      if (wanted) await written
    })
  })
}
