/** Check 37: one indicator with two values, and numbers in the text that are not the story's figures. */
import type { Figure } from '../content'
import { MONEY, MONTH, PLACE, UNITS_OF_FIGURES, YEAR } from './data/indicators'
import { mentionsIn, type Mention } from './mentions'
import type { Known, PlacedFinding, TextCheck, ZonedText } from './types'

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
