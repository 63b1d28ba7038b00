/** The pictures of the RTF that Word and WPS put on a clipboard beside their markup, which names files of the machine alone. */
import type { PastedFile } from './pictures'

const PICTURE = /\\(png|jpeg)blip(?:\\[a-z]+-?\d*|\{\\\*\\blipuid [0-9a-f]+\}|[\s}])*([0-9a-f][0-9a-f\s]{15,})/gi
/** Longer ones are no article. */
const LONGEST = 60_000_000

export function picturesInRtf(rtf: string): PastedFile[] {
  if (rtf.length > LONGEST || !rtf.startsWith('{\\rtf')) return []
  return [...rtf.matchAll(PICTURE)].map(([, type = '', hex = '']) => {
    const digits = hex.replace(/\s/g, '')
    const bytes = new Uint8Array(Math.floor(digits.length / 2))
    for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(digits.slice(i * 2, i * 2 + 2), 16)
    return { mimeType: `image/${type.toLowerCase()}`, bytes }
  })
}
