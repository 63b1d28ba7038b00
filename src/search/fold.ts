/**
 * Texts as the search compares them: full-width as half-width, traditional as simplified, capitals as small letters.
 * Sign by sign and never longer or shorter, so that a place in the folded text is the same place in the text.
 */
import { Converter } from 'opencc-js/t2cn'

const simplified = Converter({ from: 't', to: 'cn' })
const known = new Map<string, string>()
/** Different signs of all texts are few; of what strangers type they need not be. */
const MOST_KNOWN = 50_000

function foldSign(sign: string): string {
  for (const form of [simplified(sign.normalize('NFKC').toLowerCase()), sign.toLowerCase()]) {
    if (form.length === sign.length) return form
  }
  return sign
}

/** The folded text, of the same length. */
export function fold(text: string): string {
  let folded = ''
  for (const sign of text) {
    let form = known.get(sign)
    if (form === undefined) {
      form = foldSign(sign)
      if (known.size < MOST_KNOWN) known.set(sign, form)
    }
    folded += form
  }
  return folded
}
