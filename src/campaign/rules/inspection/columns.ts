/** What the clocks, the columns and the footer of the site say to the inspection. */
import { LONGEST, type Clock, type Clocks } from '../../../editorial/rules/inspection'
import { KINDS, type Kind } from '../../../editorial/rules/kinds'
import type { Finding } from './items'

/** Marks that a government site must bear, as members of the public settings. */
export const MARKS = ['supervisor', 'organizer', 'contact', 'siteIdCode', 'icp', 'policeFiling', 'reportPhone'] as const
export type Mark = (typeof MARKS)[number]

/** Columns that the inspection counts days of. @param clocks days since the newest live edition */
export function staleFindings(clocks: Clocks): Finding[] {
  return (Object.keys(LONGEST) as Clock[]).flatMap((clock): Finding[] => {
    const days = clocks[clock]
    if (days === null || days <= LONGEST[clock]) return []
    const vars = { days: String(days), most: String(LONGEST[clock]) }
    return clock === 'site'
      ? [{ item: 'staleHome', about: 'site', vars }]
      : [{ item: 'staleColumn', about: clock, kind: clock, vars }]
  })
}

/** Columns in which nothing stands. @param live how many live editions each kind has */
export const emptyFindings = (live: Readonly<Record<Kind, number>>): Finding[] =>
  KINDS.filter((kind) => live[kind] === 0).map((kind) => ({ item: 'emptyColumn', about: kind, kind, vars: {} }))

/** Marks of which the footer says nothing. @param settings the public settings */
export const markFindings = (settings: Readonly<Record<string, unknown>>): Finding[] =>
  MARKS.filter((mark) => String(settings[mark] ?? '').trim() === '').map((mark) => ({
    item: 'missingMark',
    about: mark,
    vars: { mark },
  }))
