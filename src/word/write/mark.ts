/** The mark of a document that is not public, at the head of each of its pages. */
import { t } from '../../messages/index'

/** A revision by its number and hash, or a working copy, which has no number yet. */
export interface Mark {
  number?: number
  /** lower-case SHA-256 of what it says */
  sha256: string
}

export const markText = ({ number, sha256 }: Mark): string =>
  number === undefined
    ? t('word.write.markWorking', { sha: sha256 })
    : t('word.write.markRevision', { number, sha: sha256 })
