/** The QR code of an address, made here: no other host learns what is read. */
import encode from 'qr'

export interface QrCode {
  /** modules on a side, the quiet zone of four around it included */
  size: number
  /** the dark modules as a path of strokes one module wide */
  path: string
  address: string
}

const QUIET = 4

/** Runs of dark modules in one row: `[from, length]`. */
function runs(row: readonly boolean[]): [number, number][] {
  const found: [number, number][] = []
  row.forEach((dark, x) => {
    const last = found.at(-1)
    if (!dark) return
    if (last && last[0] + last[1] === x) last[1]++
    else found.push([x, 1])
  })
  return found
}

/** @param address absolute; any that fits a code of version 40 */
export function qrCode(address: string): QrCode {
  const rows = encode(address, 'raw', { ecc: 'medium', border: QUIET })
  const path = rows
    .flatMap((row, y) =>
      runs(row).map(([x, length], index, all) => {
        const before = all[index - 1]
        return before ? `m${x - before[0] - before[1]} 0h${length}` : `M${x} ${y + 0.5}h${length}`
      }),
    )
    .join('')
  return { size: rows.length, path, address }
}
