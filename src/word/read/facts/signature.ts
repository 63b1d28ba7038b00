/** Who signs a document, and of what day it is: the last lines of its text. */
import { BODY_NAME } from '../data/heads'
import { dayLine } from './days'
import type { FactLine } from './lines'
import type { Said } from './top'

/** What may follow: attachments, to whom copies go. */
const FROM_END = 40

export function signatureOf(lines: readonly FactLine[]): { issuer: Said; day: Said } | null {
  const first = Math.max(1, lines.length - FROM_END)
  for (let i = lines.length - 1; i >= first; i--) {
    const [body, line] = [lines[i - 1] as FactLine, lines[i] as FactLine]
    const day = dayLine(line.text)
    if (day && !day.inBrackets && BODY_NAME.test(body.text))
      return {
        issuer: { ...body, value: body.text.replace(/[\s\u3000]+/g, '') },
        day: { ...line, value: day.day },
      }
  }
  return null
}
