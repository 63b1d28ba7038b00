/** The page store before Next: what is kept is served, what is not is made once and kept. */
import { mkdir, readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { env } from '../../platform/env'
import type { PublicStory } from '../../platform/publicPages'
import { comingDown, readIntents } from '../../platform/takingDown'
import { addressOf, FRONT_PAGES, isMadeAtOnce, keptAddress } from './addresses'
import { Backlog } from './backlog'
import { Follower, PATIENCE_MS, type Followed } from './follow'
import { fileAsked, sendFile } from './keptFile'
import { Maker } from './maker'
import { renderer, type Render } from './render'
import { sendMade, sendPage } from './send'
import { PageStore } from './store'

export interface Pages {
  /** @returns false where the request is for somebody else, or nothing can be said now */
  answer(request: IncomingMessage, response: ServerResponse): Promise<boolean>
  /** A file that a page shows which may be served: everybody may fetch it. @returns false for all else */
  answerFile(request: IncomingMessage, response: ServerResponse): Promise<boolean>
  /** whether what is kept may be shown although the database cannot be asked */
  readonly mayShow: boolean
  close(): Promise<void>
}

/** Name of the build in a folder: its pages name files that no other has. */
export const buildName = async (root: string): Promise<string> =>
  (await readFile(path.join(root, process.env.EXEMPLAR_DIST_DIR || '.next', 'BUILD_ID'), 'utf8')).trim()

/** What the store begins with: the database, or without it what it knows alone, or nothing. */
export type Beginning = 'database' | 'alone' | 'nothing'

/** Opens the store of this DATA_DIR. @param build as `buildName` says */
export async function openPages(
  handle: Parameters<typeof renderer>[0],
  build: string,
  beginning: Beginning,
): Promise<Pages> {
  const folder = path.join(env.dataDir, 'pages')
  await mkdir(folder, { recursive: true })
  await readIntents()
  const store = await PageStore.open(folder, build)
  store.doubt(comingDown())
  return keepPages(store, renderer(handle), beginning)
}

/**
 * @param store as it was opened: where the beginning is the database, compared with it before this settles
 * @param patience milliseconds that a reader waits for the log before the database is asked whether it is there
 */
export async function keepPages(
  store: PageStore,
  render: Render,
  beginning: Beginning = 'database',
  patience = PATIENCE_MS,
): Promise<Pages> {
  const follower = new Follower(
    store,
    (followed) => refill(followed),
    (stories) => fill(stories),
    patience,
  )
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

  /** Behind readers: front pages, and stories without a page. */
  function fill(stories: readonly PublicStory[]): void {
    backlog.add(FRONT_PAGES, false)
    backlog.add(
      stories.map(addressOf).filter((address) => store.find(address, Date.now()) === undefined),
      false,
    )
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

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const address = keptAddress(request)
    if (address === null) return false
    await follower.fresh()
    if (follower.lost) return false
    const present = await kept(address)
    const old = (): boolean => {
      if (present) sendPage(request, response, present.page, present.bodies)
      return present !== null
    }
    if (present?.standing === 'right' || follower.away) return old()
    const made = await maker.make(address).catch(() => null)
    if (made && (made.kept || made.status < 500)) sendMade(request, response, made)
    else {
      const left = await kept(address)
      if (left) sendPage(request, response, left.page, left.bodies)
      else if (made) sendMade(request, response, made)
      else return false
    }
    return true
  }

  if (beginning === 'database') await follower.start()
  else follower.wait(beginning === 'alone')
  return {
    answer,
    async answerFile(request, response) {
      const name = fileAsked(request)
      if (name === null) return false
      await follower.fresh()
      if (follower.lost || !store.showsFile(name, Date.now(), follower.away)) return false
      return sendFile(request, response, name)
    },
    get mayShow() {
      return !follower.lost
    },
    async close() {
      backlog.stop()
      maker.stop()
      follower.stop()
      await store.settled()
    },
  }
}
