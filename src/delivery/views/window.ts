/**
 * Who opens the same page again within a while is counted once. Of a reader nothing is kept but a number that cannot be
 * turned back, folded with a salt that lives in memory and is another one each day; the numbers stand in a table of fixed
 * size, where a newer one takes the place of an older.
 */
import { createHash, randomBytes } from 'node:crypto'
import { nextDay } from '../pages/page'

/** How long a second opening counts for nothing, seconds. */
export const WHILE_S = 30 * 60
/** Places in the table, eight bytes each. Where it is full, somebody who reloads is counted a second time. */
const PLACES = 1 << 17

export class Window {
  readonly #marks = new Uint32Array(PLACES)
  readonly #seen = new Uint32Array(PLACES)
  #salt = randomBytes(32)
  #saltUntil = 0

  /** @param now milliseconds since 1970. @returns whether this reader did not open this page within the last while */
  isNew(asker: string, agent: string, address: string, now: number): boolean {
    if (now >= this.#saltUntil) {
      this.#salt = randomBytes(32)
      this.#saltUntil = nextDay(now)
    }
    const folded = createHash('sha256')
      .update(this.#salt)
      .update(JSON.stringify([asker, agent, address]))
      .digest()
    const place = folded.readUInt32LE(0) % PLACES
    // Zero is an empty place.
    const mark = folded.readUInt32LE(4) || 1
    const second = Math.floor(now / 1000)
    const isNew = this.#marks[place] !== mark || second - (this.#seen[place] ?? 0) >= WHILE_S
    this.#marks[place] = mark
    if (isNew) this.#seen[place] = second
    return isNew
  }
}
