/** What is taken off a unit: for corrections and withdrawals, and points of a story that came down after its month was locked. */
import { monthAt } from '../../../editorial/rules/months'
import { after, openFrom } from './closed'
import { negative } from './decimals'
import { isWithdrawal, storyKey, type Ledger, type ScoredStory, type ScoreLine } from './ledger'
import { linesFor } from './lines'
import type { RuleVersion } from './table'

/** @param belongs whether a thing of this month and key is this month's */
export function deductionLines(
  month: string,
  version: RuleVersion,
  stories: readonly ScoredStory[],
  belongs: (natural: string, key: string) => boolean,
): ScoreLine[] {
  const { correction, withdrawal } = version.table.deductions
  return stories.flatMap((story) =>
    story.events.flatMap((event, index) => {
      const rule = event.event === 'corrected' ? 'correction' : isWithdrawal(event) ? 'withdrawal' : null
      if (rule === null) return []
      const key = `${rule} ${storyKey(story)} ${index}`
      const base = rule === 'correction' ? correction : withdrawal
      if (!belongs(monthAt(new Date(event.at)), key)) return []
      return linesFor(story, month, version, { key, rule, whole: negative(base), because: { base, at: event.at } })
    }),
  )
}

const backKey = (story: ScoredStory): string => `takenBack ${storyKey(story)}`

/** Stories withdrawn since their month was locked, whose points nobody has taken back. */
function owing({ stories, closed }: Ledger): ScoredStory[] {
  const settled = new Set(closed.flatMap((month) => month.settled))
  const nothing = new Set(closed.flatMap((month) => month.gaveNothing))
  const fixed = new Set(closed.map(({ month }) => month))
  return stories.filter(
    (story) =>
      fixed.has(story.month) &&
      story.events.some(isWithdrawal) &&
      !settled.has(backKey(story)) &&
      !nothing.has(storyKey(story)),
  )
}

/** Closed months of which the lines must be read, because points of theirs may have to be taken back. */
export const monthsBehind = (ledger: Ledger): string[] => [...new Set(owing(ledger).map(({ month }) => month))].sort()

/** The points of a locked month, taken back in the first one that was open when their story came down. */
export function takenBackLines(month: string, ledger: Ledger): ScoreLine[] {
  return owing(ledger).flatMap((story) => {
    const given = (ledger.given.get(story.month) ?? []).filter(
      ({ rule, story: { kind, id } }) => rule === 'publication' && kind === story.kind && id === story.story,
    )
    const seen = given[0]?.seen ?? 0
    const out = story.events.find((event, index) => index >= seen && isWithdrawal(event))
    if (!out) return []
    const lockedThen = ledger.closed.filter(({ lockedAt }) => lockedAt <= out.at).map((closed) => closed.month)
    const next = after([story.month, ...lockedThen].sort().at(-1) ?? story.month)
    if (openFrom(next, ledger.closed) !== month) return []
    return given.map(({ seen: _seen, ...line }) => ({
      ...line,
      key: backKey(story),
      points: negative(line.points),
      rule: 'takenBack' as const,
      month,
      because: { ...line.because, at: out.at, from: story.month },
    }))
  })
}
