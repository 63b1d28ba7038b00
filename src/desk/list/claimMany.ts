/** Several stories taken up, or put down, in one act: what may be chosen, and what came of it. */
import type { Kind } from '../../editorial/rules/kinds'
import { stepOf } from '../../editorial/rules/policy'
import { TRANSITIONS } from '../../editorial/rules/stages'
import type { Role } from '../../editorial/rules/roles'
import { callDoor } from '../door'
import type { StoryRow } from './StoryTable'

export type ClaimAct = 'claim' | 'release'

/** A story that may be chosen. */
export interface Choosable {
  id: string
  title: string
  /** who looks has taken it up */
  own: boolean
}

export interface ClaimReport {
  act: ClaimAct
  done: Choosable[]
  refused: { story: Choosable; why: string }[]
}

/** Whether somebody of this role ever decides on a step of the review. */
export const reviews = (role: Role): boolean =>
  TRANSITIONS.some(({ decides, who }) => decides === 'step' && who.some(({ roles }) => roles.includes(role)))

/** Stories in review that nobody has taken up. */
export const unclaimed = (rows: readonly StoryRow[]): StoryRow[] =>
  rows.filter(({ stage, claimant }) => stepOf(stage) !== null && !claimant)

/** One's own claims, and what nobody has taken up and waits for this person. @param waiting ids of the latter */
export const choosableOf = (rows: readonly StoryRow[], person: string, waiting: ReadonlySet<string>): Choosable[] =>
  rows
    .filter(({ id, claimant }) => (claimant ? claimant === person : waiting.has(String(id))))
    .map(({ id, title, claimant }) => ({ id: String(id), title: title ?? '', own: claimant === person }))

/** Those of the chosen whom an act is about: what is one's own already is not claimed again. */
export const meantBy = (act: ClaimAct, chosen: readonly Choosable[]): Choosable[] =>
  chosen.filter(({ own }) => own === (act === 'release'))

/**
 * One story after the other, each by its own door and in its own transaction: that somebody else was faster with one is no
 * reason to leave the others.
 * @param onStory called before each, with its number from 1
 */
export async function claimMany(
  act: ClaimAct,
  kind: Kind,
  stories: readonly Choosable[],
  onStory: (number: number, story: Choosable) => void,
): Promise<ClaimReport> {
  const report: ClaimReport = { act, done: [], refused: [] }
  for (const [index, story] of stories.entries()) {
    onStory(index + 1, story)
    const { status, message } = await callDoor('POST', `/api/${kind}/${story.id}/${act}`)
    if (status === 200) report.done.push(story)
    else report.refused.push({ story, why: message })
  }
  return report
}
