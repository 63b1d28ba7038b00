/** Where a text names the people of the roster. */
import type { RosterEntry, RuleBook } from './book'
import type { Range } from './types'

/** Everybody's posts by name; a name of one character is no name. */
export type Roster = ReadonlyMap<string, readonly RosterEntry[]>

interface Index {
  roster: Roster
  names: RegExp | undefined
}

const indexes = new WeakMap<readonly RosterEntry[], Index>()

function indexOf({ roster }: RuleBook): Index {
  const known = indexes.get(roster)
  if (known) return known
  const byName = new Map<string, RosterEntry[]>()
  for (const entry of roster) {
    const name = entry.name.trim()
    if (name.length > 1) byName.set(name, [...(byName.get(name) ?? []), entry])
  }
  const longestFirst = [...byName.keys()].sort((a, b) => b.length - a.length).map(literal)
  const index = { roster: byName, names: longestFirst.length > 0 ? new RegExp(longestFirst.join('|'), 'g') : undefined }
  indexes.set(roster, index)
  return index
}

/** A text as the source of a pattern that matches it alone. */
export const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

export const rosterOf = (book: RuleBook): Roster => indexOf(book).roster

/** The names of the roster in a text, in order. */
export function namesIn(text: string, book: RuleBook): (Range & { name: string })[] {
  const { names } = indexOf(book)
  if (!names) return []
  return [...text.matchAll(names)].map(({ index, 0: name }) => ({ start: index, end: index + name.length, name }))
}
