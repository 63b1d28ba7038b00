/** What the names in a dossier mean: which edition is which, what each file shows. Names of files are their hashes, so that they verify themselves. */
import type { FrozenStory } from '../editorial/rules/canonical'
import { beijingDay } from '../editorial/rules/days'
import { t } from '../messages/index'
import { folderOf } from './names'
import type { FiledRevision } from './record'

const dayOf = (moment: string): string => beijingDay(new Date(moment))

function editionLine({ number, frozen, at, published }: FiledRevision): string {
  const [first] = published
  const { title } = frozen.content
  const said = { folder: folderOf(number), number, title, at: dayOf(at) }
  return first ? t('dossier.editionPublished', { ...said, published: dayOf(first) }) : t('dossier.editionLine', said)
}

/** By what a person knows a file: its title in the list of attachments, what stands under it, what it shows. */
function wordsOf({ content, media }: FrozenStory, id: string): string {
  const file = media.find((each) => each.id === id)
  const attached = content.attachments?.find((each) => each.file === id)?.title
  return attached || file?.caption || file?.alt || (file?.mimeType ?? '')
}

/** @param nameOf a file by its hash */
export function contentsOf(revisions: readonly FiledRevision[], nameOf: (hash: string) => string): string {
  const files = new Map<string, string>()
  for (const { frozen } of revisions) for (const { id, sha256 } of frozen.media) files.set(sha256, wordsOf(frozen, id))
  return [
    ...revisions.map(editionLine),
    ...[...files]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([hash, words]) => t('dossier.fileLine', { file: nameOf(hash), words })),
  ].join('')
}
