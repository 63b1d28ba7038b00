/** 升级: an urgent story that nobody takes up is told to one person after another. Pure. */
import { onwardFrom } from './outlook'
import { can, type StoryState } from './policy'
import type { Actor } from './roles'
import type { Stage } from './stages'

/** Urgencies that wait only so long, the most urgent first. */
export const HURRIED = ['flash', 'urgent'] as const
export type Hurried = (typeof HURRIED)[number]
export const isHurried = (urgency: unknown): urgency is Hurried => (HURRIED as readonly unknown[]).includes(urgency)

/** How long a story of each urgency may wait for the first and for every further one, minutes. */
export type EscalationMinutes = Record<Hurried, number>
export const DEFAULT_MINUTES: EscalationMinutes = { flash: 10, urgent: 30 }
export const MOST_MINUTES = 24 * 60

/** Steps at which a story waits for somebody. A draft is its writers' own, and what is scheduled waits on purpose. */
export const ESCALATED: readonly Stage[] = ['unitReview', 'gateReview', 'signOff', 'approved']

/** Who was told that a story still waits. `last`: the directors, after whom there is nobody. */
export interface Escalation {
  /** ISO moment */
  at: string
  people: readonly { id: string; name: string }[]
  last: boolean
}

const MINUTE_MS = 60 * 1000

/**
 * When the next one is told; null when everybody has been. Each has the same time: what came due while no program ran is
 * told once, and the next one is told that much later.
 * @param since ISO moment at which the story entered its stage, @param told of this wait, oldest first
 */
export function nextAt(since: string, told: readonly Escalation[], minutes: number): Date | null {
  const latest = told.at(-1)
  if (latest?.last) return null
  return new Date(new Date(latest?.at ?? since).getTime() + minutes * MINUTE_MS)
}

const carriesOn = (actor: Actor, story: StoryState): boolean => {
  const action = onwardFrom(story.stage)
  return action !== null && can(actor, action, story).allowed
}

/** At the end: directors, and who stands in for one, who can carry the story on or force it; else every director who acts. */
function atTheEnd(people: readonly Actor[], story: StoryState): Actor[] {
  const directors = people.filter(({ role, confirmed, suspended }) => role === 'director' && confirmed && !suspended)
  const standIns = people.filter((actor) => Boolean(actor.substituteFor) && actor.role !== 'director')
  const able = [
    ...directors.filter((actor) => carriesOn(actor, story) || can(actor, 'forcePublish', story).allowed),
    ...standIns.filter((actor) => story.stage === 'signOff' && carriesOn(actor, story)),
  ]
  return able.length > 0 ? able : directors
}

/**
 * Who is told next: the next of the roster who may carry the story on, as the policy says at this moment; after the last of
 * them the directors, those of the roster again.
 * @param order ids of the people on duty, @param people the accounts of the office, @param told of this wait
 */
export function nextInLine(
  order: readonly string[],
  people: readonly Actor[],
  story: StoryState,
  told: readonly Escalation[],
): { people: Actor[]; last: boolean } {
  const had = new Set(told.flatMap((each) => each.people.map(({ id }) => id)))
  const byId = new Map(people.map((actor) => [actor.id, actor]))
  for (const id of order) {
    const actor = byId.get(id)
    if (actor && !had.has(id) && carriesOn(actor, story)) return { people: [actor], last: false }
  }
  return { people: atTheEnd(people, story), last: true }
}
