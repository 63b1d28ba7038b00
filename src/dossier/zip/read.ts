/** Reads an archive that must have the one form in which they are written, and says where it has not. */
import {
  CENTRAL_SIZE,
  centralHeader,
  END_SIZE,
  endOf,
  isName,
  lengthOf,
  localHeader,
  LOCATOR_SIZE,
  LONG_END_SIZE,
  SIGNATURES,
  type Entry,
} from './form'

/** Bytes that can be read at any place. */
export interface Source {
  size: number
  /** @throws Error where there are not so many */
  read(offset: number, length: number): Promise<Buffer>
}

/** A list longer than this is none of ours. */
const LONGEST_LIST = 256 * 1024 * 1024

/** An order has 5,000 stories at most; a story of so many parts would have been submitted three thousand times. */
const MOST_PARTS = 20_000

/** What is not as it is written: the header or the line in the list of an entry, or a place of the archive itself. */
export type Fault = { at: 'header' | 'list'; name: string } | { at: 'end' | 'order' | 'names' | 'many' }

export interface Read {
  entries: Entry[]
  faults: Fault[]
}

/** Where the list stands, as the end of the archive says. */
async function listAt(source: Source): Promise<{ count: number; offset: number; size: number } | null> {
  if (source.size < END_SIZE) return null
  const end = await source.read(source.size - END_SIZE, END_SIZE)
  if (end.readUInt32LE(0) !== SIGNATURES.end) return null
  const plain = { count: end.readUInt16LE(10), size: end.readUInt32LE(12), offset: end.readUInt32LE(16) }
  const long = plain.count === 0xffff || plain.size === 0xffff_ffff || plain.offset === 0xffff_ffff
  if (!long) return plain
  const from = source.size - END_SIZE - LOCATOR_SIZE - LONG_END_SIZE
  if (from < 0) return null
  const longEnd = await source.read(from, LONG_END_SIZE)
  if (longEnd.readUInt32LE(0) !== SIGNATURES.longEnd) return null
  const [count, size, offset] = [32, 40, 48].map((at) => Number(longEnd.readBigUInt64LE(at))) as [
    number,
    number,
    number,
  ]
  return [count, size, offset].every(Number.isSafeInteger) ? { count, size, offset } : null
}

/** The next line of the list, or null where none can be read. */
function lineAt(list: Buffer, at: number): { entry: Entry; length: number } | null {
  if (at + CENTRAL_SIZE > list.length || list.readUInt32LE(at) !== SIGNATURES.central) return null
  const nameLength = list.readUInt16LE(at + 28)
  const extraLength = list.readUInt16LE(at + 30)
  const length = CENTRAL_SIZE + nameLength + extraLength
  if (at + length > list.length) return null
  const name = list.toString('latin1', at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength)
  const numbers: number[] = []
  for (let place = at + CENTRAL_SIZE + nameLength + 4; place + 8 <= at + length; place += 8)
    numbers.push(Number(list.readBigUInt64LE(place)))
  const short = list.readUInt32LE(at + 24)
  const place = list.readUInt32LE(at + 42)
  const size = short === 0xffff_ffff ? (numbers.splice(0, 2)[0] ?? 0) : short
  const offset = place === 0xffff_ffff ? (numbers[0] ?? 0) : place
  if (![size, offset].every(Number.isSafeInteger)) return null
  return { entry: { name, size, crc: list.readUInt32LE(at + 16), offset }, length }
}

/**
 * The entries of an archive. Nothing may stand before, between or behind them, and every field of every header must be
 * the one that is written.
 * @param most parts of an archive
 * @returns what is wrong; where entries cannot be told from it, there are none
 */
export async function readArchive(source: Source, most = MOST_PARTS): Promise<Read> {
  const found = await listAt(source)
  const broken = (fault: Fault): Read => ({ entries: [], faults: [fault] })
  if (!found || found.size > LONGEST_LIST || found.offset + found.size > source.size - END_SIZE)
    return broken({ at: 'end' })
  if (found.count > most) return broken({ at: 'many' })
  const list = await source.read(found.offset, found.size)
  const entries: Entry[] = []
  const faults: Fault[] = []
  let at = 0
  let offset = 0
  while (at < list.length) {
    const line = lineAt(list, at)
    if (!line) return broken(entries.length > 0 ? { at: 'list', name: entries.at(-1)?.name ?? '' } : { at: 'end' })
    const { entry, length } = line
    if (!isName(entry.name)) return broken({ at: 'names' })
    if (entry.offset !== offset || offset + lengthOf(entry) > found.offset)
      return broken({ at: 'list', name: entry.name })
    if (!list.subarray(at, at + length).equals(centralHeader(entry))) faults.push({ at: 'list', name: entry.name })
    if (entries.push(entry) > most) return broken({ at: 'many' })
    at += length
    offset += lengthOf(entry)
  }
  if (offset !== found.offset) return broken({ at: 'order' })
  const names = new Set(entries.map(({ name }) => name.toLowerCase()))
  if (names.size !== entries.length) faults.push({ at: 'names' })
  const after = found.offset + found.size
  const end = endOf(entries.length, found.offset, found.size)
  // The end of the archive is the end of the file: not a byte stands between the two, before it or behind.
  if (source.size !== after + end.length || !(await source.read(after, end.length)).equals(end))
    faults.push({ at: 'end' })
  for (const entry of entries) {
    const header = localHeader(entry)
    if (!(await source.read(entry.offset, header.length)).equals(header))
      faults.push({ at: 'header', name: entry.name })
  }
  return { entries, faults }
}

/** Where the bytes of an entry begin. */
export const contentAt = (entry: Entry): number => entry.offset + localHeader(entry).length
