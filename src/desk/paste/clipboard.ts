/** What a paste brings, as far as it is cleaned here. It has to be read before anything is waited for. */

export interface Clipboard {
  html: string
  rtf: string
  files: File[]
}

/** What the editor copied itself is clean, and keeps what pages have no markup for. */
const OWN = 'application/x-lexical-editor'

/** Null where the editor does it by itself: its own text, words without looks, files without markup. */
export function clipboardOf(event: unknown): Clipboard | null {
  const data = event instanceof ClipboardEvent ? event.clipboardData : null
  if (!data || data.types.includes(OWN)) return null
  const html = data.getData('text/html')
  if (html.trim() === '') return null
  const files = [...data.files].filter(({ type }) => type.startsWith('image/'))
  return { html, rtf: data.getData('text/rtf'), files }
}
