/** The real server as its users start it, on a free port, with folders of its own. */
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const ROOT = process.cwd()
const POLL_MS = 100
/** A first start fills the demo. */
const READY_MS = 90_000
/** Settings of the person who runs the tests are not those of the server under test. */
const INHERITED = ['PATH', 'HOME', 'LANG', 'TMPDIR', 'EXEMPLAR_DIST_DIR']

export type Environment = Record<string, string>

/**
 * What the server's process reads before its own code: `TEST_FAST_PASSWORDS` is set where many servers are started and
 * none of it is about passwords, `TEST_DAYS_AHEAD` of a server says how far ahead its machine's clock is.
 */
function preloaded(env: Environment): Environment {
  const files = [
    ...(process.env.TEST_FAST_PASSWORDS ? ['fastPasswords.mjs'] : []),
    ...(env.TEST_DAYS_AHEAD ? ['laterClock.mjs'] : []),
  ]
  const options = files.map((file) => `--import=${pathToFileURL(path.join(ROOT, 'tests/support', file)).href}`)
  return options.length > 0 ? { NODE_OPTIONS: options.join(' ') } : {}
}

export interface Ended {
  /** null where a signal ended it */
  code: number | null
  signal: NodeJS.Signals | null
  /** everything it printed */
  output: string
}

export interface Run {
  pid: number
  /** settles when the process has ended */
  ended: Promise<Ended>
  /** what it has printed so far */
  output(): string
  /** asks it to stop (SIGTERM), as an operator would */
  stop(): Promise<Ended>
  /** `kill -9` of it and everything that it started */
  kill(): Promise<Ended>
}

export interface Server extends Run {
  /** `http://127.0.0.1:<port>` */
  url: string
  env: Environment
}

/** A port that is free at the moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

/** Starts `npm run <verb>` without npm, in a process group that ends with the tests. */
export function run(words: string[], env: Environment, stdin = ''): Run {
  const withParent = pathToFileURL(path.join(ROOT, 'src/ops/withParent.mjs')).href
  const inherited = Object.fromEntries(
    INHERITED.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
  )
  const child = spawn(process.execPath, ['--import', withParent, 'src/ops/run.mjs', ...words], {
    cwd: ROOT,
    env: { ...inherited, ...preloaded(env), ...env } as NodeJS.ProcessEnv,
    detached: true,
    stdio: 'pipe',
  })
  const { pid } = child
  if (pid === undefined) throw new Error(`could not start ${words.join(' ')}`)
  let output = ''
  const collect = (chunk: Buffer) => {
    output += chunk.toString('utf8')
  }
  child.stdout.on('data', collect)
  child.stderr.on('data', collect)
  child.stdin.end(stdin)
  const ended = new Promise<Ended>((resolve) =>
    child.once('close', (code, signal) => resolve({ code, signal, output })),
  )
  const send = (target: number, signal: NodeJS.Signals): Promise<Ended> => {
    if (child.exitCode === null && child.signalCode === null) process.kill(target, signal)
    return ended
  }
  return {
    pid,
    ended,
    output: () => output,
    stop: () => send(pid, 'SIGTERM'),
    kill: () => send(-pid, 'SIGKILL'),
  }
}

/** `waiting`: it serves what it keeps until its database answers. */
export type Standing = 'ready' | 'waiting'

async function untilIt(url: string, { ended, output }: Run, wanted: Standing): Promise<void> {
  let over = false
  void ended.then(() => (over = true))
  const deadline = Date.now() + READY_MS
  while (!over && Date.now() < deadline) {
    const answer = await fetch(`${url}/readyz`).catch(() => null)
    if (answer && ((await answer.json()) as { status: string }).status === wanted) return
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
  throw new Error(`the server ${over ? 'ended' : 'was not ready in time'}:\n${output()}`)
}

/** By folder: a server that is started again has its port again, as its pages name it. */
const ports = new Map<string, string>()

async function portOf(folder: string): Promise<string> {
  const port = ports.get(folder) ?? String(await freePort())
  ports.set(folder, port)
  return port
}

/**
 * Starts the demo, or `start`, and waits until it stands as `wanted`.
 * @param env settings beside the defaults: a PORT that is free and stays that of the folder, a fresh DATA_DIR (removed when it has ended),
 *   its SQLite file
 * @throws with what it printed, where it ends or is not ready in time
 */
export async function startServer(
  env: Environment = {},
  verb: 'demo' | 'start' = 'demo',
  wanted: Standing = 'ready',
): Promise<Server> {
  const own = env.DATA_DIR ? null : await mkdtemp(path.join(os.tmpdir(), 'exemplar-server-'))
  const folder = own ?? env.DATA_DIR ?? ''
  const settings: Environment = { PORT: await portOf(folder), DATA_DIR: folder, ...env }
  const started = run([verb], settings)
  const ended = started.ended.finally(() => own && rm(own, { recursive: true, force: true }))
  const url = `http://127.0.0.1:${settings.PORT}`
  try {
    await untilIt(url, started, wanted)
  } catch (error) {
    await started.kill()
    throw error
  }
  return { ...started, ended, url, env: settings }
}
