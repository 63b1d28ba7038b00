/**
 * The one form of archive that is written, byte for byte: entries are stored as they are, in order, nothing between them;
 * no times, no comments, no attributes. Long ones by ZIP64, and only those. Whoever verifies makes these bytes again.
 */

export interface Entry {
  name: string
  /** bytes */
  size: number
  crc: number
  /** where its header stands */
  offset: number
}

/** A 32-bit field that holds this says: the number stands in the ZIP64 part. */
const LONG = 0xffff_ffff
const MANY = 0xffff
/** Versions of the format that a reader must know: stored files, and ZIP64. */
const PLAIN = 10
const ZIP64 = 45
/** The first day that a ZIP can name: 1980-01-01. */
const DAY = 0x21

export const END_SIZE = 22
export const LOCATOR_SIZE = 20
export const LONG_END_SIZE = 56
export const CENTRAL_SIZE = 46
export const SIGNATURES = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50, longEnd: 0x06064b50 } as const
const LOCATOR = 0x07064b50

/** Letters that no system reads in two ways; no part of it climbs or hides. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)*(?:\/[A-Za-z0-9][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)*)*$/
const LONGEST_NAME = 200
export const isName = (name: string): boolean => name.length <= LONGEST_NAME && NAME.test(name)

const u16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
const u64 = (value: number): Buffer => {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64LE(BigInt(value))
  return bytes
}

/** The extra field of ZIP64, or nothing where no number is long. */
const longNumbers = (numbers: readonly number[]): Buffer =>
  numbers.length === 0
    ? Buffer.alloc(0)
    : Buffer.concat([u16(1), u16(8 * numbers.length), ...numbers.map((number) => u64(number))])

const isLong = (number: number): boolean => number >= LONG

/** What is the same in both headers: flags, method, time, day, checksum, sizes, lengths of name and extra field. */
const common = ({ name, size, crc }: Omit<Entry, 'offset'>, extra: Buffer): Buffer[] => {
  const short = isLong(size) ? LONG : size
  return [u16(0), u16(0), u16(0), u16(DAY), u32(crc), u32(short), u32(short), u16(name.length), u16(extra.length)]
}

/** What stands before the bytes of an entry. */
export function localHeader(entry: Omit<Entry, 'offset'>): Buffer {
  const { name, size } = entry
  const extra = longNumbers(isLong(size) ? [size, size] : [])
  const needs = extra.length > 0 ? ZIP64 : PLAIN
  return Buffer.concat([u32(SIGNATURES.local), u16(needs), ...common(entry, extra), Buffer.from(name, 'latin1'), extra])
}

/** How an entry is listed at the end. */
export function centralHeader(entry: Entry): Buffer {
  const { name, size, offset } = entry
  const extra = longNumbers([...(isLong(size) ? [size, size] : []), ...(isLong(offset) ? [offset] : [])])
  const needs = extra.length > 0 ? ZIP64 : PLAIN
  return Buffer.concat([
    u32(SIGNATURES.central),
    u16(needs),
    u16(needs),
    ...common(entry, extra),
    // comment, disk, attributes within and without
    Buffer.alloc(10),
    u32(isLong(offset) ? LONG : offset),
    Buffer.from(name, 'latin1'),
    extra,
  ])
}

/** What stands behind the list. @param offset where the list begins, @param size of the list, bytes */
export function endOf(count: number, offset: number, size: number): Buffer {
  const long = count >= MANY || isLong(offset) || isLong(size)
  const end = Buffer.concat([
    u32(SIGNATURES.end),
    Buffer.alloc(4),
    u16(Math.min(count, MANY)),
    u16(Math.min(count, MANY)),
    u32(Math.min(size, LONG)),
    u32(Math.min(offset, LONG)),
    u16(0),
  ])
  if (!long) return end
  const longEnd = Buffer.concat([
    u32(SIGNATURES.longEnd),
    u64(LONG_END_SIZE - 12),
    u16(ZIP64),
    u16(ZIP64),
    Buffer.alloc(8),
    u64(count),
    u64(count),
    u64(size),
    u64(offset),
  ])
  return Buffer.concat([longEnd, u32(LOCATOR), u32(0), u64(offset + size), u32(1), end])
}

/** Bytes from the header of an entry to the next one. */
export const lengthOf = (entry: Omit<Entry, 'offset'>): number => localHeader(entry).length + entry.size
