/** The title of the draft: what the file says, else what it is called. */
import type { WordDraft } from '../../word/read/draft'
import { safeText } from '../../word/read/safeText'
import type { ImportLoss } from './told'

const LONGEST = 100
const ENDING = /\.[A-Za-z0-9]{1,5}$/

/** @param name of the file */
export function titleOf({ title, proposals }: WordDraft, name: string): { title: string; lost: ImportLoss[] } {
  const place = proposals.find(({ field }) => field === 'title')?.place ?? { in: 'file', paragraph: 1, excerpt: '' }
  const said = title.trim()
  if (said === '') {
    const called = safeText(name).replace(ENDING, '').replace(/\s+/g, ' ').trim().slice(0, LONGEST) || 'Word'
    return { title: called, lost: [{ code: 'titleOfName', place, count: 1 }] }
  }
  if (said.length <= LONGEST) return { title: said, lost: [] }
  return { title: said.slice(0, LONGEST).trim(), lost: [{ code: 'titleCut', place, count: 1, says: said }] }
}
