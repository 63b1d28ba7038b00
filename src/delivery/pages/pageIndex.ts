/** Which pages there are, found by address, by the stories that they show and by their tags. */
import type { Page } from './page'

export interface Entry {
  page: Page
  /** something on it may be said otherwise now; it shows nothing that is not public */
  stale: boolean
  /** said by the index when it is taken out; it is not put in again */
  gone?: true
}

/** Up to so many are looked through. */
const FEW = 16

/**
 * Many entries under one key. A set would take four times the memory, and some keys have nearly all pages: who is gone
 * stays in the row until half of it is gone.
 */
class Crowd {
  #gone = 0

  constructor(private entries: Entry[]) {}

  add(entry: Entry): void {
    if (this.entries.at(-1) !== entry) this.entries.push(entry)
  }

  /** One of them is gone. @returns how many are there */
  lose(): number {
    this.#gone++
    if (this.#gone * 2 > this.entries.length) {
      this.entries = this.there()
      this.#gone = 0
    }
    return this.entries.length - this.#gone
  }

  there(): Entry[] {
    return this.entries.filter(({ gone }) => !gone)
  }
}

/** Most keys have one entry, and some have nearly all. */
type Groups = Map<string, Entry | Entry[] | Crowd>

function add(groups: Groups, key: string, entry: Entry): void {
  const held = groups.get(key)
  if (held === undefined) groups.set(key, entry)
  else if (held instanceof Crowd) held.add(entry)
  else if (held === entry) return
  else if (!Array.isArray(held)) groups.set(key, [held, entry])
  else if (held.includes(entry)) return
  else if (held.length < FEW) held.push(entry)
  else groups.set(key, new Crowd([...held, entry]))
}

function take(groups: Groups, key: string, entry: Entry): void {
  const held = groups.get(key)
  if (held instanceof Crowd) {
    if (held.lose() === 0) groups.delete(key)
  } else if (!Array.isArray(held)) {
    if (held === entry) groups.delete(key)
  } else if (held.includes(entry)) {
    held.splice(held.indexOf(entry), 1)
    if (held.length === 0) groups.delete(key)
  }
}

function present(groups: Groups, key: string): Entry[] {
  const held = groups.get(key)
  if (held === undefined) return []
  if (held instanceof Crowd) return held.there()
  return Array.isArray(held) ? [...held] : [held]
}

export class Index {
  readonly #byAddress = new Map<string, Entry>()
  readonly #byStory: Groups = new Map()
  readonly #byTag: Groups = new Map()
  readonly #byFile: Groups = new Map()

  get(address: string): Entry | undefined {
    return this.#byAddress.get(address)
  }
  all(): Entry[] {
    return [...this.#byAddress.values()]
  }
  showing(story: string): Entry[] {
    return present(this.#byStory, story)
  }
  withFile(name: string): Entry[] {
    return present(this.#byFile, name)
  }
  tagged(tag: string): Entry[] {
    return present(this.#byTag, tag)
  }

  /** Takes the place of the page that had this address. @param entry one that was never in */
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
    entry.gone = true
    this.#byAddress.delete(address)
    for (const story of entry.page.shows.keys()) take(this.#byStory, story, entry)
    for (const tag of entry.page.tags) take(this.#byTag, tag, entry)
    for (const name of entry.page.files) take(this.#byFile, name, entry)
    return true
  }
}
