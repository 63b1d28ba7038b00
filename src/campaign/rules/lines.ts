/** What was asked of each unit of a campaign, and what it delivered. Pure. */
import type { CoverageState } from '../../editorial/rules/coverage'
import { beijingDay } from '../../editorial/rules/days'
import type { Kind } from '../../editorial/rules/kinds'
import { isOwed, type TaskState } from '../../editorial/rules/tasks'
import type { Quota } from './runs'

export interface AskedTask {
  id: string
  /** id */
  unit: string
  topic: string
  kind: Kind | null
  /** `YYYY-MM-DD` */
  due: string | null
  state: TaskState
  claimedBy: string | null
  declineReason: string | null
  /** ISO moment */
  settledAt: string | null
  story: { kind: Kind; id: string } | null
  /** its story was public and was taken down: it is owed again */
  withdrawn?: boolean
}

/** What was asked of one unit, and what it delivered. */
export interface UnitLine {
  unit: string
  name: string
  asked: number
  /** taken up: claimed, or further on */
  claimed: number
  submitted: number
  /** published from a task */
  delivered: number
  declined: number
  /** past its day: still owed, or delivered after it */
  late: number
  quota: number | null
  /** live stories of the campaign, asked for or not */
  published: number
}

const TAKEN: readonly TaskState[] = ['claimed', 'drafted', 'submitted', 'published']

/** Whether a task is, or was, past its day. @param today `YYYY-MM-DD` in Beijing */
export const isLate = (
  { state, due, settledAt }: Pick<AskedTask, 'state' | 'due' | 'settledAt'>,
  today: string,
): boolean => {
  if (due === null) return false
  if (isOwed(state)) return due < today
  return state === 'published' && settledAt !== null && beijingDay(new Date(settledAt)) > due
}

/** What lines are counted from. */
export interface LineFacts {
  tasks: Pick<AskedTask, 'unit' | 'state' | 'due' | 'settledAt'>[]
  stories: { unit: string; state: CoverageState }[]
  quotas: readonly Quota[]
}

function lineOf(unit: string, { tasks, stories, quotas }: LineFacts, name: string, today: string): UnitLine {
  const own = tasks.filter((task) => task.unit === unit)
  const count = (fits: (task: LineFacts['tasks'][number]) => boolean) => own.filter(fits).length
  return {
    unit,
    name,
    asked: own.length,
    claimed: count(({ state }) => TAKEN.includes(state)),
    submitted: count(({ state }) => state === 'submitted'),
    delivered: count(({ state }) => state === 'published'),
    declined: count(({ state }) => state === 'declined'),
    late: count((task) => isLate(task, today)),
    quota: quotas.find((quota) => quota.unit === unit)?.count ?? null,
    published: stories.filter((story) => story.unit === unit && story.state === 'live').length,
  }
}

/** A line for each unit that was asked, owes stories or has published, in no order. @param names of units by id */
export function linesOf(facts: LineFacts, today: string, names: ReadonlyMap<string, string> = new Map()): UnitLine[] {
  const units = new Set([...facts.tasks, ...facts.quotas, ...facts.stories].map(({ unit }) => unit))
  return [...units].map((unit) => lineOf(unit, facts, names.get(unit) ?? unit, today))
}

/** Numbers of a whole campaign, out of its lines. */
export interface Progress {
  asked: number
  claimed: number
  submitted: number
  delivered: number
  declined: number
  late: number
  /** live stories of the campaign */
  published: number
  quotas: number
  /** of the units that have a quota: those that have met it */
  met: number
}

export function progressOf(lines: readonly UnitLine[]): Progress {
  const sum = (of: (line: UnitLine) => number) => lines.reduce((all, line) => all + of(line), 0)
  const owing = lines.filter(({ quota }) => quota !== null)
  return {
    asked: sum(({ asked }) => asked),
    claimed: sum(({ claimed }) => claimed),
    submitted: sum(({ submitted }) => submitted),
    delivered: sum(({ delivered }) => delivered),
    declined: sum(({ declined }) => declined),
    late: sum(({ late }) => late),
    published: sum(({ published }) => published),
    quotas: owing.length,
    met: owing.filter(({ quota, published }) => published >= (quota ?? 0)).length,
  }
}
