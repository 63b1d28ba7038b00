/** The report of a campaign: what was asked, who delivered, what was published, what was reached. Pure. */
import type { Figure } from '../../editorial/rules/content'
import type { CoverageState } from '../../editorial/rules/coverage'
import type { Kind } from '../../editorial/rules/kinds'
import { reachedOf, stated, type Counted, type LeftOut, type Stated, type Sum } from './figures'
import { linesOf, type AskedTask, type UnitLine } from './lines'
import type { Quota } from './runs'

export interface PublishedStory extends Counted {
  kind: Kind
  /** id */
  unit: string
  state: CoverageState
  /** path on the site, or null */
  address: string | null
  /** `YYYY-MM-DD` of its first publication */
  publishedOn: string
}

export interface TargetLine {
  target: Stated
  reached: Sum | null
}

export interface Report {
  /** `YYYY-MM-DD`: as of the end of this day */
  asOf: string
  title: string
  goal: string
  lines: UnitLine[]
  declined: { unit: string; name: string; topic: string; reason: string }[]
  published: (Omit<PublishedStory, 'figures' | 'record' | 'projectName' | 'publishedAt'> & { name: string })[]
  byKind: { kind: Kind; count: number }[]
  targets: TargetLine[]
  leftOut: LeftOut[]
  /** 转载: confirmed ones of these stories */
  clippings: number
}

export interface Facts {
  title: string
  goal: string
  targets: readonly Figure[]
  tasks: readonly AskedTask[]
  /** the first published first */
  stories: readonly PublishedStory[]
  quotas: readonly Quota[]
  clippings: number
  /** by id */
  unitNames: ReadonlyMap<string, string>
}

const byName = (a: { name: string }, b: { name: string }): number => a.name.localeCompare(b.name, 'zh')

/**
 * @param asOf `YYYY-MM-DD` in Beijing: what was first published later does not count
 * @param today on which it is made, by which tasks are late
 */
export function reportOf(facts: Facts, asOf: string, today: string): Report {
  const stories = facts.stories.filter(({ publishedOn }) => publishedOn <= asOf)
  const present = { tasks: [...facts.tasks], stories, quotas: facts.quotas }
  const nameOf = (unit: string) => facts.unitNames.get(unit) ?? unit
  const live = stories.filter(({ state }) => state === 'live')
  const kinds = [...new Set(live.map(({ kind }) => kind))]
  const { sums, leftOut } = reachedOf(facts.targets, live)
  return {
    asOf,
    title: facts.title,
    goal: facts.goal,
    lines: linesOf(present, today, facts.unitNames).sort(byName),
    declined: facts.tasks
      .filter(({ state }) => state === 'declined')
      .map(({ unit, topic, declineReason }) => ({ unit, name: nameOf(unit), topic, reason: declineReason ?? '' })),
    published: stories.map(({ kind, story, title, unit, state, address, publishedOn }) => ({
      kind,
      story,
      title,
      unit,
      name: nameOf(unit),
      state,
      address,
      publishedOn,
    })),
    byKind: kinds.map((kind) => ({ kind, count: live.filter((story) => story.kind === kind).length })),
    targets: facts.targets.map((target, index) => ({ target: stated(target), reached: sums[index] ?? null })),
    leftOut,
    clippings: facts.clippings,
  }
}

/** What one unit is told of a report: its own line and its own stories, nothing of others and of the whole. */
export const ownPart = (report: Report, unit: string): Report => ({
  ...report,
  lines: report.lines.filter((line) => line.unit === unit),
  declined: report.declined.filter((each) => each.unit === unit),
  published: report.published.filter((story) => story.unit === unit),
  byKind: [],
  targets: [],
  leftOut: [],
  clippings: 0,
})
