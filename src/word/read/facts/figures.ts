/** Figures that the text states, with their indicator, their unit and the day that they are of. */
import { DEFAULT_BOOK } from '../../../editorial/rules/checks/data/book'
import { mentionsIn } from '../../../editorial/rules/checks/mentions'
import { zoned } from '../../../editorial/rules/checks/zones'
import type { Figure } from '../../../editorial/rules/content'
import type { Proposal } from '../draft'
import { amountOf } from './amounts'
import { daysIn } from './days'

const MONTH_END = /^(\d{4})年(\d{1,2})月(?:份)?[底末]$/
const YEAR_END = /^(\d{4})年(?:年)?[底末]$/
const EXCERPT = 20

/** The day that a period names, where it names one. */
function asOf(period: string): string | undefined {
  const [day] = daysIn(period)
  if (day) return day.day
  const [, year, month] = MONTH_END.exec(period) ?? []
  if (year && month) return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10)
  const end = YEAR_END.exec(period)?.[1]
  return end && `${end}-12-31`
}

/** @param text plain text of the body; each figure once, where it stands first */
export function figuresIn(text: string): Proposal[] {
  const known = new Set<string>()
  return mentionsIn(zoned({ field: 'body', text, long: true }, DEFAULT_BOOK), '').flatMap((mention): Proposal[] => {
    const { start, end, indicator, kind, period, written } = mention
    const amount = amountOf(written, indicator === 'jobs')
    const key = JSON.stringify([indicator, amount, kind, period])
    if (!amount || known.has(key)) return []
    known.add(key)
    const day = asOf(period)
    const value: Figure = {
      indicator,
      ...amount,
      kind,
      ...(day && { asOf: day }),
      ...(period !== '' && { period }),
    }
    const excerpt = text.slice(Math.max(0, start - EXCERPT), end + EXCERPT)
    return [{ field: 'figures', value, place: { in: 'body', start, end, excerpt } }]
  })
}
