/** Who has a story open, and who has taken it up. It is courtesy among colleagues: it decides nothing. Pure. */
import { can, type StoryState } from './policy'
import { isGateRole, type Actor } from './roles'
import type { Stage } from './stages'

/** One person and one story. */
export interface ReaderRow {
  person: string
  personName: string
  /** the person's unit */
  home: string | null
  /** in which the person took the story up, or last looked */
  stage: Stage
  /** ISO moments */
  claimedAt: string | null
  seenAt: string | null
}

interface Named {
  id: string
  name: string
}

export interface Readers {
  claim: { person: Named; at: string } | null
  /** who else has the story open now */
  looking: Named[]
}

/** A page that says nothing for so long is closed, milliseconds. */
export const AWAY_MS = 90_000

/** A claim ends with the stage in which it was made. */
export const isClaim = (
  { stage, claimedAt }: Pick<ReaderRow, 'stage' | 'claimedAt'>,
  story: { stage: Stage; stageSince: string | null },
): boolean =>
  claimedAt !== null && claimedAt !== undefined && stage === story.stage && claimedAt >= (story.stageSince ?? '')

/** Whoever could decide on the story now may say that they have taken it up. */
export const canClaim = (actor: Actor, story: StoryState): boolean =>
  (['pass', 'return', 'sign'] as const).some((action) => can(actor, action, story).allowed)

/** One's own claim, or as gatekeeper or director the claim of somebody who is away. */
export const canRelease = (actor: Actor, claimant: string): boolean =>
  actor.id === claimant || (isGateRole(actor.role) && actor.role !== 'admin' && actor.confirmed)

const named = ({ person, personName }: ReaderRow): Named => ({ id: person, name: personName })

/** What `reader` may know: a unit knows of its own people alone. */
export function readersFor(
  reader: Actor,
  rows: readonly ReaderRow[],
  story: { stage: Stage; stageSince: string | null },
  now: Date,
): Readers {
  const known = rows.filter(({ home }) => isGateRole(reader.role) || home === reader.unit)
  const claimed = known.find((row) => isClaim(row, story))
  const since = new Date(now.getTime() - AWAY_MS).toISOString()
  return {
    claim: claimed?.claimedAt ? { person: named(claimed), at: claimed.claimedAt } : null,
    looking: known
      .filter(({ person, seenAt }) => person !== reader.id && seenAt !== null && seenAt >= since)
      .map(named),
  }
}
