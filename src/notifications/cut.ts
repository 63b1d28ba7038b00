/** Cuts a text to a number of bytes of UTF-8, between two characters. */
export function cutToBytes(text: string, most: number): string {
  const bytes = Buffer.from(text, 'utf8')
  if (bytes.length <= most) return text
  let end = most
  // 10xxxxxx: inside a character.
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--
  return bytes.subarray(0, end).toString('utf8')
}

/**
 * As many whole lines as fit, and after them a line that says how many are missing.
 * @param more the line for a number of missing ones
 */
export function linesToBytes(lines: readonly string[], most: number, more: (missing: number) => string): string {
  for (let kept = lines.length; kept > 0; kept--) {
    const missing = lines.length - kept
    const text = [...lines.slice(0, kept), ...(missing > 0 ? [more(missing)] : [])].join('\n')
    if (Buffer.byteLength(text, 'utf8') <= most) return text
  }
  return cutToBytes(lines[0] ?? '', most)
}
