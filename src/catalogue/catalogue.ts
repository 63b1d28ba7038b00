/** Every live story by what lists ask for, newest first: lists, places in them and their lengths cost no reading of rows. */
import type { Kind } from '../editorial/rules/kinds'
import { stageOn } from '../editorial/rules/publication'
import type { Entry } from './entry'

/** What stories are listed by. */
export type Facet = 'unit' | 'campaign' | 'year' | 'month' | 'industry' | 'method' | 'park' | 'stage' | 'topic'

/** By which facets the lists of all stories, and those of each kind, are kept. */
const OF_ALL: readonly Facet[] = ['unit', 'campaign', 'year', 'month', 'topic']
const OF_KIND: readonly Facet[] = ['unit', 'campaign', 'year', 'industry', 'method', 'park', 'stage']

const one = (value: string | null | undefined): readonly string[] => (value ? [value] : [])

/** The values of a story. @param day `YYYY-MM-DD` by which a project has reached its stage */
const VALUES: Record<Facet, (entry: Entry, day: string) => readonly string[]> = {
  unit: ({ unit }) => [unit],
  campaign: ({ campaigns }) => campaigns,
  year: ({ month }) => [month.slice(0, 4)],
  month: ({ month }) => [month],
  industry: ({ industry }) => one(industry),
  method: ({ method }) => one(method),
  park: ({ park }) => one(park),
  stage: ({ steps }, day) => one(stageOn(steps, day)),
  topic: ({ keywords }) => keywords,
}

/** Newest first; of one moment in the order of their ids, so that a list has one order. */
export const newestFirst = (a: Entry, b: Entry): number =>
  a.at === b.at ? (a.story < b.story ? -1 : a.story > b.story ? 1 : 0) : a.at < b.at ? 1 : -1

/** Where an entry stands, or would stand. */
function placeOf(list: readonly Entry[], entry: Entry): number {
  let [from, to] = [0, list.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (newestFirst(list[middle] as Entry, entry) < 0) from = middle + 1
    else to = middle
  }
  return from
}

const NONE: readonly Entry[] = []

export class Catalogue {
  readonly #entries = new Map<string, Entry>()
  /** `kind facet` → value → entries; the whole lists stand under no facet */
  readonly #lists = new Map<string, Map<string, Entry[]>>()
  readonly #kept = new Map<string, unknown>()
  #day: string

  /** @param entries in any order, @param day today in Beijing */
  constructor(entries: readonly Entry[], day: string) {
    this.#day = day
    this.#fill(entries)
  }

  /** Follows the calendar: what projects have reached by today. */
  turnTo(day: string): void {
    if (day === this.#day) return
    this.#day = day
    this.#fill([...this.#entries.values()])
  }

  get(story: string): Entry | undefined {
    return this.#entries.get(story)
  }

  /** All live stories, or those of a kind. */
  list(kind?: Kind): readonly Entry[] {
    return this.by(kind, undefined, '')
  }

  /** Those with a value; of a facet that is not kept of such stories, none. */
  by(kind: Kind | undefined, facet: Facet | undefined, value: string): readonly Entry[] {
    return this.#lists.get(`${kind ?? ''} ${facet ?? ''}`)?.get(value) ?? NONE
  }

  /** The values that occur, each with how many stories have it, the most frequent first. */
  counts(kind: Kind | undefined, facet: Facet): readonly [value: string, count: number][] {
    const name = `${kind ?? ''} ${facet}`
    return this.#once(name, () =>
      [...(this.#lists.get(name) ?? [])]
        .map(([value, { length }]): [string, number] => [value, length])
        .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)),
    )
  }

  /** Those that have every one of these values. */
  matching(kind: Kind, wanted: readonly [Facet, string][]): readonly Entry[] {
    const [shortest, ...others] = wanted
      .map(([facet, value]) => this.by(kind, facet, value))
      .sort((a, b) => a.length - b.length)
    if (!shortest) return this.list(kind)
    if (others.length === 0) return shortest
    return shortest.filter((entry) => wanted.every(([facet, value]) => VALUES[facet](entry, this.#day).includes(value)))
  }

  /** Takes the place of what was known of the story. @param entry undefined where it is not live */
  put(story: string, entry: Entry | undefined): void {
    this.#kept.clear()
    const before = this.#entries.get(story)
    this.#entries.delete(story)
    if (before) this.#eachList(before, (list) => list.splice(placeOf(list, before), 1))
    if (!entry) return
    this.#entries.set(story, entry)
    this.#eachList(entry, (list) => list.splice(placeOf(list, entry), 0, entry))
  }

  #fill(entries: readonly Entry[]): void {
    this.#kept.clear()
    this.#lists.clear()
    for (const entry of entries) this.#entries.set(entry.story, entry)
    for (const entry of [...this.#entries.values()].sort(newestFirst)) this.#eachList(entry, (list) => list.push(entry))
    // A list that has grown one by one has room for half as many again.
    for (const lists of this.#lists.values()) for (const [value, list] of lists) lists.set(value, list.slice())
  }

  /** What was worked out of the whole, worked out once until anything changes. */
  #once<T>(name: string, work: () => T): T {
    if (!this.#kept.has(name)) this.#kept.set(name, work())
    return this.#kept.get(name) as T
  }

  /** Every list in which an entry stands, or is to stand; one that is left empty is none. */
  #eachList(entry: Entry, work: (list: Entry[]) => unknown): void {
    const { kind } = entry
    this.#inList(' ', '', work)
    this.#inList(`${kind} `, '', work)
    for (const facet of OF_ALL)
      for (const value of VALUES[facet](entry, this.#day)) this.#inList(` ${facet}`, value, work)
    for (const facet of OF_KIND)
      for (const value of VALUES[facet](entry, this.#day)) this.#inList(`${kind} ${facet}`, value, work)
  }

  #inList(name: string, value: string, work: (list: Entry[]) => unknown): void {
    const lists = this.#lists.get(name) ?? new Map<string, Entry[]>()
    this.#lists.set(name, lists)
    const list = lists.get(value) ?? []
    work(list)
    if (list.length > 0) lists.set(value, list)
    else lists.delete(value)
  }
}
