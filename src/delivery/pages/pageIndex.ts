/** Which pages there are, found by address, by the stories that they show and by their tags. */
import type { Page } from './page'

export interface Entry {
  page: Page
  /** something on it may be said otherwise now; it shows nothing that is not public */
  stale: boolean
}

/** Most keys have a few entries, and some have nearly all: a set takes five times the memory of a row. */
type Sets = Map<string, Entry[] | Set<Entry>>
const FEW = 16

function add(sets: Sets, key: string, entry: Entry): void {
  const held = sets.get(key)
  if (held === undefined) sets.set(key, [entry])
  else if (held instanceof Set) held.add(entry)
  else if (held.includes(entry)) return
  else if (held.length < FEW) held.push(entry)
  else sets.set(key, new Set([...held, entry]))
}

function take(sets: Sets, key: string, entry: Entry): void {
  const held = sets.get(key)
  if (held instanceof Set) held.delete(entry)
  else if (held?.includes(entry)) held.splice(held.indexOf(entry), 1)
  if (held && (held instanceof Set ? held.size : held.length) === 0) sets.delete(key)
}

export class Index {
  readonly #byAddress = new Map<string, Entry>()
  readonly #byStory: Sets = new Map()
  readonly #byTag: Sets = new Map()
  readonly #byFile: Sets = new Map()

  get(address: string): Entry | undefined {
    return this.#byAddress.get(address)
  }
  all(): Entry[] {
    return [...this.#byAddress.values()]
  }
  showing(story: string): Entry[] {
    return [...(this.#byStory.get(story) ?? [])]
  }
  withFile(name: string): Entry[] {
    return [...(this.#byFile.get(name) ?? [])]
  }
  tagged(tag: string): Entry[] {
    return [...(this.#byTag.get(tag) ?? [])]
  }

  /** Takes the place of the page that had this address. */
  add(entry: Entry): void {
    this.remove(entry.page.address)
    this.#byAddress.set(entry.page.address, entry)
    for (const story of entry.page.shows.keys()) add(this.#byStory, story, entry)
    for (const tag of entry.page.tags) add(this.#byTag, tag, entry)
    for (const name of entry.page.files) add(this.#byFile, name, entry)
  }

  /** @returns whether it was there */
  remove(address: string): boolean {
    const entry = this.#byAddress.get(address)
    if (!entry) return false
    this.#byAddress.delete(address)
    for (const story of entry.page.shows.keys()) take(this.#byStory, story, entry)
    for (const tag of entry.page.tags) take(this.#byTag, tag, entry)
    for (const name of entry.page.files) take(this.#byFile, name, entry)
    return true
  }
}
