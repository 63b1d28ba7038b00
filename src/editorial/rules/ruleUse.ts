/** How often each rule of the checks fired, and how often it was waved through. Pure. */
import type { Issue } from './issues'
import type { Kind } from './kinds'

interface OfStory {
  kind: Kind
  story: string
}

/** What the checks found in a revision as it was frozen. */
export interface FrozenIssues extends OfStory {
  issues: readonly Pick<Issue, 'id' | 'check'>[]
}

export const WAYS = ['contested', 'acknowledged', 'overridden'] as const
/** `contested`: ignored by who wrote, with a reason · `acknowledged` by a reviewer · `overridden` by who signed or forced it */
export type Way = (typeof WAYS)[number]

/** Issues of one story that somebody waved through. */
export interface Waiver extends OfStory {
  way: Way
  issues: readonly string[]
}

export interface RuleUse extends Record<Way, number> {
  /** number of the rule */
  check: string
  /** findings: one for each issue of a story, however many revisions it stood in */
  fired: number
  /** of them waved through, in one way or several */
  waived: number
}

/** Fewer findings say nothing of a rule. */
const ENOUGH = 10
const OFTEN = 0.5

/** Whether a rule is waved through so often that it may ask too much. */
export const isOftenWaived = ({ fired, waived }: Pick<RuleUse, 'fired' | 'waived'>): boolean =>
  fired >= ENOUGH && waived >= fired * OFTEN

const findingOf = ({ kind, story }: OfStory, issue: string): string => `${kind} ${story} ${issue}`

/** Rules that fired, those that are waved through most first; a waiver of what no revision shows is left out. */
export function ruleUse(revisions: readonly FrozenIssues[], waivers: readonly Waiver[]): RuleUse[] {
  const checks = new Map(
    revisions.flatMap((revision) =>
      revision.issues.map(({ id, check }): [string, string] => [findingOf(revision, id), check]),
    ),
  )
  const waived = new Map<string, Set<Way>>()
  for (const waiver of waivers)
    for (const issue of waiver.issues) {
      const finding = findingOf(waiver, issue)
      waived.set(finding, (waived.get(finding) ?? new Set()).add(waiver.way))
    }
  const uses = new Map<string, RuleUse>()
  for (const [finding, check] of checks) {
    const use = uses.get(check) ?? { check, fired: 0, waived: 0, contested: 0, acknowledged: 0, overridden: 0 }
    const ways = waived.get(finding) ?? new Set<Way>()
    use.fired += 1
    if (ways.size > 0) use.waived += 1
    for (const way of ways) use[way] += 1
    uses.set(check, use)
  }
  return [...uses.values()].sort(
    (a, b) =>
      Number(isOftenWaived(b)) - Number(isOftenWaived(a)) ||
      b.waived - a.waived ||
      b.fired - a.fired ||
      Number(a.check) - Number(b.check),
  )
}
