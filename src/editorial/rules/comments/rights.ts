/** Who may say what about a story. Pure; default deny. */
import { canSave } from '../policy'
import { isGateRole, type Actor } from '../roles'
import type { Kind } from '../kinds'
import { canRead } from '../visibility'
import { idleFor } from '../whoStands'
import type { Comment } from './types'

interface Of {
  kind: Kind
  unit: string
}

/** An admin has no part in what a story says. */
const stands = (actor: Actor): boolean => actor.role !== 'admin' && idleFor(actor) === null

/** Everybody who reads the story and has a part in it; an admin has none. */
export const canComment = (actor: Actor, { unit }: Of): boolean => stands(actor) && canRead(actor, unit)

/** Who reviews: a writer asks and answers, and stops nobody. */
export const canBlock = (actor: Actor, story: Of): boolean => canComment(actor, story) && actor.role !== 'writer'

/** A blocker is lifted by who made it, a gatekeeper or a director; anything else is closed by whoever may comment. */
export const canResolve = (
  actor: Actor,
  story: Of,
  { blocker, person }: Pick<Comment, 'blocker' | 'person'>,
): boolean => canComment(actor, story) && (!blocker || person.id === actor.id || isGateRole(actor.role))

/** The unit that writes the story takes or leaves what was proposed. */
export const canSettle = (actor: Actor, story: Of): boolean => stands(actor) && canSave(actor, story)
