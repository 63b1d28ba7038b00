/**
 * The log as a tree of hashes (RFC 9162, 2.1): by a few of them a reader sees that an entry stands at its place in a log of
 * so many entries, and learns nothing of the others.
 */
import { createHash } from 'node:crypto'

type Hash = Buffer
const digest = (...parts: Uint8Array[]): Hash => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}
const leafOf = (entryHash: string): Hash => digest(Uint8Array.of(0), Buffer.from(entryHash, 'hex'))
const joined = (left: Hash, right: Hash): Hash => digest(Uint8Array.of(1), left, right)

const HASH_SIZE = 32
/** Hashes in the order of their places, in one piece of memory. */
class Level {
  #bytes = Buffer.alloc(HASH_SIZE * 1024)
  count = 0

  push(hash: Hash): void {
    if ((this.count + 1) * HASH_SIZE > this.#bytes.length)
      this.#bytes = Buffer.concat([this.#bytes, Buffer.alloc(this.#bytes.length)])
    hash.copy(this.#bytes, this.count++ * HASH_SIZE)
  }

  at = (place: number): Hash => this.#bytes.subarray(place * HASH_SIZE, (place + 1) * HASH_SIZE)
}

/** The tree of a log that grows. Trees of fewer entries than it has can be asked for too. */
export class LogTree {
  /** by height: what stands over whole pairs, fours, eights … of entries */
  readonly #levels: Level[] = []

  get size(): number {
    return this.#levels[0]?.count ?? 0
  }

  /** @param entryHash of the entry after the last one */
  add(entryHash: string): void {
    let hash = leafOf(entryHash)
    for (let height = 0; ; height++) {
      const level = (this.#levels[height] ??= new Level())
      level.push(hash)
      if (level.count % 2 === 1) return
      hash = joined(level.at(level.count - 2), level.at(level.count - 1))
    }
  }

  /** What stands over the entries from `place` × 2^height on, in a tree of `size` entries. */
  #over(height: number, place: number, size: number): Hash {
    const level = this.#levels[height]
    if ((place + 1) * 2 ** height <= size && level) return level.at(place)
    const left = this.#over(height - 1, 2 * place, size)
    return widthAt(height - 1, size) > 2 * place + 1 ? joined(left, this.#over(height - 1, 2 * place + 1, size)) : left
  }

  /** Lower-case hex. @param size at least 1, at most as many as there are */
  root(size: number): string {
    return this.#over(heightOf(size), 0, size).toString('hex')
  }

  /** The hashes beside the way from an entry to the root, from below. @param seq from 1 */
  path(seq: number, size: number): string[] {
    const path: string[] = []
    let place = seq - 1
    for (let height = 0; height < heightOf(size); height++) {
      const beside = place % 2 === 0 ? place + 1 : place - 1
      if (beside < widthAt(height, size)) path.push(this.#over(height, beside, size).toString('hex'))
      place = Math.floor(place / 2)
    }
    return path
  }
}

const widthAt = (height: number, size: number): number => Math.ceil(size / 2 ** height)
const heightOf = (size: number): number => Math.ceil(Math.log2(size))

/** The root to which a path leads from an entry; undefined where it has not as many hashes as there must be. */
export function rootBy(entryHash: string, seq: number, size: number, path: readonly string[]): string | undefined {
  if (!Number.isSafeInteger(seq) || !Number.isSafeInteger(size) || seq < 1 || seq > size) return undefined
  let hash = leafOf(entryHash)
  let place = seq - 1
  let used = 0
  for (let height = 0; height < heightOf(size); height++) {
    const left = place % 2 === 1
    if (left || place + 1 < widthAt(height, size)) {
      const beside = Buffer.from(path[used++] ?? '', 'hex')
      hash = left ? joined(beside, hash) : joined(hash, beside)
    }
    place = Math.floor(place / 2)
  }
  return used === path.length ? hash.toString('hex') : undefined
}
