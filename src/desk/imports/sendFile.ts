/** Sends one file to the door of imports, and tells how much of it is there. */
import type { ImportSummary } from '../../editorial/imports/told'
import { t } from '../../messages/index'

/** `lost`: no answer came, or none is awaited any more; the server may have the file */
export type Sent = { doc: ImportSummary } | { why: string; earlier?: ImportSummary; lost?: true }

interface Body {
  doc?: ImportSummary
  earlier?: ImportSummary
  errors?: { message?: string }[]
}

function read(text: string): Body {
  try {
    return JSON.parse(text) as Body
  } catch {
    return {}
  }
}

/**
 * Never rejects: an answer that does not come is one too.
 * @param again go on although the unit has imported these bytes before, @param onPart of 1
 * @param signal ends the request while bytes are still to be sent; once all are, the server has the file, and only its
 * answer says which import it became
 */
export function sendFile(
  file: File,
  again: boolean,
  onPart: (part: number) => void,
  signal: AbortSignal,
): Promise<Sent> {
  return new Promise((resolve) => {
    const form = new FormData()
    form.set('_payload', JSON.stringify({ again }))
    form.set('file', file)
    // fetch tells nothing of what has been sent.
    const request = new XMLHttpRequest()
    let whole = false
    request.open('POST', '/api/imports')
    request.upload.addEventListener('progress', ({ loaded, total }) => onPart(total > 0 ? loaded / total : 0))
    request.upload.addEventListener('load', () => {
      whole = true
    })
    request.addEventListener('load', () => {
      const { doc, earlier, errors } = read(request.responseText)
      if (request.status === 201 && doc) resolve({ doc })
      else resolve({ why: errors?.[0]?.message ?? t('desk.away'), earlier })
    })
    for (const end of ['error', 'abort'])
      request.addEventListener(end, () => resolve({ why: t('desk.away'), lost: true }))
    signal.addEventListener('abort', () => {
      if (!whole) request.abort()
    })
    request.send(form)
  })
}
