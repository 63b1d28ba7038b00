/** How long steps took, and why stories were returned. Pure. */
import Big from 'big.js'
import type { ReviewOutcome } from '../../../editorial/rules/outcomes'

export interface Decision {
  kind: string
  story: string
  revision: string
  round: number
  /** place among the decisions of the story */
  order: number
  step: string
  outcome: ReviewOutcome
  /** ISO moment */
  at: string
  /** reason code of a return */
  code: string | null
}

export interface StepTime {
  step: string
  /** decisions of which it is known how long they took */
  count: number
  /** hours, one place */
  mean: string
  longest: string
}

const HOUR_MS = 60 * 60_000
const PLACES = 1
const hours = (ms: Big): string => ms.div(HOUR_MS).round(PLACES, Big.roundHalfUp).toFixed(PLACES)

/**
 * @param decisions of a month, and enough from before it to know when each step began
 * @param frozen when a revision was submitted, by kind, story and hash; ISO moments
 * @param from the first moment that counts
 */
export function stepTimes(
  decisions: readonly Decision[],
  frozen: ReadonlyMap<string, string>,
  from: string,
): StepTime[] {
  const sorted = [...decisions].sort((a, b) => a.order - b.order)
  const last = new Map<string, string>()
  const times = new Map<string, number[]>()
  for (const { kind, story, revision, round, step, at } of sorted) {
    const key = `${kind} ${story} ${round}`
    const began = last.get(key) ?? frozen.get(`${kind} ${story} ${revision}`)
    last.set(key, at)
    if (at < from || began === undefined || began > at) continue
    const all = times.get(step) ?? []
    all.push(Date.parse(at) - Date.parse(began))
    times.set(step, all)
  }
  return [...times].map(([step, all]) => ({
    step,
    count: all.length,
    mean: hours(all.reduce((sum, ms) => sum.plus(ms), new Big(0)).div(all.length)),
    longest: hours(new Big(all.reduce((most, ms) => Math.max(most, ms), 0))),
  }))
}

/** How often each reason was given for a return; the most frequent first. */
export function returnReasons(decisions: readonly Decision[], from: string): { code: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { outcome, at, code } of decisions)
    if (outcome === 'returned' && at >= from) counts.set(code ?? 'other', (counts.get(code ?? 'other') ?? 0) + 1)
  return [...counts]
    .map(([code, count]) => ({ code, count }))
    .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1))
}
