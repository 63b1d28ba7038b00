/** Whether an import is of a file that a page holds: by its hash, or byte for byte where a browser gives none (pages without https). */
import type { ImportSummary } from '../../editorial/imports/told'

const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')

async function areAlike(bytes: ArrayBuffer, id: string): Promise<boolean> {
  const answer = await fetch(`/api/imports/${id}/original`, { credentials: 'same-origin' })
  if (!answer.ok) return false
  const [own, kept] = [new Uint8Array(bytes), new Uint8Array(await answer.arrayBuffer())]
  return own.length === kept.length && own.every((byte, at) => byte === kept[at])
}

/** Never throws: of what cannot be read nobody knows that it is the same. */
export async function isSameFile(file: Blob, { id, sha256 }: Pick<ImportSummary, 'id' | 'sha256'>): Promise<boolean> {
  try {
    const bytes = await file.arrayBuffer()
    // There in secure pages alone.
    const subtle = globalThis.crypto.subtle as SubtleCrypto | undefined
    return subtle ? hex(await subtle.digest('SHA-256', bytes)) === sha256 : await areAlike(bytes, id)
  } catch {
    return false
  }
}
