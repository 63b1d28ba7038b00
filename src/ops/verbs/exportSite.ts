/** `export-site`: the public site as a folder for nginx in another network. */
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { openApplication } from '../../delivery/application'
import { assertBuild } from '../../delivery/installation'
import { ownHost, ownOrigin } from '../../delivery/pages/addresses'
import { FRESH_MS } from '../../delivery/pages/follow'
import { buildName, pagesName } from '../../delivery/pages/open'
import { keepPages } from '../../delivery/pages/pages'
import { renderer } from '../../delivery/pages/render'
import { PageStore } from '../../delivery/pages/store'
import { refused } from '../../delivery/refusal'
import { createDelivery } from '../../delivery/server'
import { t } from '../../messages/index'
import { env } from '../../platform/env'
import { readInstallationFile } from '../../platform/installationFile'
import { publicPages } from '../../platform/publicPages'
import { readiness } from '../../platform/readiness'
import { withBuildLock } from '../buildLock'
import { askInMemory } from '../export/ask'
import { Folder } from '../export/folder'
import { isLasting } from '../export/names'
import { exportSite as write, type Exported, type Source } from '../export/site'
import { assertThere } from './assertThere'
import { UsageError, type Run } from './verb'

/** Between two words on how far it is, milliseconds. */
const PROGRESS_MS = 5_000
/** Links that lead nowhere are told one by one up to so many. */
const MOST_TOLD = 20
const FULL = ['ENOSPC', 'EDQUOT', 'EFBIG']

function readArguments(args: string[]): { to: string; live?: string } {
  let values: { to?: string; live?: string }
  try {
    values = parseArgs({ args, options: { to: { type: 'string' }, live: { type: 'string' } } }).values
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
  if (!values.to?.trim()) throw new UsageError(t('export.noFolder'))
  const live = values.live?.replace(/\/+$/, '')
  const isOrigin = live !== undefined && URL.canParse(live) && /^https?:/.test(live) && new URL(live).origin === live
  if (live !== undefined && !isOrigin) throw new UsageError(t('export.badLive', { value: live.slice(0, 200) }))
  return { to: path.resolve(values.to), live }
}

/** The application with pages of its own beside it: the server may run meanwhile, or not. */
async function openSource(): Promise<Source & { close(): Promise<void> }> {
  const root = process.cwd()
  process.env.EXEMPLAR_ONLY_READS = '1'
  process.setSourceMapsEnabled(false)
  const { application, close } = await openApplication(root, false, env.host, env.port)
  await readiness.open?.()
  // Not the server's own: two who write in one folder would make each other's pages again.
  const kept = path.join(env.dataDir, 'export')
  await mkdir(kept, { recursive: true })
  const store = await PageStore.open(kept, await pagesName(root))
  const pages = await keepPages(store, renderer(application.handle))
  const delivery = createDelivery()
  delivery.open(application, true, pages)
  readiness.phase = 'ready'
  return {
    ask: askInMemory(delivery.server, ownHost()),
    origin: ownOrigin(),
    build: await buildName(root),
    async stories() {
      if (!publicPages.side) throw new Error('nobody can be asked what is public')
      const { stories } = await publicPages.side.everything().catch((error: unknown) => {
        console.error(error)
        throw refused('export.databaseAway')
      })
      // What pages say from now on is at least as new as this.
      await pause(FRESH_MS)
      return stories
    },
    async close() {
      await pages.close()
      await close()
      await readiness.close?.()
    },
  }
}

function tellDead(dead: Exported['dead']): void {
  for (const [address, by] of dead.slice(0, MOST_TOLD)) console.error(t('export.deadLink', { address, by }))
  if (dead.length > MOST_TOLD) console.error(t('export.moreDead', { count: dead.length - MOST_TOLD }))
}

async function run(folder: Folder, live: string | undefined): Promise<number> {
  const began = Date.now()
  const source = await openSource()
  let told = began
  const seen = (count: number, all: number) => {
    if (Date.now() - told < PROGRESS_MS) return
    told = Date.now()
    console.error(t('export.seen', { seen: count, all, written: folder.written }))
  }
  try {
    if (!env.siteUrl) console.error(t('export.noSiteUrl', { origin: source.origin }))
    const { answers, written, removed, reload, dead } = await write(folder, source, live, seen)
    const lost = dead.find(([address]) => isLasting(address))
    if (lost) throw refused('export.lostFiles', { address: lost[0], page: lost[1] })
    tellDead(dead)
    const seconds = ((Date.now() - began) / 1000).toFixed(1)
    console.log(t('export.done', { answers, written, removed, seconds }))
    if (reload) console.log(t('export.reload'))
    return 0
  } finally {
    await source.close()
  }
}

export const exportSite: Run = async (args) => {
  const { to, live } = readArguments(args)
  await assertThere()
  await assertBuild(process.cwd())
  // The demo keeps its files where no setting says so.
  if ((await readInstallationFile())?.demo) process.env.MEDIA_DIR ||= path.join(env.dataDir, 'media')
  const lock = path.join(env.dataDir, 'export.lock')
  try {
    return await withBuildLock(
      lock,
      (pid) => console.error(t('export.waiting', { pid })),
      async () => run(await Folder.open(to), live),
    )
  } catch (error) {
    const { code, path: at } = error as NodeJS.ErrnoException
    if (code && FULL.includes(code)) throw refused('export.full', { folder: to })
    if (code && at?.startsWith(to)) throw refused('export.notWritten', { folder: to, code })
    throw error
  }
}
