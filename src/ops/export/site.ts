/**
 * The public site as a folder. What was withdrawn goes before anything is written, then the pages that name it are made
 * anew, then all others; at the end everything is held against the publications, and walked again while something came down.
 */
import { addressOf, FRONT_PAGES } from '../../delivery/pages/addresses'
import { tagOf } from '../../delivery/pages/bodies'
import { refused } from '../../delivery/refusal'
import type { PublicStory } from '../../platform/publicPages'
import { elsewherePage } from '../../site/elsewhere'
import type { Ask } from './ask'
import type { Folder } from './folder'
import type { Entry, Manifest } from './manifest'
import { copiesOf, ELSEWHERE, HTML, MISSING, nameOf, originalOf } from './names'
import { INCLUDE, includeFile } from './nginx'
import { filesOf, Pass, store } from './pass'
import { referencesIn } from './references'
import { missingPage, packed, visit, type Visited } from './visit'

export interface Source {
  ask: Ask
  /** scheme and host that pages name, without a slash at the end */
  origin: string
  build: string
  /** every story that was ever public, as it stands at this moment; what is asked after it is at least as new */
  stories(): Promise<PublicStory[]>
}

export interface Exported {
  answers: number
  written: number
  removed: number
  /** whether the web server has to read its configuration again */
  reload: boolean
  /** addresses at which nothing stands, though a page names them, with that page */
  dead: [address: string, by: string][]
}

/** So often the site is walked while stories come down. */
const ROUNDS = 10

type Entries = ReadonlyMap<string, Entry>
type Live = ReadonlyMap<string, string | null>

/** The live edition of the story of a page, in whatever variant it stands. */
const editionAt = (live: Live, address: string): string | null | undefined => live.get(originalOf(address))

const liveOf = (stories: readonly PublicStory[]): Live =>
  new Map(stories.map((story) => [addressOf(story), story.revision]))

/** Pages of editions that are not live. */
const downIn = (entries: Entries, live: Live): Entry[] =>
  [...entries.values()].filter(
    ({ address, part, revision }) => part === 'page' && revision !== undefined && editionAt(live, address) !== revision,
  )

/** Of so few addresses a page is searched for each before it is read for all that it names. */
const FEW = 50
const NOTHING = Buffer.alloc(0)

/** Pages that name one of these addresses. */
async function naming(folder: Folder, entries: Entries, addresses: ReadonlySet<string>, origin: string) {
  const found: Entry[] = []
  if (addresses.size === 0) return found
  for (const entry of entries.values()) {
    if (entry.part !== 'page' || addresses.has(entry.address)) continue
    const bytes = await folder.read(nameOf(entry)).catch(() => NOTHING)
    if (addresses.size <= FEW && ![...addresses].some((address) => bytes.includes(address))) continue
    if (referencesIn(bytes.toString('utf8'), origin).some((address) => addresses.has(address))) found.push(entry)
  }
  return found
}

/** Whether a file may still be had: in the place of a document that was withdrawn stands a notice. */
const isServed = (visited: Visited): boolean => visited.is === 'other' && visited.entry.part !== 'gone'

/** Removes the pages of what is not live, and of what was corrected the files that nobody may fetch any more. */
async function takeDown(
  folder: Folder,
  { ask, origin }: Source,
  entries: Entries,
  changed: readonly Entry[],
  now: Live,
) {
  for (const entry of changed) {
    const text = await folder.read(nameOf(entry)).then(String, () => '')
    if (!editionAt(now, entry.address)) await folder.remove(filesOf(entry))
    for (const address of referencesIn(text, origin)) {
      const file = entries.get(address)
      if (file?.part === 'file' && !isServed(await visit(ask, address, undefined))) await folder.remove(filesOf(file))
    }
  }
}

/** Answers that stand at no address. */
async function answers(folder: Folder, { ask }: Source, earlier: Entries): Promise<Entry[]> {
  const missing = await missingPage(ask)
  const pages = [
    { address: MISSING, ...missing },
    { address: ELSEWHERE, headers: missing.headers, bytes: Buffer.from(elsewherePage()) },
  ]
  return Promise.all(
    pages.map(async ({ bytes, ...page }): Promise<Entry> => {
      const entry = { ...page, part: 'answer' as const, type: HTML, etag: tagOf(bytes) }
      const known = earlier.get(entry.address)
      if (known?.etag === entry.etag && (await folder.holds(known.stored))) return { ...entry, stored: known.stored }
      return store(folder, entry, await packed(bytes, HTML))
    }),
  )
}

const byAddress = (entries: readonly Entry[]): Map<string, Entry> =>
  new Map(entries.map((entry) => [entry.address, entry]))

/**
 * @param live address of the running program, where readers of the copy can reach it
 * @throws StartRefused where an answer cannot be had, or stories come down faster than they can be walked
 */
export async function exportSite(
  folder: Folder,
  source: Source,
  live: string | undefined,
  seen: (count: number, all: number) => void,
): Promise<Exported> {
  const { ask, origin, build } = source
  const ground = { folder, ask, origin, sameBuild: folder.before.build === build }
  let earlier: Entries = byAddress(folder.before.entries)
  await folder.removeOthers(new Set([...earlier.values()].flatMap(filesOf)))
  for (let round = 1; round <= ROUNDS; round++) {
    const stories = await source.stories()
    const now = liveOf(stories)
    const changed = downIn(earlier, now)
    await takeDown(folder, source, earlier, changed, now)
    const first = await naming(folder, earlier, new Set(changed.map(({ address }) => address)), origin)
    const pass = new Pass(ground, earlier, seen)
    try {
      // To what came down nothing leads any more.
      const down = [...now].flatMap(([address, revision]) => (revision === null ? copiesOf(address) : []))
      await pass.run([...first.map(({ address }) => address), ...FRONT_PAGES, ...now.keys(), ...down])
    } catch (error) {
      // A page that cannot be made anew does not go on naming what was withdrawn.
      const left = first.filter(({ address }) => !pass.entries.has(address))
      if (changed.some(({ address }) => !editionAt(now, address))) await folder.remove(left.flatMap(filesOf))
      throw error
    }
    const entries = byAddress([...pass.entries.values(), ...(await answers(folder, source, earlier))])
    const kept = new Set([...entries.values()].flatMap(filesOf))
    await folder.remove([...earlier.values()].flatMap(filesOf).filter((name) => !kept.has(name)))
    earlier = entries
    ground.sameBuild = true
    if (!isRight(entries, now, liveOf(await source.stories()))) continue
    const rows = [...entries.values()].sort((a, b) => (a.address < b.address ? -1 : 1))
    const manifest: Manifest = { build, origin, entries: rows }
    await folder.finish(manifest)
    const reload = await folder.tell(INCLUDE, includeFile(manifest, pass.moved, pass.elsewhere, live))
    const { written, removed } = folder
    return { answers: entries.size, written, removed, reload, dead: [...pass.dead].filter(([, by]) => by !== '') }
  }
  throw refused('export.overtaken', { rounds: ROUNDS })
}

/** Whether nothing came down or was corrected meanwhile, and each page shows the edition that is live. */
function isRight(entries: Entries, before: Live, after: Live): boolean {
  const lasting = [...before].filter(([, revision]) => revision !== null)
  if (lasting.some(([address, revision]) => after.get(address) !== revision)) return false
  if (downIn(entries, after).length > 0) return false
  return lasting.every(([address, revision]) => entries.get(address)?.revision === revision)
}
