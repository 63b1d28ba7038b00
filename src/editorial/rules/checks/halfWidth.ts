/** Check 15: half-width marks beside Chinese characters. */
import { CHINESE, FULL_WIDTH, REACH } from './data/halfWidth'
import { CLOSING, OPENING, STRAIGHT } from './data/marks'
import type { TextFinding, ZonedText } from './types'

const HALF = Object.keys(FULL_WIDTH).join('')
const PASSED_BACK = CLOSING + STRAIGHT + HALF
const PASSED_ON = OPENING + STRAIGHT + HALF

/** One finding for each mark. */
export function halfWidthMarks({ text, code }: ZonedText): TextFinding[] {
  const found: TextFinding[] = []
  for (let at = 0; at < text.length; at++) {
    const wrong = text.charAt(at)
    const right = FULL_WIDTH[wrong]
    if (right && !code[at] && (chineseBefore(text, at) || chineseBehind(text, at)))
      found.push({ start: at, end: at + 1, message: 'halfWidthMark', vars: { wrong, right }, fix: right })
  }
  return found
}

function chineseBefore(text: string, mark: number): boolean {
  for (let at = mark - 1; at >= Math.max(0, mark - 1 - REACH); at--) {
    if (CHINESE.test(characterEnding(text, at))) return true
    if (!PASSED_BACK.includes(text.charAt(at))) return false
  }
  return false
}

function chineseBehind(text: string, mark: number): boolean {
  for (let at = mark + 1; at <= Math.min(text.length - 1, mark + 1 + REACH); at++) {
    if (CHINESE.test(String.fromCodePoint(text.codePointAt(at) ?? 0))) return true
    if (!PASSED_ON.includes(text.charAt(at))) return false
  }
  return false
}

/** The character whose last UTF-16 unit stands at `at`. */
function characterEnding(text: string, at: number): string {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff ? text.slice(at - 1, at + 1) : text.charAt(at)
}
