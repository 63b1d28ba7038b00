/** `npm run demo | dev | start`: settings, folders, the port, a build where the demo needs one, then the application. */
import path from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { t } from '../messages/index'
import { buildIfStale, BuildFailed } from '../ops/build'
import { withBuildLock } from '../ops/buildLock'
import { readAlone, type Alone } from '../platform/aloneFile'
import { env } from '../platform/env'
import { readiness } from '../platform/readiness'
import type { Mode } from '../platform/settings'
import { openApplication } from './application'
import { databaseAway, endWhatWasKilled } from './databaseThere'
import { assertFolders } from './folders'
import { assertBuild, assertInstallation } from './installation'
import { listenOrRefuse } from './listen'
import { isStartRefused, refused } from './refusal'
import { startRefusal } from './startRefusal'
import { openPages } from './pages/open'
import type { Pages } from './pages/pages'
import { createDelivery } from './server'
import { assertSettings, keepDemoSecret, nameNode, readEnvFile, setDemoDefaults } from './settings'
import { stopOnSignal } from './stop'
import { beginWaiting, openWhenThere } from './waiting'

type ServingMode = Exclude<Mode, 'ops'>

const root = process.cwd()
let closeNext = async (): Promise<void> => {}

function readMode(word: string | undefined): ServingMode {
  if (word === 'demo' || word === 'dev' || word === 'start') return word
  throw refused('ops.unknownMode', { mode: word ?? '' })
}

/** @returns what this folder may do without the database, where that does not answer */
async function prepare(mode: ServingMode): Promise<Alone | null> {
  const demo = mode !== 'start'
  readEnvFile(root)
  if (demo) setDemoDefaults()
  assertSettings(mode)
  await assertFolders()
  await assertInstallation(mode)
  await nameNode()
  const away = await databaseAway()
  const alone = await readAlone()
  // Who never spoke with it cannot tell a database that is gone from a wrong address.
  if (away && (mode === 'dev' || alone === 'never')) throw away
  if (demo) {
    await keepDemoSecret()
    process.env.LOG_LEVEL ||= 'error'
  }
  return away && alone
}

/** Two demos that start on one folder fill it once. */
const aloneOnFolder = <T>(work: () => Promise<T>): Promise<T> =>
  withBuildLock(path.join(env.dataDir, 'fill.lock'), (pid) => console.error(t('ops.fillWaiting', { pid })), work)

/** @throws StartRefused */
async function openOrRefuse(): Promise<void> {
  await readiness.open?.().catch((error: unknown) => {
    throw startRefusal(error) ?? error
  })
}

/** Asked again after every wait: a signal may have come. */
const stopping = (): boolean => readiness.phase === 'stopping'

/** @param alone what may be served until the database answers; null where it does */
async function serve(mode: ServingMode, alone: Alone | null): Promise<void> {
  const { host, port } = env
  const delivery = createDelivery()
  stopOnSignal(delivery, () => closeNext())
  await listenOrRefuse(delivery.server)
  if (mode === 'demo') await buildIfStale(root)
  if (mode === 'start') await assertBuild(root)
  const dev = mode === 'dev'
  const { application, close } = await openApplication(root, dev, host, port)
  let pages: Pages | undefined
  closeNext = async () => {
    await pages?.close()
    await close()
  }
  if (stopping()) return
  const openDatabase = async () => {
    await endWhatWasKilled()
    await (mode === 'start' ? openOrRefuse() : aloneOnFolder(openOrRefuse))
  }
  const keep = async (beginning: Parameters<typeof openPages>[2]) => {
    if (!dev) pages = await openPages(application.handle, root, beginning)
  }
  if (alone) {
    await keep(alone === 'alone' ? 'alone' : 'nothing')
    if (stopping()) return
    delivery.open(application, !dev, pages)
    beginWaiting(alone)
    await openWhenThere(openDatabase)
  } else {
    await openDatabase()
    if (stopping()) return
    await keep('database')
  }
  if (stopping()) return
  delivery.open(application, !dev, pages)
  readiness.phase = 'ready'
  readiness.reason = ''
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${port}`
  console.log([t('ops.serving', { address }), ...readiness.notes].join('\n'))
}

/** Ends a start that cannot be; what was told already is not told again. */
function fail(error: unknown): never {
  if (readiness.phase === 'stopping') process.exit(0)
  if (isStartRefused(error)) console.error(error.text())
  else if (!(error instanceof BuildFailed)) console.error(error, `\n${t('ops.startFailed')}`)
  readiness.phase = 'failed'
  process.exit(1)
}

// Payload ends the process by itself where a migration fails.
process.on('exit', (code) => {
  if (code !== 0 && readiness.phase === 'starting') console.error(t('ops.startFailed'))
})
// What fails beside every request is told; the server goes on for all others.
process.on('unhandledRejection', (error) => console.error(new Date().toISOString(), 'unhandled rejection', error))
process.on('uncaughtException', (error) => {
  if (readiness.phase === 'starting') fail(error)
  console.error(new Date().toISOString(), 'uncaught exception', error)
})

try {
  const mode = readMode(process.argv[2])
  if (mode !== 'dev') {
    // The maps of the build's sources weigh three times as much as the build, and would all be read and kept.
    process.setSourceMapsEnabled(false)
    // V8 gives back what it has no use for. Among the arguments this would also leave one megabyte for what is new, which fills at once.
    setFlagsFromString('--optimize-for-size')
  }
  await serve(mode, await prepare(mode))
} catch (error) {
  fail(error)
}
