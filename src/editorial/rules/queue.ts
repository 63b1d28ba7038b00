/**
 * Which stories of a stage a person can carry on, as a condition on columns: the filter that says the same as the policy, so
 * that a database finds them by an index. A test holds the two together, over all roles and stages.
 */
import { onwardFrom } from './outlook'
import { isFor, stepOf } from './policy'
import type { Actor } from './roles'
import { TRANSITIONS, type Grant, type Need, type Public, type Row, type Stage } from './stages'
import { idleFor } from './whoStands'

/** A condition on columns; `has` and `lacks` speak of a text within another. */
export type Condition = { and: Condition[] } | { or: Condition[] } | { [column: string]: unknown }

/** Ids of the unsuspended unit editors of each unit that has any. */
export type UnitEditors = ReadonlyMap<string, readonly string[]>

const MARK = ','
/** Ids as one text in which each can be looked for. */
export const listed = (ids: readonly string[]): string => MARK + [...new Set(ids)].map((id) => id + MARK).join('')
/** What is looked for in such a text. */
const asListed = (id: string): string => MARK + id + MARK

/** The column holds `id`. Asked of stories under review alone: of others the columns are empty. */
export const names = (column: 'hands' | 'holders' | 'knownTo', id: string): Condition => ({
  [column]: { has: asListed(id) },
})
export const doesNotName = (column: 'hands' | 'holders' | 'knownTo', id: string): Condition => ({
  [column]: { lacks: asListed(id) },
})

const NEVER: Condition = { id: { exists: false } }

/** No unit editor is outside the author set: the unit has none, or each had a hand in the text. */
const noUnitReviewer = (editors: UnitEditors): Condition =>
  editors.size === 0
    ? { id: { exists: true } }
    : {
        or: [
          { unit: { not_in: [...editors.keys()] } },
          ...[...editors].map(([unit, ids]) => ({
            and: [{ unit: { equals: unit } }, ...ids.map((id) => names('hands', id))],
          })),
        ],
      }

/** Needs and public conditions that no column tells hold of no story here: the default is no. */
const NEEDS: Partial<Record<Need, (actor: Actor, editors: UnitEditors) => Condition>> = {
  noUnitReviewer: (_, editors) => noUnitReviewer(editors),
}
const PUBLIC: Partial<Record<Public, Condition>> = { notSuspended: { suspendedRevision: { exists: false } } }

/** The stories that a grant of a role speaks of, or null where it does not speak of this account. */
function reachOf(grant: Grant, actor: Actor, editors: UnitEditors): Condition | null {
  if (!isFor(actor, grant) || (grant.of === 'own' && actor.unit === null)) return null
  const own: Condition[] = grant.of === 'own' ? [{ unit: { equals: actor.unit } }] : []
  return { and: [...own, ...(grant.needs ?? []).map((need) => NEEDS[need]?.(actor, editors) ?? NEVER)] }
}

function conditionOf(row: Row, actor: Actor, editors: UnitEditors): Condition | null {
  const reach = row.who.map((grant) => reachOf(grant, actor, editors)).filter((each) => each !== null)
  if (reach.length === 0) return null
  const eyes = row.decides ? [doesNotName('hands', actor.id), doesNotName('holders', actor.id)] : []
  return { and: [...(row.public ? [PUBLIC[row.public] ?? NEVER] : []), ...eyes, { or: reach }] }
}

/**
 * The stories in `stage` that `actor` can carry on, or null where there can be none.
 * @param editors asked for the stage of the first review alone
 */
export function carriesOn(actor: Actor, stage: Stage, editors: UnitEditors): Condition | null {
  if (idleFor(actor)) return null
  const action = onwardFrom(stage)
  const rows = TRANSITIONS.filter((row) => row.action === action && row.from.includes(stage))
  // a step of review is decided: the columns of law 3 are kept for these stages alone
  if (rows.some(({ decides }) => decides && !stepOf(stage))) return null
  const found = rows.map((row) => conditionOf(row, actor, editors)).filter((each) => each !== null)
  return found.length === 0 ? null : { and: [{ stage: { equals: stage } }, { or: found }] }
}
