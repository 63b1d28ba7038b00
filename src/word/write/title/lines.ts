/** Where a title breaks: its words whole, its lines alike in length (GB/T 9704-2012, 7.3.1). */
import { SIZE, TEXT_WIDTH } from '../measures'
import { widthOf } from '../width'

/** Characters of a title on a line. */
export const TITLE_LINE = Math.floor(TEXT_WIDTH / (SIZE.title * 10))
/** More lines are no title that anybody sets. */
const MOST_LINES = 8

/** What no line begins with, and what none ends with. */
const NOT_FIRST = /^(?:[的了等之们者]|[，。、；：！？）》」』”’〉】〕·%％])/u
const NOT_LAST = /[（《「『“‘〈【〔]$/u
/** A number and what it counts, a name in Latin letters, are one. */
const NUMBER_END = /[0-9A-Za-z.,%％第]$/
const NUMBER_BEGIN = /^[0-9A-Za-z.,%％年月日号届次个亿万元亩家人项条件周]/u
/** Words that lead on: better on the line of what they lead to. */
const LEADS = /(?:关于|和|与|及|暨|在|对|为|向|以|把|将|被|由|从|到|第|不|新)$/u
/** A place that parts the sense. */
const PARTS = /[，。、；：！？）》」』”’\s]$/u
const BEGINS = /^(?:关于|在|暨|《)/u

const OPEN = /[《（“〔]/gu
const CLOSE = /[》）”〕]/gu
const count = (text: string, of: RegExp): number => text.match(of)?.length ?? 0

/** What it costs to break between two parts of a title; none may be broken at Infinity. */
function costOf(before: string, behind: string): number {
  if (NOT_FIRST.test(behind) || NOT_LAST.test(before)) return Infinity
  if (NUMBER_END.test(before) && NUMBER_BEGIN.test(behind)) return Infinity
  const inside = count(before, OPEN) > count(before, CLOSE)
  return (inside ? 12 : 0) + (LEADS.test(before) ? 20 : 0) - (PARTS.test(before) || BEGINS.test(behind) ? 8 : 0)
}

interface Way {
  cost: number
  lines: string[]
}

/** The best lines of so many, none longer than a line of paper; null where there are none. @param even their width, were they alike */
function best(words: readonly string[], wanted: number, even: number): Way | null {
  const known = new Map<string, Way | null>()
  function from(at: number, left: number): Way | null {
    const key = `${at} ${left}`
    const found = known.get(key)
    if (found !== undefined) return found
    let way: Way | null = null
    for (let end = at + 1; end <= words.length; end++) {
      const line = words.slice(at, end).join('')
      const width = widthOf(line.trimEnd())
      if (width > TITLE_LINE) break
      const isLast = end === words.length
      if (isLast !== (left === 1)) continue
      const apart = isLast ? 0 : costOf(words.slice(0, end).join(''), words[end] ?? '')
      const rest = isLast ? { cost: 0, lines: [] } : apart === Infinity ? null : from(end, left - 1)
      const cost = (width - even) ** 2 + apart + (rest?.cost ?? 0)
      if (rest && (!way || cost < way.cost)) way = { cost, lines: [line, ...rest.lines] }
    }
    known.set(key, way)
    return way
  }
  return from(0, wanted)
}

/**
 * A title in lines that together are the title. One that no place parts stays whole, and breaks where a program breaks it.
 * @param words of it, in order: together they are the title
 */
export function titleLines(words: readonly string[]): string[] {
  const title = words.join('')
  const width = widthOf(title)
  if (width <= TITLE_LINE) return [title]
  for (let lines = Math.ceil(width / TITLE_LINE); lines <= MOST_LINES; lines++) {
    const way = best(words, lines, width / lines)
    if (way) return way.lines
  }
  return [title]
}
