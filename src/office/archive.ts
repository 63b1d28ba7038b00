/** The parts of an Office file: its table of contents, and one part at a time within what the table declares. */
import { constants, inflateRawSync } from 'node:zlib'

const END = 0x06054b50
const END_LENGTH = 22
/** The longer end that some programs write before it. */
const LONG_END = 0x06064b50
const LONG_LENGTH = 76
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const STORED = 0
const DEFLATED = 8
const ENCRYPTED = 1
export interface Part {
  name: string
  /** bytes, unpacked */
  size: number
  packed: Buffer
  stored: boolean
}

/** Where the table lies. It ends where the file ends: nothing behind it, so that every program finds the same one. */
function tableOf(file: Buffer): { count: number; table: Buffer } {
  const end = file.length - END_LENGTH
  if (end < 0 || file.readUInt32LE(0) !== LOCAL || file.readUInt32LE(end) !== END || file.readUInt16LE(end + 20) !== 0)
    throw new Error('no archive')
  const [count, size, start] = [file.readUInt16LE(end + 10), file.readUInt32LE(end + 12), file.readUInt32LE(end + 16)]
  const gap = end - start - size
  const long = gap === LONG_LENGTH && file.readUInt32LE(end - LONG_LENGTH) === LONG_END
  if (gap !== 0 && !long) throw new Error('no table')
  if (long && Number(file.readBigUInt64LE(end - LONG_LENGTH + 48)) !== start) throw new Error('two tables')
  return { count, table: file.subarray(start, start + size) }
}

interface Place {
  from: number
  to: number
}

/** Parts that share bytes are many times as much as the file: each byte belongs to one. */
function assertApart(places: readonly Place[], end: number): void {
  let before = 0
  for (const { from, to } of places.toSorted((a, b) => a.from - b.from)) {
    if (from < before || to > end) throw new Error('overlapping')
    before = to
  }
}

/**
 * All parts as the table names them; folders are left out.
 * @throws Error where it is no archive, or one that programs would read in different ways
 */
export function partsOf(bytes: Uint8Array): Part[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { count, table } = tableOf(file)
  const parts: Part[] = []
  const names = new Set<string>()
  const places: Place[] = []
  let at = 0
  for (let i = 0; i < count; i++) {
    if (table.readUInt32LE(at) !== ENTRY) throw new Error('no entry')
    const [flags, method] = [table.readUInt16LE(at + 8), table.readUInt16LE(at + 10)]
    const [named, more, told] = [28, 30, 32].map((place) => table.readUInt16LE(at + place)) as [number, number, number]
    const raw = table.subarray(at + 46, at + 46 + named)
    const [length, size, from] = [20, 24, 42].map((place) => table.readUInt32LE(at + place)) as [number, number, number]
    at += 46 + named + more + told
    if (flags & ENCRYPTED || (method !== STORED && method !== DEFLATED)) throw new Error('packed otherwise')
    if (file.readUInt32LE(from) !== LOCAL) throw new Error('no part')
    const head = 30 + file.readUInt16LE(from + 26)
    if (!file.subarray(from + 30, from + head).equals(raw)) throw new Error('two names')
    const start = from + head + file.readUInt16LE(from + 28)
    const packed = file.subarray(start, start + length)
    places.push({ from, to: start + length })
    const name = raw.toString('utf8')
    // Names differ by more than their case; else which of two is shown is for each program to choose.
    if (names.has(name.toLowerCase())) throw new Error('twice')
    names.add(name.toLowerCase())
    if (!name.endsWith('/')) parts.push({ name, size, packed, stored: method === STORED })
  }
  if (at !== table.length) throw new Error('more entries')
  assertApart(places, file.length - table.length)
  return parts
}

/** The bytes of a part. @throws Error where they are not as many as the table says */
export function unpacked({ size, packed, stored }: Part): Buffer {
  const bytes = stored || size === 0 ? packed.subarray(0, size) : inflateRawSync(packed, { maxOutputLength: size })
  if (bytes.length !== size || (stored && packed.length !== size)) throw new Error('another size')
  return bytes
}

/** Its first bytes, at most 16. */
export const headOf = ({ packed, stored }: Part): Buffer =>
  (stored ? packed : inflateRawSync(packed.subarray(0, 512), { finishFlush: constants.Z_SYNC_FLUSH })).subarray(0, 16)

const CHARSETS = /^(?:utf-?8|utf-?16(?:le|be)?|us-ascii)$/i

/** A part as text. XML is UTF-8 unless its first two bytes say otherwise. @throws Error where it is in another encoding */
export function decoded(bytes: Uint8Array): string {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0)
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8'
  const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
  const declared = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)/.exec(text)?.[1]
  if (declared !== undefined && !CHARSETS.test(declared)) throw new Error('another encoding')
  return text
}
