/** Names within a dossier that both who writes it and who verifies it must know. */

export const folderOf = (number: number): string => `revisions/${String(number).padStart(3, '0')}`

/** How the dossier of a story is called in a file of many. */
export const dossierFile = ({ kind, id }: { kind: string; id: string }): string => `${kind}-${id}.zip`

/** What stands in the folder of each revision. */
export const REVISION_FILES = [
  'canonical.json',
  'revision.json',
  'checks.json',
  'story.docx',
  'story.html',
  'sheet.docx',
] as const

/** What stands beside the folders. */
export const STORY_FILES = [
  'README.txt',
  'story.json',
  'corrections.json',
  'reviews.json',
  'comments.json',
  'audit/entries.json',
  'audit/log.json',
] as const
