import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** Lower-case hexadecimal SHA-256 of bytes, or of the UTF-8 bytes of a text. */
export const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** SHA-256 of the RFC 8785 JSON of a value. */
export function hashOf(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('a value without canonical JSON')
  return sha256(text)
}
