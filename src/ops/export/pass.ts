/** One walk over everything that is public, from the addresses that are known along all links. */
import type { Encoding } from '../../delivery/pages/bodies'
import { ownText } from '../../platform/ownText'
import type { Ask } from './ask'
import type { Folder } from './folder'
import type { Entry, Stored } from './manifest'
import { isLasting, nameOf, originalOf } from './names'
import { referencesIn } from './references'
import { visit } from './visit'

/** Addresses that are asked at the same time. */
const AT_ONCE = 6

const ENDINGS: readonly [Encoding, string][] = [
  ['gzip', '.gz'],
  ['br', '.br'],
  // Last: a web server looks for it first.
  ['identity', ''],
]

const isText = ({ type }: Pick<Entry, 'type'>): boolean => /^(?:text\/|application\/\S*(?:xml|json))/.test(type)

/** Writes an answer in each of its encodings. */
export async function store(
  folder: Folder,
  entry: Omit<Entry, 'stored'>,
  bodies: Partial<Record<Encoding, Buffer>>,
): Promise<Entry> {
  const stored: Stored[] = []
  for (const [encoding, ending] of ENDINGS) {
    const bytes = bodies[encoding]
    if (bytes) stored.push(await folder.write(nameOf(entry) + ending, bytes))
  }
  return { ...entry, stored }
}

/** Names of the files of an entry: the one that is looked for first, first. */
export const filesOf = ({ stored }: Entry): string[] => stored.map(([name]) => name).reverse()

export interface Ground {
  folder: Folder
  ask: Ask
  /** under which pages name their own site */
  origin: string
  /** whether files of the build and of stories are the same as those in the folder */
  sameBuild: boolean
}

export class Pass {
  readonly entries = new Map<string, Entry>()
  /** address → where it leads now */
  readonly moved = new Map<string, string>()
  /** addresses that only the running program can answer */
  readonly elsewhere = new Set<string>()
  /** addresses at which nothing stands, though a page names them, with that page */
  readonly dead = new Map<string, string>()
  /** pages that are as they were: so are their variants, which are made of nothing else */
  readonly #same = new Set<string>()
  readonly #named = new Map<string, string>()
  readonly #queue: string[] = []

  /** @param earlier what lies in the folder, by address */
  constructor(
    private readonly ground: Ground,
    private readonly earlier: ReadonlyMap<string, Entry>,
    private readonly seen: (count: number, all: number) => void,
  ) {}

  /** @throws StartRefused where an address cannot be asked, what the disk says where a file cannot be written */
  async run(seeds: Iterable<string>): Promise<void> {
    this.#name(seeds, '')
    let at = 0
    let failed = false
    // Who fails ends the walk; the others finish what they write.
    const walk = async (): Promise<void> => {
      while (!failed) {
        const address = this.#queue[at++]
        if (address === undefined) return void at--
        await this.#take(address).catch((error: unknown) => {
          failed = true
          throw error
        })
        this.seen(at, this.#queue.length)
      }
    }
    // What one finds is work for those who have come to the end.
    while (at < this.#queue.length) {
      const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, walk))
      for (const end of ended) if (end.status === 'rejected') throw end.reason
    }
  }

  #name(addresses: Iterable<string>, by: string): void {
    for (const found of addresses) {
      if (this.#named.has(found)) continue
      const address = ownText(found)
      this.#named.set(address, by)
      this.#queue.push(address)
    }
  }

  #follow(entry: Entry, bytes: Buffer): void {
    this.entries.set(entry.address, entry)
    if (isText(entry)) this.#name(referencesIn(bytes.toString('utf8'), this.ground.origin), entry.address)
  }

  async #take(address: string): Promise<void> {
    const { folder, ask, sameBuild } = this.ground
    const earlier = this.earlier.get(address)
    const holds = earlier !== undefined && (await folder.holds(earlier.stored))
    const read = async (entry: Entry) => (isText(entry) ? folder.read(nameOf(entry)) : Buffer.alloc(0))
    if (holds && sameBuild && (isLasting(address) || this.#same.has(originalOf(address))))
      return this.#follow(earlier, await read(earlier))
    const visited = await visit(ask, address, holds && earlier.part !== 'gone' ? earlier.etag : undefined)
    if (visited.is === 'moved') {
      this.moved.set(address, visited.to)
      return this.#name([visited.to], address)
    }
    if (visited.is === 'elsewhere') return void this.elsewhere.add(address)
    if (visited.is === 'dead') return void this.dead.set(address, this.#named.get(address) ?? '')
    if (visited.is === 'same') {
      if (!earlier) throw new Error(`${address}: the same as nothing`)
      this.#same.add(address)
      return this.#follow({ ...earlier, headers: visited.headers }, await read(earlier))
    }
    const { entry, bodies } = visited
    const bytes = bodies.identity ?? Buffer.alloc(0)
    if (holds && earlier.etag === entry.etag && nameOf(earlier) === nameOf(entry))
      return this.#follow({ ...entry, stored: earlier.stored }, bytes)
    if (earlier && nameOf(earlier) !== nameOf(entry)) await folder.remove(filesOf(earlier))
    this.#follow(await store(folder, entry, bodies), bytes)
  }
}
