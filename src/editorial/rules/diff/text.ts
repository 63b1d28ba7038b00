/** A text against a text: paragraphs first, moved ones found, then words within the paragraphs that changed. */
import { align } from './align'
import { bagOf } from './similar'
import type { Segment } from './types'
import { diffWords, wordsOf } from './words'

/** Paragraphs shorter than this are not known again elsewhere. Characters. */
const LEAST_MOVED = 4

const linesOf = (text: string): string[] => (text === '' ? [] : text.split('\n'))

/** Segments as they come, neighbours of one kind put together. */
class Segments {
  readonly list: Segment[] = []

  add({ op, text, from }: Segment): void {
    if (text === '') return
    const last = this.list.at(-1)
    const goesOn = from === undefined || last?.from === from - (last?.text.length ?? 0)
    if (last?.op === op && goesOn) last.text += text
    else this.list.push(from === undefined ? { op, text } : { op, text, from })
  }
}

/** Where each line begins in the text. */
function startsOf(lines: readonly string[]): number[] {
  let at = 0
  return lines.map((line) => {
    const start = at
    at += line.length + 1
    return start
  })
}

/** The segments that lead from one text to another; `\n` ends a paragraph. Empty for two empty texts. */
export function diffTexts(before: string, after: string): Segment[] {
  const a = linesOf(before)
  const b = linesOf(after)
  const starts = startsOf(a)
  const { pairs, moved } = align(
    a,
    b,
    (side, index) => bagOf(wordsOf((side === 'before' ? a[index] : b[index]) ?? '')),
    (line) => line.trim().length >= LEAST_MOVED,
  )
  const sources = new Map([...moved].map(([to, from]) => [from, to]))
  const segments = new Segments()
  const ends = (i: number) => i < a.length - 1
  const follows = (j: number) => j < b.length - 1
  /** the end of a line that both sides have, of which one may be the last */
  const endOf = (i: number, j: number): Segment => ({
    op: ends(i) && follows(j) ? 'same' : ends(i) ? 'removed' : 'added',
    text: ends(i) || follows(j) ? '\n' : '',
  })
  const gone = (i: number) => {
    const target = sources.get(i)
    if (target === undefined) segments.add({ op: 'removed', text: `${a[i]}${ends(i) ? '\n' : ''}` })
    else if (ends(i) && !follows(target)) segments.add({ op: 'removed', text: '\n' })
  }
  const come = (j: number) => {
    const source = moved.get(j)
    if (source === undefined) return segments.add({ op: 'added', text: `${b[j]}${follows(j) ? '\n' : ''}` })
    const whole = ends(source) && follows(j)
    segments.add({ op: 'moved', text: `${b[j]}${whole ? '\n' : ''}`, from: starts[source] })
    if (follows(j) && !whole) segments.add({ op: 'added', text: '\n' })
  }
  let i = 0
  let j = 0
  for (const [x, y] of [...pairs, [a.length, b.length] as const]) {
    while (i < x) gone(i++)
    while (j < y) come(j++)
    if (x >= a.length) break
    for (const segment of a[x] === b[y] ? [{ op: 'same', text: a[x] } as Segment] : diffWords(a[x] ?? '', b[y] ?? ''))
      segments.add(segment)
    segments.add(endOf(i++, j++))
  }
  return segments.list
}
