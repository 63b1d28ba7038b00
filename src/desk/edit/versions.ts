/** Two versions of one working copy, member by member. Pure. */
import { sameContent } from '../../editorial/rules/canonical'
import { CONTENT_FIELDS } from '../../editorial/rules/contentFields'
import type { Kind } from '../../editorial/rules/kinds'
import type { Values } from './autosave'

export type Side = 'mine' | 'theirs'

export interface Difference {
  field: string
  mine: unknown
  theirs: unknown
  /** the side that alone changed since the last common state; null where both did */
  changedBy: Side | null
}

/** Payload's form says of a list without rows how many it has. No member of a story is a number. */
const listed = (value: unknown): unknown => (typeof value === 'number' ? [] : value)

/** The members of a form that are the story's content; what the gate sets is no part of it. */
export const contentValues = (kind: Kind, data: Values): Values =>
  Object.fromEntries(
    CONTENT_FIELDS[kind].filter((name) => data[name] !== undefined).map((name) => [name, listed(data[name])]),
  )

const same = (a: unknown, b: unknown): boolean => sameContent({ value: a }, { value: b })

/** The members in which two versions differ. @param base what both began from */
export function differences(kind: Kind, base: Values, mine: Values, theirs: Values): Difference[] {
  return CONTENT_FIELDS[kind]
    .filter((field) => !same(mine[field], theirs[field]))
    .map((field) => ({
      field,
      mine: mine[field],
      theirs: theirs[field],
      changedBy: same(base[field], theirs[field]) ? 'mine' : same(base[field], mine[field]) ? 'theirs' : null,
    }))
}

/**
 * What the form takes when the server has changed the text by itself: theirs, with what was written here since.
 * @returns null where both changed one member, which the writer decides
 */
export function carried(kind: Kind, base: Values, mine: Values, theirs: Values): Values | null {
  const found = differences(kind, base, mine, theirs)
  if (found.some(({ changedBy }) => changedBy === null)) return null
  const own = new Set(found.filter(({ changedBy }) => changedBy === 'mine').map(({ field }) => field))
  return merged(
    kind,
    mine,
    theirs,
    Object.fromEntries(CONTENT_FIELDS[kind].map((field) => [field, own.has(field) ? 'mine' : 'theirs'])),
  )
}

/** One version out of two. @param chosen side by member; a member that is not named is mine */
export function merged(kind: Kind, mine: Values, theirs: Values, chosen: Readonly<Record<string, Side>>): Values {
  return Object.fromEntries(
    CONTENT_FIELDS[kind].map((field) => [field, (chosen[field] === 'theirs' ? theirs[field] : mine[field]) ?? null]),
  )
}
