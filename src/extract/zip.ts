/** The parts of an Office file, unpacked within limits: what a header declares is all that is ever made of it. */
import { unzipSync } from 'fflate'
import { LIMITS } from './limits'

/** A file that asks for more than it may. */
export class TooLarge extends Error {}

/**
 * The texts of the parts whose names are wanted, by name.
 * @throws TooLarge, Error where it is no such file
 */
export function partsOf(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, string> {
  let unpacked = 0
  let count = 0
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!wanted(name)) return false
      unpacked += originalSize
      count += 1
      if (unpacked > LIMITS.unpacked || count > LIMITS.parts) throw new TooLarge(name)
      return true
    },
  })
  return new Map(Object.entries(parts).map(([name, part]) => [name, decoded(part)]))
}

/** XML is UTF-8 unless its first two bytes say otherwise. */
function decoded(part: Uint8Array): string {
  const encoding =
    part[0] === 0xff && part[1] === 0xfe ? 'utf-16le' : part[0] === 0xfe && part[1] === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding, { fatal: true }).decode(part)
}
