/** `npm run demo | dev | start`: settings, folders, the port, a build where the demo needs one, then the application. */
import path from 'node:path'
import { t } from '../messages/index'
import { buildIfStale, BuildFailed } from '../ops/build'
import { withBuildLock } from '../ops/buildLock'
import { env } from '../platform/env'
import { readiness } from '../platform/readiness'
import type { Mode } from '../platform/settings'
import { openApplication } from './application'
import { assertDatabase, endWhatWasKilled } from './databaseThere'
import { assertFolders } from './folders'
import { assertBuild, assertInstallation } from './installation'
import { listenOrRefuse } from './listen'
import { isStartRefused, refused } from './refusal'
import { buildName, openPages } from './pages/pages'
import { createDelivery } from './server'
import { assertSettings, keepDemoSecret, nameNode, readEnvFile, setDemoDefaults } from './settings'
import { stopOnSignal } from './stop'

type ServingMode = Exclude<Mode, 'ops'>

const root = process.cwd()
let closeNext = async (): Promise<void> => {}

function readMode(word: string | undefined): ServingMode {
  if (word === 'demo' || word === 'dev' || word === 'start') return word
  throw refused('ops.unknownMode', { mode: word ?? '' })
}

async function prepare(mode: ServingMode): Promise<void> {
  const demo = mode !== 'start'
  readEnvFile(root)
  if (demo) setDemoDefaults()
  assertSettings(mode)
  await assertFolders()
  await assertInstallation(mode)
  await nameNode()
  await assertDatabase()
  if (!demo) return
  await keepDemoSecret()
  process.env.LOG_LEVEL ||= 'error'
}

/** Two demos that start on one folder fill it once. */
const aloneOnFolder = <T>(work: () => Promise<T>): Promise<T> =>
  withBuildLock(path.join(env.dataDir, 'fill.lock'), (pid) => console.error(t('ops.fillWaiting', { pid })), work)

/** Asked again after every wait: a signal may have come. */
const stopping = (): boolean => readiness.phase === 'stopping'

async function serve(mode: ServingMode): Promise<void> {
  const { host, port } = env
  const delivery = createDelivery()
  stopOnSignal(delivery.server, () => closeNext())
  await listenOrRefuse(delivery.server)
  await endWhatWasKilled()
  if (mode === 'demo') await buildIfStale(root)
  if (mode === 'start') await assertBuild(root)
  const dev = mode === 'dev'
  const open = async () => {
    const settled = new Promise<void>((resolve) => (readiness.settle = resolve))
    const { application, close } = await openApplication(root, dev, host, port)
    closeNext = close
    // Next starts the application while it is prepared and does not wait for it.
    await settled
    return application
  }
  const application = mode === 'start' ? await open() : await aloneOnFolder(open)
  if (readiness.phase !== 'starting') return
  const pages = dev ? undefined : await openPages(application.handle, await buildName(root))
  const closeApplication = closeNext
  closeNext = async () => {
    await pages?.close()
    await closeApplication()
  }
  if (stopping()) return
  delivery.open(application, !dev, pages)
  readiness.phase = 'ready'
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
  // The maps of the build's sources weigh three times as much as the build, and would all be read and kept.
  if (mode !== 'dev') process.setSourceMapsEnabled(false)
  await prepare(mode)
  await serve(mode)
  if (readiness.phase === 'failed') fail(readiness.failure)
} catch (error) {
  fail(error)
}
