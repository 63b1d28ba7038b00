/** The words of the house, as a director laid them down: part of check 12. */
import type { Known, TextFinding, ZonedText } from './types'

/** Every place where a wrong word of the book stands and is no part of a longer word that it lets pass. */
export function houseTerms({ text }: ZonedText, { book }: Known): TextFinding[] {
  return book.terms.flatMap(({ wrong, right, severity, unless = [] }) => {
    const found: TextFinding[] = []
    if (wrong.trim() === '' || wrong === right) return found
    for (let at = text.indexOf(wrong); at >= 0; at = text.indexOf(wrong, at + wrong.length))
      if (!unless.some((longer) => liesIn(longer, wrong, text, at)) && !liesIn(right, wrong, text, at))
        found.push({
          start: at,
          end: at + wrong.length,
          message: 'houseTerm',
          severity,
          vars: { text: wrong, right },
          fix: right,
        })
    return found
  })
}

/** Whether the word at a place is a part of a longer text that stands there. */
function liesIn(longer: string, word: string, text: string, at: number): boolean {
  for (let inside = longer.indexOf(word); inside >= 0; inside = longer.indexOf(word, inside + 1))
    if (at >= inside && text.startsWith(longer, at - inside)) return true
  return false
}
