/** The page store before Next: what is kept is served, what is not is made once and kept. */
import { mkdir, readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { env } from '../../platform/env'
import { addressOf, FRONT_PAGES, isMadeAtOnce, keptAddress } from './addresses'
import { Backlog } from './backlog'
import { Follower, PATIENCE_MS, type Followed } from './follow'
import { Maker, type Made } from './maker'
import { Occasions } from './occasion'
import type { Page } from './page'
import { renderer, type Render } from './render'
import type { Bodies } from './bodies'
import { sendMade, sendPage } from './send'
import { PageStore } from './store'

export interface Pages {
  /** @returns false where the request is for somebody else, or nothing can be said now */
  answer(request: IncomingMessage, response: ServerResponse): Promise<boolean>
  close(): Promise<void>
}

/** Name of the build in a folder: its pages name files that no other has. */
export const buildName = async (root: string): Promise<string> =>
  (await readFile(path.join(root, process.env.EXEMPLAR_DIST_DIR || '.next', 'BUILD_ID'), 'utf8')).trim()

/** Opens the store of this DATA_DIR and compares it with the database. @param build as `buildName` says */
export async function openPages(handle: Parameters<typeof renderer>[0], build: string): Promise<Pages> {
  const folder = path.join(env.dataDir, 'pages')
  await mkdir(folder, { recursive: true })
  return keepPages(await PageStore.open(folder, build), renderer(handle))
}

/**
 * @param store as it was opened: compared with the database before this settles
 * @param patience milliseconds that a reader waits for the log before the database is asked whether it is there
 */
export async function keepPages(store: PageStore, render: Render, patience = PATIENCE_MS): Promise<Pages> {
  const follower = new Follower(store, (followed) => refill(followed), patience)
  const occasions = new Occasions(() => follower.occasion)
  const maker = new Maker(store, render, () => follower.look())
  const backlog = new Backlog({
    refresh: (address) => maker.refresh(address),
    has: (address) => store.find(address, Date.now()) !== undefined,
    isAway: () => follower.away || follower.lost,
  })

  function refill({ gone, stale, moved }: Followed): void {
    backlog.add([...moved.map(addressOf), ...[...gone, ...stale].filter(isMadeAtOnce)], true)
    backlog.add(gone, false)
  }

  /** What is kept of an address, as it may be served at this moment. */
  async function kept(address: string) {
    const found = store.find(address, Date.now())
    const bodies = found && found.standing !== 'dead' && (await store.bodies(found.page))
    if (!found || !bodies) return null
    // Meanwhile it may have been dropped.
    const now = store.find(address, Date.now())
    return now?.page === found.page && now.standing !== 'dead' ? { ...now, bodies } : null
  }

  async function send(request: IncomingMessage, response: ServerResponse, page: Page, bodies: Bodies): Promise<void> {
    const laid = await occasions.lay(page, bodies)
    sendPage(request, response, laid.page, laid.bodies)
  }
  const sendFresh = (request: IncomingMessage, response: ServerResponse, made: Made): Promise<void> | void =>
    made.kept ? send(request, response, made.page, made.bodies) : sendMade(request, response, occasions.layPlain(made))

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const address = keptAddress(request)
    if (address === null) return false
    await follower.fresh()
    if (follower.lost) return false
    const present = await kept(address)
    const old = async (): Promise<boolean> => {
      if (present) await send(request, response, present.page, present.bodies)
      return present !== null
    }
    if (present?.standing === 'right' || follower.away) return old()
    const made = await maker.make(address).catch(() => null)
    if (made && (made.kept || made.status < 500)) await sendFresh(request, response, made)
    else {
      const left = await kept(address)
      if (left) await send(request, response, left.page, left.bodies)
      else if (made) await sendFresh(request, response, made)
      else return false
    }
    return true
  }

  const known = await follower.start()
  backlog.add(FRONT_PAGES, false)
  backlog.add(
    known.map(addressOf).filter((address) => store.find(address, Date.now()) === undefined),
    false,
  )
  return {
    answer,
    async close() {
      backlog.stop()
      maker.stop()
      follower.stop()
      await store.settled()
    },
  }
}
