/** Pictures of a paste, stored as files of the writer's unit: none is ever shown from where it came from. */
import type { Picture } from '../../word/read/draft'
import { t } from '../../messages/index'

export interface Stored {
  /** ids of files by the keys of their pictures */
  ids: ReadonlyMap<string, string>
  /** why some were not stored, each reason once */
  refused: string[]
}

const ENDINGS: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg' }

interface Answer {
  doc?: { id?: string | number }
  errors?: { message?: string }[]
}

/** Sends one picture as the media room does. @returns its id, or why it was not stored */
async function store({ bytes, mimeType, alt, caption }: Picture, number: number): Promise<{ id: string } | string> {
  const ending = ENDINGS[mimeType] ?? mimeType.slice('image/'.length)
  const name = t('paste.fileName', { number, ending })
  const form = new FormData()
  form.set('_payload', JSON.stringify({ alt, caption }))
  form.set('file', new File([new Uint8Array(bytes)], name, { type: mimeType }))
  try {
    const response = await fetch('/api/media', { method: 'POST', credentials: 'same-origin', body: form })
    const { doc, errors } = (await response.json()) as Answer
    return doc?.id === undefined ? (errors?.[0]?.message ?? t('desk.away')) : { id: String(doc.id) }
  } catch {
    return t('desk.away')
  }
}

/** One after another: a paste is no reason to keep a server busy. */
export async function storePictures(pictures: readonly Picture[]): Promise<Stored> {
  const ids = new Map<string, string>()
  const refused = new Set<string>()
  for (const [index, picture] of pictures.entries()) {
    const answer = await store(picture, index + 1)
    if (typeof answer === 'string') refused.add(answer)
    else ids.set(picture.key, answer.id)
  }
  return { ids, refused: [...refused] }
}
