/**
 * Texts as the search compares them: full-width as half-width, traditional as simplified, capitals as small letters.
 * Sign by sign and never longer or shorter, so that a place in the folded text is the same place in the text.
 */
import { Converter } from 'opencc-js/t2cn'

const simplified = Converter({ from: 't', to: 'cn' })

function foldSign(sign: string): string {
  for (const form of [simplified(sign.normalize('NFKC').toLowerCase()), sign.toLowerCase()]) {
    if (form.length === sign.length) return form
  }
  return sign
}

/** The folded form of each unit, by its number; 0 where it is not known yet. A half of a pair is its own. */
const forms = new Uint16Array(0x1_00_00)
const PAIRS = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g

const formOf = (unit: number): number => (forms[unit] ||= foldSign(String.fromCharCode(unit)).charCodeAt(0))

/** The folded text, of the same length. Most signs stay as they are: what lies between the others is taken as it stands. */
export function fold(text: string): string {
  const paired = text.replace(PAIRS, foldSign)
  let folded = ''
  let taken = 0
  for (let at = 0; at < paired.length; at++) {
    const unit = paired.charCodeAt(at)
    const form = formOf(unit)
    if (form === unit) continue
    folded += paired.slice(taken, at) + String.fromCharCode(form)
    taken = at + 1
  }
  return folded + paired.slice(taken)
}
