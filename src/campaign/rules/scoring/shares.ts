/** Whose a story is: its authors' units, and of each the people who are named. */
import type { RuleTable } from './table'
import { equalParts } from './decimals'
import type { ScoredStory } from './ledger'

export interface Share {
  unit: string
  person: { id: string | null; name: string } | null
  /** decimal text */
  points: string
  /** between how many */
  units: number
  people: number
}

type Person = NonNullable<Share['person']>

const personOf = ({ name, user }: ScoredStory['authors'][number]): Person | null => {
  const written = (name ?? '').trim()
  return user || written ? { id: user ?? null, name: written } : null
}

/** Who one person is, through several bylines: the account, else the name. */
export const personKey = ({ id, name }: Person): string => (id === null ? `name ${name}` : `user ${id}`)

function distinct(people: readonly (Person | null)[]): Person[] {
  const found = new Map<string, Person>()
  for (const person of people) if (person && !found.has(personKey(person))) found.set(personKey(person), person)
  return [...found.values()]
}

/** The units of a story in the order in which its bylines name them, with their people; without any, its owner with all. */
function holders({ unit, authors }: ScoredStory): { unit: string; people: Person[] }[] {
  const named = [...new Set(authors.flatMap((author) => (author.unit ? [author.unit] : [])))]
  if (named.length === 0) return [{ unit, people: distinct(authors.map(personOf)) }]
  return named.map((each) => ({
    unit: each,
    people: distinct(authors.filter((author) => author.unit === each).map(personOf)),
  }))
}

function parts<T>(whole: string, among: readonly T[], { split, remainder }: RuleTable): [T, string][] {
  if (split === 'first') return among.slice(0, 1).map((first) => [first, whole])
  const each = equalParts(whole, among.length, remainder)
  return among.map((one, index) => [one, each[index] ?? '0'])
}

/** Points of a story, or taken off it, as its units and their people share them. They add up to the whole. */
export function sharesOf(story: ScoredStory, whole: string, table: RuleTable): Share[] {
  const among = holders(story)
  return parts(whole, among, table).flatMap(([{ unit, people }, points]): Share[] => {
    const counts = { units: table.split === 'first' ? 1 : among.length }
    if (people.length === 0) return [{ unit, person: null, points, ...counts, people: 0 }]
    const sharing = table.split === 'first' ? 1 : people.length
    return parts(points, people, table).map(([person, part]) => ({
      unit,
      person,
      points: part,
      ...counts,
      people: sharing,
    }))
  })
}
