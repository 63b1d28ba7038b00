/** Opinions on a sheet of one page: what is too long is cut, and says where the whole is. */
import { t } from '../../../messages/index'

/** Signs in all opinions together: more would go over the page. */
const ROOM = 450

/** Least share of one: a line. */
const LINE = 35

/** A cut opinion as long as its share. Line breaks become gaps. */
function cut(text: string, share: number): string {
  const signs = [...text]
  return signs.length <= share ? text : t('word.write.sheet.cut', { text: signs.slice(0, share).join('') })
}

/** Each opinion within its share of the room; what short ones leave goes to the longer. */
export function fitted(opinions: readonly (string | undefined)[]): (string | undefined)[] {
  const flat = opinions.map((text) => text?.trim().replace(/\s*[\r\n]+\s*/g, ' '))
  const byLength = flat.map((text, index) => ({ index, length: [...(text ?? '')].length }))
  byLength.sort((a, b) => a.length - b.length)
  let room = ROOM
  const shares = new Map<number, number>()
  byLength.forEach(({ index, length }, place) => {
    const share = Math.max(LINE, Math.floor(room / (byLength.length - place)))
    shares.set(index, share)
    room -= Math.min(share, length)
  })
  return flat.map((text, index) => text && cut(text, shares.get(index) ?? LINE))
}
