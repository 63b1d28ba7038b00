/** The files that a story shows, each in each place where it stands. */
import type { MediaFacts, Subject } from '../content'
import { BODY_FIELD } from '../kinds'
import { uploadIds } from '../lexicalTree'

export interface ShownFile {
  place: 'cover' | 'body' | 'attachment'
  /** `cover`, `body`, `lead` or `attachments.N.file` */
  field: string
  /** from 1, within the place */
  number: number
  /** as the story calls it, else as it was uploaded, else its number */
  name: string
  /** undefined where nothing is known of the file */
  facts: MediaFacts | undefined
}

type Named = Omit<ShownFile, 'name' | 'facts'> & { id: string; title?: string }

export const isImage = (facts: MediaFacts): boolean => facts.mimeType.startsWith('image/')

/** Cover, files of the body, attachments. */
export function shownFiles({ kind, content, media }: Subject): ShownFile[] {
  const known = new Map(media.map((facts) => [facts.id, facts]))
  const bodyField = BODY_FIELD[kind]
  const attachments = Array.isArray(content.attachments) ? content.attachments : []
  return [
    ...(content.cover ? [{ place: 'cover' as const, field: 'cover', id: content.cover, number: 1 }] : []),
    ...uploadIds(content[bodyField]).map((id, i) => ({ place: 'body' as const, field: bodyField, id, number: i + 1 })),
    ...attachments.flatMap((entry, i) =>
      entry?.file
        ? [
            {
              place: 'attachment' as const,
              field: `attachments.${i}.file`,
              id: entry.file,
              number: i + 1,
              title: entry.title,
            },
          ]
        : [],
    ),
  ].map(({ id, title, ...shown }: Named) => {
    const facts = known.get(id)
    return { ...shown, name: title || facts?.filename || String(shown.number), facts }
  })
}
