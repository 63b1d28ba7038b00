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
  /** undefined where nothing is known of the file */
  facts: MediaFacts | undefined
}

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
        ? [{ place: 'attachment' as const, field: `attachments.${i}.file`, id: entry.file, number: i + 1 }]
        : [],
    ),
  ].map(({ id, ...shown }) => ({ ...shown, facts: known.get(id) }))
}
