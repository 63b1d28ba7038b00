/** The title of the draft: what the file says, else what it is called. */
import type { WordDraft } from '../../word/read/draft'
import { safeText } from '../../word/read/safeText'
import { fitting, shortened } from '../../word/read/shortened'
import type { ImportLoss } from './told'

/** UTF-16 units. */
const LONGEST = 100
const LONGEST_SAYS = 500
const ENDING = /\.[A-Za-z0-9]{1,5}$/
/** Ends of lines and tabs, of old programs too: a title is one line. */
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g
/** What nobody sees, beside spaces. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Z}\p{Default_Ignorable_Code_Point}]/gu
/** What no member of one line may hold: it reads as markup. */
const MARKUP = /<[a-z!/]/i

const oneLine = (text: string): string => safeText(text.replace(BREAKS, ' ')).normalize('NFC').trim()
const isSeen = (text: string): boolean => text.replace(UNSEEN, '') !== ''
/** From a sign of ASCII to the same in full width. */
const TO_FULL_WIDTH = 0xfee0
const fullWidth = (text: string): string =>
  text.replace(/[<>]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + TO_FULL_WIDTH))

/** @param name of the file */
export function titleOf({ title, proposals }: WordDraft, name: string): { title: string; lost: ImportLoss[] } {
  const place = proposals.find(({ field }) => field === 'title')?.place ?? { in: 'file', paragraph: 1, excerpt: '' }
  const lost: ImportLoss[] = []
  const lose = (code: ImportLoss['code'], says?: string) =>
    void lost.push({ code, place, count: 1, ...(says !== undefined && { says: shortened(says, LONGEST_SAYS) }) })
  let said = oneLine(title)
  if (!isSeen(said)) {
    const called = oneLine(oneLine(name).replace(ENDING, '').replace(/\s+/g, ' '))
    said = isSeen(called) ? called : 'Word'
    lose('titleOfName')
  }
  if (MARKUP.test(said)) {
    lose('titleSigns', said)
    said = fullWidth(said)
  }
  const cut = fitting(said, LONGEST)
  if (cut !== said) lose('titleCut', said)
  return { title: cut.trim(), lost }
}
