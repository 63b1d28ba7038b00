/** Names within a dossier that both who writes it and who verifies it must know. */

export const folderOf = (number: number): string => `revisions/${String(number).padStart(3, '0')}`

/** How the dossier of a story is called on the disk, and in files of many of the first form. */
export const dossierFile = ({ kind, id }: { kind: string; id: string }): string => `${kind}-${id}.zip`

/** What a person knows a story by: letters, digits and dashes. */
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,118}[a-z0-9])?$/
const LONGEST_SLUG = 80

/**
 * @param day `YYYY-MM-DD` of the first publication, or of the submission where there was none
 * @param edition number of the revision that stands before the public, or of the last one
 */
export function labelOf(day: string, slug: string, edition: number): string {
  const plain = slug.replace(/[^a-z0-9-]/g, '').slice(0, LONGEST_SLUG)
  return [day, plain.replace(/^-+|-+$/g, ''), `e${edition}`].filter((part) => part !== '').join('-')
}

/** How it is called where people look for it: `2023-07-05-danbao-gongsi-e2-cases-….zip`. Of older ones no label is known. */
export const filedAs = ({ label, ...story }: { kind: string; id: string; label?: string }): string =>
  label === undefined ? dossierFile(story) : `${label}-${dossierFile(story)}`

/** Whether a dossier may be called so in a file of many: as its story alone, or with what a person knows it by before that. */
export function isFiledAs(name: string, story: { kind: string; id: string }): boolean {
  const own = dossierFile(story)
  return name === own || (name.endsWith(`-${own}`) && LABEL.test(name.slice(0, -own.length - 1)))
}

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
