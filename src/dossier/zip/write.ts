/** Writes an archive as a stream: one part after the other, so that no more than one is ever in memory. */
import { crc32 } from 'node:zlib'
import { centralHeader, endOf, isName, lengthOf, localHeader, type Entry } from './form'

export interface Part {
  name: string
  size: number
  crc: number
  bytes: Iterable<Uint8Array> | AsyncIterable<Uint8Array>
}

/** A part that is in memory already. */
export const whole = (name: string, bytes: Uint8Array): Part => ({
  name,
  size: bytes.length,
  crc: crc32(bytes),
  bytes: [bytes],
})

/**
 * The bytes of an archive. The same parts, the same bytes.
 * @throws Error for a name that could be read in two ways or stands there twice, and for a part that is not what it said
 */
export async function* archive(parts: AsyncIterable<Part>): AsyncGenerator<Uint8Array> {
  const entries: Entry[] = []
  const names = new Set<string>()
  let offset = 0
  for await (const { name, size, crc, bytes } of parts) {
    if (!isName(name) || names.has(name.toLowerCase())) throw new Error(`a part cannot be called ${name}`)
    names.add(name.toLowerCase())
    const header = localHeader({ name, size, crc })
    yield header
    let sum = 0
    let written = 0
    for await (const chunk of bytes) {
      sum = crc32(chunk, sum)
      written += chunk.length
      yield chunk
    }
    if (written !== size || sum !== crc) throw new Error(`${name} changed while it was written`)
    entries.push({ name, size, crc, offset })
    offset += header.length + size
  }
  const list = Buffer.concat(entries.map((entry) => centralHeader(entry)))
  yield list
  yield endOf(entries.length, offset, list.length)
}

/** How long an archive of these parts will be, bytes. */
export function archiveSize(parts: readonly Omit<Part, 'bytes'>[]): number {
  let offset = 0
  let list = 0
  for (const part of parts) {
    list += centralHeader({ ...part, offset }).length
    offset += lengthOf(part)
  }
  return offset + list + endOf(parts.length, offset, list).length
}
