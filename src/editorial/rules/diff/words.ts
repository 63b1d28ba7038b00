/** A line against a line, word by word. Chinese is cut by the runtime's segmenter: nothing here is hashed or stored. */
import { commonPairs } from './sequence'
import type { Segment } from './types'

/** Latin words and numbers stay whole, with what joins them: `1,000.5`, `2023-07-05`, `3.5%`, `a@b.cn`. */
const WHOLE = /[A-Za-z0-9\u00c0-\u024f]+(?:[.,:/@_'’-][A-Za-z0-9\u00c0-\u024f]+)*[%‰％]?/g
const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' })

/** The words of a text; joined they are the text again. */
export function wordsOf(text: string): string[] {
  const words: string[] = []
  const cut = (rest: string) => {
    for (const { segment } of SEGMENTER.segment(rest)) words.push(segment)
  }
  let end = 0
  for (const match of text.matchAll(WHOLE)) {
    cut(text.slice(end, match.index))
    words.push(match[0])
    end = match.index + match[0].length
  }
  cut(text.slice(end))
  return words
}

/** What changed at one place, and what stands after it unchanged. */
interface Change {
  removed: string
  added: string
  rest: string
}

/** Unchanged pieces as short as this between two longer changes are read more easily as one change. */
const ISLAND = 2

/** The segments of one line against another. */
export function diffWords(before: string, after: string): Segment[] {
  const a = wordsOf(before)
  const b = wordsOf(after)
  const changes: Change[] = [{ removed: '', added: '', rest: '' }]
  let i = 0
  let j = 0
  for (const [x, y] of commonPairs(a, b)) {
    const last = changes.at(-1) as Change
    if (x === i && y === j) last.rest += a[x]
    else changes.push({ removed: a.slice(i, x).join(''), added: b.slice(j, y).join(''), rest: a[x] ?? '' })
    i = x + 1
    j = y + 1
  }
  changes.push({ removed: a.slice(i).join(''), added: b.slice(j).join(''), rest: '' })
  return withoutIslands(changes).flatMap(({ removed, added, rest }): Segment[] => [
    { op: 'removed', text: removed },
    { op: 'added', text: added },
    { op: 'same', text: rest },
  ])
}

const size = ({ removed, added }: Change): number => removed.length + added.length

function withoutIslands(changes: readonly Change[]): Change[] {
  const kept: Change[] = []
  for (const change of changes) {
    const last = kept.at(-1)
    const island = last && last.rest.length <= ISLAND && Math.min(size(last), size(change)) > 2 * last.rest.length
    if (!island) kept.push({ ...change })
    else {
      last.removed += last.rest + change.removed
      last.added += last.rest + change.added
      last.rest = change.rest
    }
  }
  return kept
}
