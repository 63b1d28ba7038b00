/** A second implementation of RFC 8785 for values without exotic numbers, and of the hash that it feeds. */
import { createHash } from 'node:crypto'

/** Members ordered by UTF-16 units, no white space. */
export function jcs(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(jcs).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = value as Record<string, unknown>
  return `{${Object.keys(members)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${jcs(members[name])}`)
    .join(',')}}`
}

export const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
