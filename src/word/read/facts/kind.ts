/** What a document is, by what it looks like. */
import type { StoryKind } from '../../../editorial/rules/kinds'
import { CASE_PARTS, EXAMPLE_TITLE, NOTICE_TITLE, SPEECH_TITLE } from '../data/heads'
import type { KindReason } from '../draft'
import type { FactLine } from './lines'
import type { Top } from './top'

const LONGEST_HEADING = 40

/** A case has at least two of its four parts as headings. */
function hasPartsOfCase(lines: readonly FactLine[]): boolean {
  const headings = lines.filter(({ text }) => text.length <= LONGEST_HEADING && !/[。；]$/.test(text))
  return CASE_PARTS.filter((part) => headings.some(({ text }) => part.test(text))).length > 1
}

/** The first that holds. */
export function kindOf(top: Top, title: string, lines: readonly FactLine[]): { value: StoryKind; because: KindReason } {
  if (top.redHead) return { value: 'notices', because: 'redHead' }
  if (top.number) return { value: 'notices', because: 'documentNumber' }
  if (top.day?.inBrackets && top.speaker) return { value: 'speeches', because: 'dateAndSpeaker' }
  if (SPEECH_TITLE.test(title)) return { value: 'speeches', because: 'titleOfSpeech' }
  if (EXAMPLE_TITLE.test(title) || hasPartsOfCase(lines.slice(top.title.length)))
    return { value: 'cases', because: 'partsOfCase' }
  if (NOTICE_TITLE.test(title)) return { value: 'notices', because: 'titleOfNotice' }
  return { value: 'news', because: 'nothingElse' }
}
