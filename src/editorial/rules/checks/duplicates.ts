/** Check 42: the same paragraphs as in a story that is published. Linear in the length of both. */
import { BODY_FIELD } from '../kinds'
import { SENTENCE_END } from './data/marks'
import type { Known, PlacedFinding, TextCheck, ZonedText } from './types'

/** Characters, marks left aside, below which a paragraph is a heading or a formula and says nothing. */
const LONG = 20
/** Characters in a row that are compared. */
const GRAM = 6
/** Share of a paragraph's rows of characters that another has to have, to be the same. */
const SAME = 0.75
/** Share of the story's long paragraphs that make it a near-duplicate. */
const SHARE = 0.4

interface Paragraph {
  start: number
  end: number
  grams: Set<string>
  size: number
}

const bare = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')

/** The rows of characters of a text, each as it comes. */
function* gramsOf(text: string): Generator<string> {
  for (let i = 0; i + GRAM <= text.length; i++) yield text.slice(i, i + GRAM)
}

function longParagraphs(text: string): Paragraph[] {
  let start = 0
  return text.split('\n').flatMap((line) => {
    const [from, characters] = [start, bare(line)]
    start += line.length + 1
    return characters.length < LONG
      ? []
      : [{ start: from, end: from + line.length, grams: new Set(gramsOf(characters)), size: characters.length }]
  })
}

/** One finding for each published story, at the first paragraph that it shares. */
function nearDuplicates(texts: readonly ZonedText[], { subject, around }: Known): PlacedFinding[] {
  const text = texts.find(({ field }) => field === BODY_FIELD[subject.kind])
  if (!text || !around || around.live.length === 0) return []
  const own = longParagraphs(text.text)
  const total = own.reduce((sum, { size }) => sum + size, 0)
  const ours = new Set(own.flatMap(({ grams }) => [...grams]))
  return around.live.flatMap(({ title, publicUrl, paragraphs }) => {
    const theirs = paragraphs.map(bare).filter((line) => line.length >= LONG)
    const both = new Set<string>()
    for (const line of theirs) for (const gram of gramsOf(line)) if (ours.has(gram)) both.add(gram)
    const same = own.filter(({ grams }) => shared(grams, both) >= SAME * grams.size)
    const [first] = same
    if (!first || same.reduce((sum, { size }) => sum + size, 0) < SHARE * total) return []
    const vars = { title, address: publicUrl, count: String(same.length) }
    return [{ ...firstSentence(text.text, first), text, message: 'nearDuplicate' as const, vars }]
  })
}

function shared(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let count = 0
  for (const gram of some) if (others.has(gram)) count++
  return count
}

function firstSentence(text: string, { start, end }: Paragraph): { start: number; end: number } {
  let at = start
  while (at < end && !SENTENCE_END.includes(text.charAt(at))) at++
  return { start, end: Math.min(at + 1, end) }
}

export const duplicates: TextCheck = {
  check: '42',
  severity: 'warning',
  only: ['body', 'lead'],
  quotations: 'look',
  compare: nearDuplicates,
}
