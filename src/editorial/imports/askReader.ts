/** Has a Word file read by a process of its own. */
import { askApart } from '../../apart/ask'
import type { WordDraft } from '../../word/read/draft'
import type { Refused } from '../../word/read/refusal'
import { unpacked } from './packed'
import { MOST_PICTURE_BYTES } from './readerLimits'

/** The draft without its pictures: far above what the limits of the reader let through. */
const LONGEST_DRAFT = 32 * 1024 * 1024

/**
 * Slow: never inside a transaction. Never rejects.
 * @param signal ends the reading
 * @returns null where the reader died
 */
export async function askReader(bytes: Uint8Array, signal: AbortSignal): Promise<WordDraft | Refused | null> {
  const said = await askApart({
    program: 'src/editorial/imports/reader.ts',
    bytes,
    longest: LONGEST_DRAFT + MOST_PICTURE_BYTES,
    signal,
  })
  return said && unpacked(said)
}
