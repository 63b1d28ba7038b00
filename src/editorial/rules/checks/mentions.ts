/** Numbers of an indicator in a text, with what tells one from another. */
import {
  CLAUSE_END,
  COUNTED_IN,
  INDICATORS_IN_ORDER,
  LATER,
  MENTION,
  MONEY,
  OWNER,
  PERIOD,
  POINTING,
  ANY_COMPANY,
  ROUGH,
  ROUGH_BEHIND,
  SCALES,
  TARGET,
  UNITS_IN_TEXT,
} from './data/indicators'
import { SENTENCE_END } from './data/marks'
import type { ZonedText } from './types'

/** A number of an indicator in the text, with what tells it from others. */
export interface Mention {
  text: ZonedText
  start: number
  end: number
  written: string
  indicator: string
  amount: number
  unit: string
  kind: 'target' | 'actual'
  period: string
  /** as it is called; empty for the story's own */
  owner: string
  /** whether the figures of the story may be of it */
  own: boolean
}

/** How far back a sentence is read. */
const REACH = 200

/** @param projectName '' where the story has none */
export function mentionsIn(zoned: ZonedText, projectName: string): Mention[] {
  return [...zoned.text.matchAll(MENTION)].flatMap((match): Mention[] => {
    const names = match.slice(1, INDICATORS_IN_ORDER.length + 1)
    const [number = '', over, scale = '', more, unit = ''] = match.slice(INDICATORS_IN_ORDER.length + 1)
    const indicator = INDICATORS_IN_ORDER[names.findIndex((name) => name !== undefined)]
    const until = match[0].indexOf(number)
    if (!indicator || zoned.quoted[match.index] || !measures(indicator, UNITS_IN_TEXT[unit] ?? '')) return []
    const behind = match.index + match[0].length
    const rough = ROUGH.test(match[0].slice(0, until)) || ROUGH_BEHIND.test(zoned.text.slice(behind, behind + 4))
    if (over || more || rough) return []
    const sentence = sentenceBefore(zoned.text, match.index)
    const owner = ownerOf(sentence, projectName)
    return [
      {
        text: zoned,
        start: match.index,
        end: behind,
        written: match[0].slice(until),
        indicator,
        amount: [...scale].reduce((sum, sign) => sum * (SCALES[sign] ?? 1), Number(number.replace(/,/g, ''))),
        unit: indicator === 'jobs' ? 'people' : (UNITS_IN_TEXT[unit] ?? unit),
        kind: LATER.test(sentence) || TARGET.test((clausesOf(sentence).at(-1) ?? '') + match[0]) ? 'target' : 'actual',
        period: [...sentence.matchAll(PERIOD)].at(-1)?.[0].replace(/\s/g, '') ?? '',
        owner,
        own: owner === '' || projectName === '' || shareWords(owner, projectName),
      },
    ]
  })
}

const measures = (indicator: string, unit: string): boolean => COUNTED_IN[indicator]?.includes(unit) ?? MONEY.has(unit)

function sentenceBefore(text: string, at: number): string {
  let start = at
  while (start > Math.max(0, at - REACH) && !SENTENCE_END.includes(text.charAt(start - 1))) start--
  return text.slice(start, at)
}

const clausesOf = (sentence: string): string[] => sentence.split(CLAUSE_END)

/** Whose number it is, from the nearest clause that says so; empty for the story's own. */
function ownerOf(sentence: string, projectName: string): string {
  for (const clause of clausesOf(sentence).reverse()) {
    const [, called = '', noun = ''] = OWNER.exec(clause) ?? []
    if (noun === '') continue
    const owner = called + noun
    return POINTING.test(owner) || (projectName !== '' && (owner.endsWith(projectName) || projectName.endsWith(owner)))
      ? ''
      : owner
  }
  return ''
}

/** Whether two names share two characters in a row, words for any company left aside. */
function shareWords(one: string, other: string): boolean {
  const [a, b] = [one.replace(ANY_COMPANY, ' '), other.replace(ANY_COMPANY, ' ')]
  return [...a].some((_, i) => a.slice(i, i + 2).trim().length === 2 && b.includes(a.slice(i, i + 2)))
}
