/** The lines above the text: red head, document number, title, date and speaker. */
import { ADDRESSEES, GREETING, NAME_ALONE, NUMBER_LINE, POST_AND_NAME, RED_HEAD } from '../data/heads'
import { officialDepth } from '../headings'
import { dayLine } from './days'
import { isTitleStyle, type FactLine } from './lines'

export interface Said extends FactLine {
  value: string
}
export interface Top {
  title: FactLine[]
  redHead?: Said
  number?: Said
  day?: Said & { inBrackets: boolean }
  speaker?: Said
  post?: Said
  addressees?: Said
}

/** So many lines are looked through before the title, and behind it. */
const [BEFORE, BEHIND] = [8, 4]
/** Half-points: 2号 and 小2号 are titles, 小初 and larger red heads. */
const [TITLE_SIZE, RED_HEAD_SIZE] = [36, 48]
const [LONGEST_TITLE, LONGEST_TITLE_LINE] = [100, 80]
const ENDS_SENTENCE = /[。；;：:，,]$/
/** A title of its own begins with this: a second line of it does not. */
const SUBTITLE = /^(?:——|—|--)/

const bare = (text: string): string => text.replace(/[\s\u3000]+/g, '')

function speakerOf(line: FactLine): Pick<Top, 'speaker' | 'post'> | null {
  const [, post, name] = POST_AND_NAME.exec(line.text) ?? []
  if (post && name) return { post: { ...line, value: post.trim() }, speaker: { ...line, value: bare(name) } }
  const alone = NAME_ALONE.exec(line.text)?.[1]
  return alone ? { speaker: { ...line, value: bare(alone) } } : null
}

const isByline = (line: FactLine): boolean => dayLine(line.text) !== null || speakerOf(line) !== null

function mayBeTitle({ text, paragraph }: FactLine, isFirst: boolean): boolean {
  if (isTitleStyle(paragraph)) return true
  if (text.length > LONGEST_TITLE_LINE || ENDS_SENTENCE.test(text) || officialDepth(text) > 0) return false
  return paragraph.align === 'center' || paragraph.size >= TITLE_SIZE || isFirst
}

/** A title may run over some lines that look the same. */
function titleAt(lines: readonly FactLine[], at: number, isFirst: boolean): FactLine[] {
  const first = lines[at]
  if (!first || !mayBeTitle(first, isFirst)) return []
  const title = [first]
  const looks = ({ paragraph }: FactLine) => [isTitleStyle(paragraph), paragraph.align, paragraph.size].join()
  const distinct =
    isTitleStyle(first.paragraph) || (first.paragraph.align === 'center' && first.paragraph.size >= TITLE_SIZE)
  for (let i = at + 1; distinct && i < lines.length; i++) {
    const line = lines[i] as FactLine
    const length = [...title, line].reduce((sum, { text }) => sum + text.length, 0)
    if (looks(line) !== looks(first) || isByline(line) || SUBTITLE.test(line.text) || length > LONGEST_TITLE) break
    title.push(line)
  }
  return title
}

/** A title that stands whole between the red head and the number. */
function titleBefore(lines: readonly FactLine[], { redHead, number }: Top): FactLine[] {
  const isOf = (said: Said | undefined) => (line: FactLine) => line.paragraph === said?.paragraph
  const [start, end] = [lines.findIndex(isOf(redHead)) + 1, lines.findIndex(isOf(number))]
  const title = titleAt(lines.slice(0, end), start, true)
  return title.length === end - start ? title : []
}

/** @param lines from the beginning of the file, up to its first table */
export function topOf(lines: readonly FactLine[]): Top {
  const top: Top = { title: [] }
  let at = 0
  for (let i = 0; i < Math.min(BEFORE, lines.length); i++) {
    const line = lines[i] as FactLine
    const number = NUMBER_LINE.exec(line.text)?.[1]
    const { red, size } = line.paragraph
    const whose = RED_HEAD.exec(line.text)?.[1]
    if (number) top.number = { ...line, value: number }
    else if (whose && (red || size >= RED_HEAD_SIZE)) top.redHead = { ...line, value: bare(whose) }
    else continue
    at = i + 1
  }
  top.title = titleAt(lines, at, true)
  // On sites, and in documents that programs write, the number stands below the title.
  if (top.title.length === 0 && top.number) top.title = titleBefore(lines, top)
  const behind = Math.max(at, lines.indexOf(top.title.at(-1) as FactLine) + 1)
  let next = behind
  for (; top.title.length > 0 && next < Math.min(behind + BEHIND, lines.length); next++) {
    const line = lines[next] as FactLine
    const day = dayLine(line.text)
    const speaker = speakerOf(line)
    if (day && !top.day) top.day = { ...line, value: day.day, inBrackets: day.inBrackets }
    else if (speaker && !top.speaker) Object.assign(top, speaker)
    else if (NUMBER_LINE.test(line.text) && !top.number)
      top.number = { ...line, value: NUMBER_LINE.exec(line.text)?.[1] ?? line.text }
    else break
  }
  const line = lines[next]
  const addressees = line && ADDRESSEES.exec(line.text)?.[1]
  if (line && addressees && !GREETING.test(addressees)) top.addressees = { ...line, value: addressees }
  return top
}
