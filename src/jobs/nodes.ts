/**
 * Who else decides on this database. Every serving process leaves a trace there, and a folder that was alone may be served
 * from without the database: whoever joins waits until the one who was alone has heard of it.
 */
import type { Payload } from 'payload'
import { readAlone, writeAlone } from '../platform/aloneFile'
import { env } from '../platform/env'
import { publicPages } from '../platform/publicPages'
import { allWritten } from '../platform/takingDown'
import { followToDisk } from '../search/follow'
import { startRounds } from './rounds'

/** Between two looks at the others, and after how long without a sign a node is believed to be gone; milliseconds. */
const PERIOD_MS = 2_000
const GONE_MS = 3_600_000
/** How often a node gives a sign. */
const SIGN_MS = 20_000
/** How long one who joins waits for whoever is alone and was there so lately. */
const LATELY_MS = 60_000
const HEARD_MS = 15_000
const POLL_MS = 250

const PREFIX = 'node '

/** What a node says of itself. */
interface Trace {
  /** milliseconds since 1970 */
  at: number
  /** its folder may be served from without the database */
  alone: boolean
  /** it was stopped in good order, or is told of no more */
  left?: true
}

const ownKey = (): string => PREFIX + env.nodeName

async function others(payload: Payload): Promise<Map<string, Trace>> {
  const keys = (await payload.kv.keys()).filter((key) => key.startsWith(PREFIX) && key !== ownKey())
  const traces = await Promise.all(keys.map(async (key) => [key, await payload.kv.get(key)] as const))
  return new Map(traces.flatMap(([key, trace]) => (trace ? [[key, trace as unknown as Trace]] : [])))
}

const isThere = ({ at, left }: Trace): boolean => !left && Date.now() - at < GONE_MS
const sign = (payload: Payload, alone: boolean, left?: true): Promise<void> =>
  payload.kv.set(ownKey(), { at: Date.now(), alone, ...(left ? { left } : {}) })

/** Before anything is decided here: waits for those who were alone. Who is off cannot hear, which is told. */
export async function joinNodes(payload: Payload): Promise<void> {
  await writeAlone(false)
  await sign(payload, false)
  const waiting = ([, { at, alone, left }]: [string, Trace]) => alone && !left && Date.now() - at < LATELY_MS
  const until = Date.now() + HEARD_MS
  while (Date.now() < until && [...(await others(payload))].some(waiting))
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  for (const [key, trace] of await others(payload)) {
    if (!trace.alone) continue
    payload.logger.warn({
      node: key.slice(PREFIX.length),
      since: new Date(trace.at).toISOString(),
      msg: 'another node of this database is off: start it with the database, or remove alone.json from its DATA_DIR',
    })
    await payload.kv.set(key, { ...trace, alone: false })
  }
}

const somebodyThere = async (payload: Payload): Promise<boolean> => [...(await others(payload)).values()].some(isThere)

/**
 * Nobody else decides, and all that is known lies on the disk: from now on this folder speaks for itself. It is said
 * before the others are looked for once more: of two who meet here at least one sees the other.
 */
async function beAlone(payload: Payload): Promise<boolean> {
  if (!publicPages.onDisk) return false
  await sign(payload, true)
  if (await somebodyThere(payload)) return false
  await publicPages.onDisk()
  await followToDisk(payload)
  if (!allWritten()) return false
  await writeAlone(true)
  return true
}

/** Keeps looking who is there. @returns stops it */
export function startNodes(payload: Payload): () => Promise<void> {
  let alone = false
  let signed = 0
  const round = async (): Promise<void> => {
    const somebody = await somebodyThere(payload)
    const before = alone
    // A decision that could not be written has taken the file away.
    const written = (await readAlone()) === 'alone'
    if (somebody && written) await writeAlone(false)
    const stands = before && written
    alone = !somebody && (stands || (await beAlone(payload)))
    if (alone === before && Date.now() - signed < SIGN_MS) return
    signed = Date.now()
    await sign(payload, alone)
  }
  const stop = startRounds(payload, PERIOD_MS, round, 'other nodes of this database are not known')
  return async () => {
    await stop()
    await sign(payload, alone, true).catch(() => undefined)
  }
}
