/** The production build: made when there is none, or when it was made from other sources. */
import { spawn } from 'node:child_process'
import { access, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { t } from '../messages/index'
import { withBuildLock } from './buildLock'
import { nameCopies } from './chunkCopies'
import { makeSmall } from './smallParts'
import { fingerprint } from './sources'

const PROGRESS_MS = 10_000
/** Without loading each page to see whether it could be made now: all are made when they are asked for. */
const COMPILE = ['--experimental-build-mode', 'compile']

export class BuildFailed extends Error {
  override readonly name = 'BuildFailed'
}

const tell = (line: string): void => void process.stderr.write(`${line}\n`)

/** Folder of the build; several builds of one checkout can lie side by side. */
const distDir = (root: string): string => path.join(root, process.env.EXEMPLAR_DIST_DIR || '.next')
const stampFile = (root: string): string => path.join(distDir(root), 'exemplar-sources')

async function isFresh(root: string): Promise<boolean> {
  try {
    const [stamp] = await Promise.all([readFile(stampFile(root), 'utf8'), access(path.join(distDir(root), 'BUILD_ID'))])
    return stamp === (await fingerprint(root))
  } catch {
    return false
  }
}

/** Runs `next build`; its output is shown only where it fails, for it speaks to developers. */
async function nextBuild(root: string): Promise<void> {
  const preload = pathToFileURL(path.join(root, 'src/ops/withParent.mjs')).href
  const words = ['--import', preload, path.join(root, 'node_modules/next/dist/bin/next'), 'build', ...COMPILE]
  const child = spawn(process.execPath, words, {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk))
  const stop = () => void child.kill('SIGTERM')
  process.once('SIGTERM', stop).once('SIGINT', stop)
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  process.off('SIGTERM', stop).off('SIGINT', stop)
  if (code === 0) return
  tell(t('build.failed'))
  process.stderr.write(Buffer.concat(output))
  throw new BuildFailed(`next build ended with ${code}`)
}

async function build(root: string): Promise<void> {
  const start = Date.now()
  const seconds = () => Math.round((Date.now() - start) / 1000)
  tell(t('build.started'))
  const progress = setInterval(() => tell(t('build.progress', { seconds: seconds() })), PROGRESS_MS)
  try {
    // Taken before the build: a source that changes while it runs makes the result stale, as it should.
    const sources = await fingerprint(root)
    await nextBuild(root)
    const parts = path.join(distDir(root), 'server', 'chunks')
    await nameCopies(parts)
    await makeSmall(parts)
    await writeFile(stampFile(root), sources)
  } finally {
    clearInterval(progress)
  }
  tell(t('build.finished', { seconds: seconds() }))
}

/**
 * Builds when there is no build or its sources have changed since; two processes at once make one build.
 * Progress goes to standard error.
 * @param root folder of the repository
 * @returns whether a build was made
 * @throws BuildFailed after the output of `next build` was printed
 */
export async function buildIfStale(root = process.cwd()): Promise<boolean> {
  if (await isFresh(root)) return false
  const waiting = (pid: number) => tell(t('build.waiting', { pid }))
  return withBuildLock(path.join(root, 'node_modules/.cache/exemplar/build.lock'), waiting, async () => {
    if (await isFresh(root)) return false
    await build(root)
    return true
  })
}
