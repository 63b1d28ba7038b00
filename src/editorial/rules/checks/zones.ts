/** Where a text quotes, names a book or a leader, or is code or an address of the web. Linear. */
import type { RuleBook } from './book'
import { QUOTING } from './data/marks'
import { namesIn } from './names'
import type { Range, SeenText, ZonedText } from './types'

const CLOSES = new Set(Object.values(QUOTING))
/** An address: ASCII, and Chinese only as a part of a path or query. */
const ADDRESS = /(?:https?|ftp):\/\/(?:[/=][\u3400-\u9fff]{1,40}|[\w\-.~/?#@!$&'()*+,;=%:[\]])+/gi
/** Marks that belong to the sentence where an address ends with them. */
const AFTER_ADDRESS = ',;:?!.\'")]'
const BACKTICKS = /`[^`\n]{1,200}`/g

/** The text with its zones. */
export const zoned = (text: SeenText, book: RuleBook): ZonedText => ({
  ...text,
  quoted: cover(text.text.length, quotations(text.text)),
  named: cover(text.text.length, namesIn(text.text, book)),
  code: cover(text.text.length, [...(text.codeRanges ?? []), ...addresses(text.text), ...backticks(text.text)]),
})

/** 1 for every unit that lies in a range; ranges may nest and overlap. */
function cover(length: number, ranges: readonly Range[]): Uint8Array {
  const steps = new Int32Array(length + 1)
  for (const { start, end } of ranges) {
    steps[start] = (steps[start] ?? 0) + 1
    steps[end] = (steps[end] ?? 0) - 1
  }
  const zone = new Uint8Array(length)
  for (let i = 0, depth = 0; i < length; i++) {
    depth += steps[i] ?? 0
    zone[i] = depth > 0 ? 1 : 0
  }
  return zone
}

/** Pairs of marks within one line; a mark without its partner quotes nothing. */
function quotations(text: string): Range[] {
  const found: Range[] = []
  let open: { close: string; start: number }[] = []
  let waiting: Record<string, number> = {}
  let straight: number[] = []
  const endOfLine = () => {
    for (let i = 0; straight.length % 2 === 0 && i < straight.length; i += 2)
      found.push({ start: straight[i] as number, end: (straight[i + 1] as number) + 1 })
    open = []
    waiting = {}
    straight = []
  }
  for (let i = 0; i < text.length; i++) {
    const mark = text[i] as string
    const close = QUOTING[mark]
    if (mark === '\n') endOfLine()
    else if (mark === '"') straight.push(i)
    else if (close) {
      open.push({ close, start: i })
      waiting[close] = (waiting[close] ?? 0) + 1
    } else if (CLOSES.has(mark) && waiting[mark]) {
      for (let pair = open.pop(); pair; pair = open.pop()) {
        waiting[pair.close] = (waiting[pair.close] ?? 1) - 1
        if (pair.close !== mark) continue
        found.push({ start: pair.start, end: i + 1 })
        break
      }
    }
  }
  endOfLine()
  return found
}

function addresses(text: string): Range[] {
  return [...text.matchAll(ADDRESS)].map(({ index, 0: address }) => {
    let end = address.length
    while (AFTER_ADDRESS.includes(address.charAt(end - 1))) end--
    return { start: index, end: index + end }
  })
}

const backticks = (text: string): Range[] =>
  [...text.matchAll(BACKTICKS)].map(({ index, 0: code }) => ({ start: index, end: index + code.length }))
