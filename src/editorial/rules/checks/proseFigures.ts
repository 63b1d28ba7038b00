/** Check 37: one indicator with two values, and numbers in the text that are not the story's figures. */
import type { Figure } from '../content'
import {
  ANY_COMPANY,
  CLAUSE_END,
  COUNTED_IN,
  INDICATORS_IN_ORDER,
  MENTION,
  LATER,
  MONEY,
  MONTH,
  OWNER,
  PERIOD,
  PLACE,
  POINTING,
  ROUGH,
  ROUGH_BEHIND,
  SCALES,
  TARGET,
  UNITS_IN_TEXT,
  UNITS_OF_FIGURES,
  YEAR,
} from './data/indicators'
import { SENTENCE_END } from './data/marks'
import type { Known, PlacedFinding, TextCheck, ZonedText } from './types'

/** A number of an indicator in the text, with what tells it from others. */
interface Mention {
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

function mentionsIn(zoned: ZonedText, projectName: string): Mention[] {
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

const sameOwner = (a: string, b: string): boolean => (a === '' || b === '' ? a === b : a.endsWith(b) || b.endsWith(a))

/** Money of another currency differs; people beside per cent are another thing. */
function differ(a: { amount: number; unit: string }, b: { amount: number; unit: string }): boolean {
  if (a.unit !== b.unit) return MONEY.has(a.unit) && MONEY.has(b.unit)
  return Math.abs(a.amount - b.amount) > 1e-9 * Math.max(a.amount, b.amount)
}

/** Mentions that contradict an earlier one. */
function contradictions(mentions: readonly Mention[]): PlacedFinding[] {
  const first = new Map<string, Mention[]>()
  return mentions.flatMap((mention): PlacedFinding[] => {
    const key = [mention.indicator, mention.kind, mention.period].join()
    const earlier = first.get(key)?.find(({ owner }) => sameOwner(owner, mention.owner))
    if (!earlier) first.set(key, [...(first.get(key) ?? []), mention])
    return earlier && differ(earlier, mention)
      ? [{ ...placed(mention), message: 'twoValues', vars: { one: earlier.written, other: mention.written } }]
      : []
  })
}

/** Mentions that none of the story's figures of their indicator and kind says. */
function strangers(mentions: readonly Mention[], figures: readonly Figure[]): PlacedFinding[] {
  return mentions.flatMap((mention): PlacedFinding[] => {
    if (mention.owner !== '' || !mention.own) return []
    const rivals = figures
      .filter(({ indicator, kind }) => indicator === mention.indicator && (kind ?? 'actual') === mention.kind)
      .filter((figure) => ofPeriod(figure, mention.period))
      .flatMap(valueOf)
    return rivals.length > 0 && rivals.every((rival) => differ(rival, mention))
      ? [{ ...placed(mention), message: 'figureDiffers', vars: { text: mention.written } }]
      : []
  })
}

function ofPeriod({ period, asOf }: Figure, said: string): boolean {
  if (said === '' || period === said) return true
  const [year, month] = [YEAR.exec(said)?.[1], MONTH.exec(said)?.[1]]
  const [ofYear, ofMonth] = (asOf ?? '').split('-')
  if (period || (!year && !month)) return false
  return (!year || year === ofYear) && (!month || Number(month) === Number(ofMonth))
}

function valueOf({ amount, unit }: Figure): { amount: number; unit: string }[] {
  const [counted, scale] = UNITS_OF_FIGURES[unit ?? ''] ?? []
  const value = Number(amount)
  return counted && scale && amount && Number.isFinite(value) ? [{ amount: value * scale, unit: counted }] : []
}

const placed = ({ text, start, end }: Mention) => ({ text, start, end })

function figuresInProse(texts: readonly ZonedText[], { subject: { content } }: Known): PlacedFinding[] {
  const mentions = texts.flatMap((text) => mentionsIn(text, content.project?.name?.trim() ?? ''))
  const owners = mentions.map(({ owner }) => owner).filter((owner) => owner !== '')
  // Where a story speaks of one alone, what is said without a name is said of it; a place has many projects.
  const [one = ''] = owners
  const single =
    owners.every((owner) => sameOwner(owner, one)) && (!PLACE.test(one) || owners.length === mentions.length)
  const own = single ? mentions.map((mention) => ({ ...mention, owner: '' })) : mentions
  const figures = [...(content.figures ?? []), ...(content.targets ?? [])].filter((figure) => figure !== null)
  const contradicted = contradictions(own)
  const known = new Set(contradicted.map(({ text, start }) => `${text.field} ${start}`))
  return [...contradicted, ...strangers(own, figures).filter(({ text, start }) => !known.has(`${text.field} ${start}`))]
}

export const proseFigures: TextCheck = {
  check: '37',
  severity: 'warning',
  exempt: ['figures', 'targets', 'attachments'],
  quotations: 'skip',
  compare: figuresInProse,
}
