/** The points of a month, line by line. */
import { lastClosed, openFrom } from './closed'
import {
  isOut,
  storyKey,
  type ClosedMonth,
  type Ledger,
  type LineRule,
  type ScoredClipping,
  type ScoreLine,
} from './ledger'
import { clippingLines, publicationLines } from './lines'
import { versionFor, type RuleVersion } from './table'
import { deductionLines, takenBackLines } from './taken'

const inMonth = (clippings: readonly ScoredClipping[], month: string): ScoredClipping[] =>
  clippings.filter(({ date }) => date.startsWith(month))

/** The lines of a month that is not fixed, as they stand now. A month before one that is fixed has none. */
export function linesOf(month: string, ledger: Ledger, versions: readonly RuleVersion[]): ScoreLine[] {
  const { stories, clippings, closed } = ledger
  if (month <= lastClosed(closed)) return []
  const version = versionFor(versions, month)
  const settled = new Set(closed.flatMap((each) => each.settled))
  const here = stories.filter((story) => story.month === month && !isOut(story.events))
  return [
    ...publicationLines(month, version, here),
    ...clippingLines(month, version, inMonth(clippings, month)),
    ...deductionLines(
      month,
      version,
      stories,
      (natural, key) => !settled.has(key) && openFrom(natural, closed) === month,
    ),
    ...takenBackLines(month, ledger),
  ]
}

/** What a locked month keeps beside its lines. @param lines of the month as it is locked */
export const closing = (
  month: string,
  { stories }: Ledger,
  lines: readonly ScoreLine[],
): Pick<ClosedMonth, 'settled' | 'gaveNothing'> => ({
  settled: [...new Set(lines.filter(({ rule }) => !GIVES.has(rule)).map(({ key }) => key))],
  gaveNothing: stories.filter((story) => story.month === month && isOut(story.events)).map(storyKey),
})

const GIVES: ReadonlySet<LineRule> = new Set(['publication', 'clipping'])

/**
 * The lines that a month would have under another version of the table, whether it is fixed or not: of what counted when
 * it was locked, else of what counts now. What was taken back stays as it was given.
 * @param present the month's lines as they are
 */
export function linesUnder(
  version: RuleVersion,
  month: string,
  ledger: Ledger,
  present: readonly ScoreLine[],
): ScoreLine[] {
  const closed = ledger.closed.find((each) => each.month === month)
  if (!closed) {
    const before = ledger.closed.filter((each) => each.month < month)
    return linesOf(month, { ...ledger, closed: before }, [{ ...version, from: month }])
  }
  const nothing = new Set(closed.gaveNothing)
  const settled = new Set(closed.settled)
  const here = ledger.stories.filter((story) => story.month === month && !nothing.has(storyKey(story)))
  return [
    ...publicationLines(month, version, here),
    ...clippingLines(month, version, inMonth(ledger.clippings, month)),
    ...deductionLines(month, version, ledger.stories, (_, key) => settled.has(key)),
    ...present.filter(({ rule }) => rule === 'takenBack'),
  ]
}
