/**
 * Stories that are coming down. Each is written to DATA_DIR before the decision is committed, and stays until everything
 * that is kept for readers has followed the audit log past it: whatever ends the process in between, the next start knows
 * what it must not show, even where no database can tell it.
 */
import { mkdir, open, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { env } from './env'

/** Who keeps something for readers. An intent is over when all have followed past it. */
const KEEPERS = ['pages', 'search'] as const
export type Keeper = (typeof KEEPERS)[number]

interface Intent {
  /** number that the entry of the decision will have */
  seq: number
  story: string
  /** not yet on the disk, or the disk took it not */
  unwritten?: true
}

interface Shared {
  open: Map<string, Intent>
  followed: Map<Keeper, number>
}

const KEY = Symbol.for('exemplar.takingDown')
const all = globalThis as unknown as Record<symbol, Shared | undefined>
// Next bundles this module more than once: all copies share one list.
const shared = (all[KEY] ??= { open: new Map(), followed: new Map() })

const folder = (): string => path.join(env.dataDir, 'coming-down')
/** The name says all: a file that is there is whole. */
const nameOf = ({ seq, story }: Intent): string => `${seq} ${encodeURIComponent(story)}`

function intentOf(name: string): Intent | null {
  const [, seq, story] = /^(\d{1,15}) (\S+)$/.exec(name) ?? []
  return seq && story ? { seq: Number(seq), story: decodeURIComponent(story) } : null
}

async function syncFolder(): Promise<void> {
  const handle = await open(folder(), 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * On the disk when it settles. @param seq of the last entry that says so
 * @throws where it cannot be written; it is known to this process all the same
 */
export async function intend(seq: number, stories: readonly string[]): Promise<void> {
  const intents = stories.map((story): Intent => ({ seq, story, unwritten: true }))
  for (const intent of intents) shared.open.set(nameOf(intent), intent)
  await mkdir(folder(), { recursive: true })
  for (const intent of intents) await (await open(path.join(folder(), nameOf(intent)), 'a')).close()
  await syncFolder()
  for (const intent of intents) delete intent.unwritten
}

/** Learns what lies on the disk. */
export async function readIntents(): Promise<void> {
  const names = await readdir(folder()).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  for (const name of names) {
    const intent = intentOf(name)
    if (intent && !shared.open.has(name)) shared.open.set(name, intent)
  }
}

/** The stories that may have come down, as far as this process knows. */
export const comingDown = (): string[] => [...new Set([...shared.open.values()].map(({ story }) => story))]

/** Every story that may have come down is known to the disk too. */
export const allWritten = (): boolean => [...shared.open.values()].every(({ unwritten }) => !unwritten)

/**
 * What this keeper has on its disk has followed the log to there. Another process of this DATA_DIR may have written
 * intents too: what lies there is asked.
 */
export async function followedTo(keeper: Keeper, seq: number): Promise<void> {
  const { open: intents, followed } = shared
  if (followed.get(keeper) === seq && intents.size === 0) return
  followed.set(keeper, seq)
  await readIntents()
  const least = Math.min(...KEEPERS.map((each) => followed.get(each) ?? 0))
  for (const [name, intent] of intents) {
    if (intent.seq > least) continue
    await rm(path.join(folder(), name), { force: true })
    intents.delete(name)
  }
}
