/** Keeps the list of issues readable, and an answer small, however often one mistake is made. */
import type { Severity } from '../issues'

/** Findings of one check and severity that are listed one by one; the last of them stands for the rest. */
export const LISTED = 1000

/**
 * The findings in order without those that are not listed; `more` says how many the last one stands for. The rest is
 * never silent: whoever contests or overrides that last one is told of it.
 */
export function listed<T>(found: readonly T[], severityOf: (finding: T) => Severity): { finding: T; more: number }[] {
  const seen = new Map<Severity, { finding: T; more: number }[]>()
  return found
    .map((finding) => {
      const kept = seen.get(severityOf(finding)) ?? []
      seen.set(severityOf(finding), kept)
      const last = kept.at(-1)
      if (kept.length === LISTED && last) {
        last.more++
        return undefined
      }
      const entry = { finding, more: 0 }
      kept.push(entry)
      return entry
    })
    .filter((entry) => entry !== undefined)
}
