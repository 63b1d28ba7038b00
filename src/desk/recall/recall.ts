/** What a recall is: what was chosen, what is said with it, what came of it. Pure. */
import type { Kind } from '../../editorial/rules/kinds'
import type { Role } from '../../editorial/rules/roles'
import { TRANSITIONS, type Action } from '../../editorial/rules/stages'
import { t } from '../../messages/index'
import type { DoorAnswer } from '../door'
import { CODE_ELEMENT, NOTE_ELEMENT, type Answers, type Lack } from '../panel/command'

export interface Found {
  kind: Kind
  id: string
  title: string
  unit: { name: string }
  publicUrl: string
  firstPublishedAt: string
  liveRevision: string
  hits: { field: string; excerpt: string }[]
}

/** The only acts that are done to many at once: both take down. Nothing is ever approved so. */
export const TAKES_DOWN = ['suspend', 'withdraw'] as const satisfies readonly Action[]
export type TakesDown = (typeof TAKES_DOWN)[number]

/** What a role may do to any story that is live. */
export const takesDown = (role: Role): TakesDown[] =>
  TAKES_DOWN.filter((action) =>
    TRANSITIONS.some(
      (row) => row.action === action && row.who.some(({ roles, of }) => of === 'any' && roles.includes(role)),
    ),
  )

/** What came of an act on many. */
export interface Report {
  done: Found[]
  refused: { story: Found; why: string }[]
  /** not begun when the person stopped */
  left: Found[]
}

/** A story as it is told apart from all others. */
export const keyOf = ({ kind, id }: Pick<Found, 'kind' | 'id'>): string => `${kind}/${id}`

/** What may be tried again: what was refused, and what was left. */
export const openOf = ({ refused, left }: Report): Found[] => [...refused.map(({ story }) => story), ...left]

export const FIRST_CHOICE = 'desk-recall-all'

/** What is still lacking before an act on many can be confirmed, or null. */
export function lackOf(chosen: readonly Found[], { code, note }: Pick<Answers, 'code' | 'note'>): Lack | null {
  if (chosen.length === 0) return { message: 'desk.lack.chosen', element: FIRST_CHOICE, count: 1 }
  if (code === '') return { message: 'desk.lack.code', element: CODE_ELEMENT, count: 1 }
  return note.trim() === '' ? { message: 'desk.lack.note', element: NOTE_ELEMENT, count: 1 } : null
}

/** The body of one transition of a recall: of the very edition that was found. */
export const bodyFor = (
  action: TakesDown,
  { liveRevision }: Found,
  { code, note }: Pick<Answers, 'code' | 'note'>,
): Record<string, unknown> => ({ action, revision: liveRevision, reason: { code, note: note.trim() } })

/** Why one of them was not taken down. Its revision is the one that was found: of a newer one nobody knows what it says. */
export const whyOf = ({ code, message }: Pick<DoorAnswer, 'code' | 'message'>): string =>
  code === 'STALE_REVISION' ? t('desk.recallStale') : message
