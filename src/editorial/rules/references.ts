/** What a story points at: files and units, by id. */
import type { StoryContent } from './content'
import { BODY_FIELD, type Kind } from './kinds'
import { uploadIds } from './lexicalTree'

const present = (ids: (string | undefined | null)[]): string[] => [...new Set(ids.filter((id): id is string => !!id))]

/** Files that the public sees with the story: cover, images of the body, attachments. */
export const shownMedia = (kind: Kind, content: StoryContent): string[] =>
  present([
    content.cover,
    ...uploadIds(content[BODY_FIELD[kind]]),
    ...(content.attachments ?? []).map((attachment) => attachment.file),
  ])

/** Every file that a revision freezes: those shown, and the evidence that is never public. */
export const allMedia = (kind: Kind, content: StoryContent): string[] =>
  present([
    ...shownMedia(kind, content),
    content.consent?.file,
    ...[...(content.figures ?? []), ...(content.targets ?? []), ...(content.timeline ?? [])].map(
      (row) => row.evidence?.file,
    ),
  ])

/** Units that the content names by id, besides its owner. */
export const namedUnits = (content: StoryContent): string[] =>
  present([content.introducedBy?.unit, ...(content.authors ?? []).map((author) => author.unit)])
