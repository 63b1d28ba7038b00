/** Bytes that can be read at any place: of a file, and of a part of others. */
import type { FileHandle } from 'node:fs/promises'
import type { Source } from './read'

/** A file, read in pieces. */
export async function fileSource(file: FileHandle): Promise<Source> {
  const { size } = await file.stat()
  return {
    size,
    async read(offset, length) {
      const bytes = Buffer.alloc(length)
      let filled = 0
      while (filled < length) {
        const { bytesRead } = await file.read(bytes, filled, length - filled, offset + filled)
        if (bytesRead === 0) throw new Error('the file ended before its end')
        filled += bytesRead
      }
      return bytes
    },
  }
}

/** A part of a source, as one of its own. */
export const within = (source: Source, from: number, size: number): Source => ({
  size,
  read(offset, length) {
    if (offset < 0 || offset + length > size) throw new Error('beyond the part')
    return source.read(from + offset, length)
  },
})

const PIECE = 256 * 1024

/** The bytes of a part, in pieces. */
export async function* pieces(source: Source, from: number, size: number): AsyncGenerator<Buffer> {
  for (let done = 0; done < size; done += PIECE) yield source.read(from + done, Math.min(PIECE, size - done))
}
