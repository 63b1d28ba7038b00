/** Coverage tasks: where one stands, what the asked unit may say of it, and how it follows the story made from it. Pure. */
import type { Stage } from './stages'
import type { TASK_STATES } from './values'

export type TaskState = (typeof TASK_STATES)[number]

/** States in which the unit still owes the story. */
export const OWED = ['open', 'claimed', 'drafted'] as const satisfies readonly TaskState[]
export const isOwed = (state: unknown): boolean => (OWED as readonly unknown[]).includes(state)

/** A story may be asked for so many years ahead: what is farther is a slip of the pen. */
const YEARS_AHEAD = 5

/** The last day for which a story may be asked. @param today `YYYY-MM-DD` in Beijing, as what is given back */
export const lastDue = (today: string): string => `${Number(today.slice(0, 4)) + YEARS_AHEAD}${today.slice(4)}`

/** What is wrong with a due day that is set now; null for one that may be. @param today `YYYY-MM-DD` in Beijing */
export function dueFault(due: string, today: string): 'past' | 'far' | null {
  if (due < today) return 'past'
  return due > lastDue(today) ? 'far' : null
}

/** Most units that are asked at once. */
export const MOST_ASKED = 100

/** A story as its task follows it. `live`: an edition of it is before the public. */
export interface Followed {
  stage: Stage
  live: boolean
}

/** The state of a task whose story stands there. A next edition in the making changes nothing while one is live. */
export function taskStateOf({ stage, live }: Followed): TaskState {
  if (live) return 'published'
  switch (stage) {
    case 'draft':
    case 'returned':
    // What was taken from the public is owed again.
    case 'withdrawn':
      return 'drafted'
    case 'archived':
      return 'claimed'
    default:
      return 'submitted'
  }
}

/** What the asked unit may say of a task. */
export const ANSWERS = ['claimed', 'declined', 'open'] as const
export type TaskAnswer = (typeof ANSWERS)[number]

/**
 * Whether somebody of the unit may answer so now: `does` changes it, `stands` says what holds already, `late` comes after
 * another's claim or, but for a claim that nobody made, after the story.
 * @param claimedBy id of who claimed it, or null @param person id of who answers
 */
export function answerNow(
  { state, claimedBy }: { state: TaskState; claimedBy: string | null },
  answer: TaskAnswer,
  person: string,
): 'does' | 'stands' | 'late' {
  const free = state === 'open' || state === 'declined'
  if (answer === 'claimed' && !free) {
    // The office may have linked a story that nobody claimed.
    if (claimedBy === null) return 'does'
    return claimedBy === person ? 'stands' : 'late'
  }
  if (!free && state !== 'claimed') return 'late'
  return answer === state ? 'stands' : 'does'
}

/** Columns that say who claimed a task, in a state in which nobody has. */
export const UNCLAIMED = { claimedBy: null, claimedByName: null, claimedAt: null } as const
