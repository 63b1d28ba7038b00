/**
 * Reads and writes of several people against a real server for a minute. Last line: `load: <share of answers under 500>`.
 * `LOAD_URL` names a running demo; without it one is started on a free port and in a folder of its own.
 */
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { mixedLoad, type Target } from '../tests/support/mixedLoad'

const DURATION_MS = Number(process.env.LOAD_SECONDS ?? 60) * 1000
const WORKERS = 16
/** A first start builds the application and fills the demo. */
const START_MS = 300_000

/** The API of a server at `origin`. */
const target = (origin: string): Target => ({
  async request(method, address, { token, json, form } = {}) {
    const headers = new Headers(token ? { authorization: `JWT ${token}` } : {})
    if (json !== undefined) headers.set('content-type', 'application/json')
    const init: RequestInit = { method, headers }
    if (form ?? json) init.body = form ?? JSON.stringify(json)
    const response = await fetch(new URL(address, origin), init)
    return { status: response.status, body: await response.json() }
  },
})

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

/** Starts a demo of its own. @returns its address and how to end it */
async function startDemo(): Promise<{ origin: string; stop(): Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'exemplar-load-'))
  const port = await freePort()
  const env = { ...process.env, PORT: String(port), DATA_DIR: folder, MEDIA_DIR: path.join(folder, 'media') }
  const child = spawn(process.execPath, ['src/ops/run.mjs', 'demo'], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const origin = `http://127.0.0.1:${port}`
  const stop = async () => {
    child.kill('SIGTERM')
    await gone
    await rm(folder, { recursive: true, force: true })
  }
  for (const end = Date.now() + START_MS; Date.now() < end && child.exitCode === null;) {
    if (
      await fetch(`${origin}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return { origin, stop }
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  await stop()
  throw new Error('the demo did not start')
}

const quantile = (sorted: number[], share: number): string =>
  `${Math.round(sorted[Math.floor(sorted.length * share)] ?? NaN)} ms`

export default async function load(): Promise<void> {
  const running = process.env.LOAD_URL ? { origin: process.env.LOAD_URL, stop: async () => {} } : await startDemo()
  try {
    const { counts, times, failures } = await mixedLoad(target(running.origin), DURATION_MS, WORKERS)
    for (const [key, count] of Object.entries(counts).toSorted()) console.log(key.padEnd(16), count)
    const sorted = times.toSorted((a, b) => a - b)
    console.log(
      `${times.length} answers, p50 ${quantile(sorted, 0.5)}, p95 ${quantile(sorted, 0.95)}, p99 ${quantile(sorted, 0.99)}`,
    )
    for (const failure of failures.slice(0, 5)) console.log(failure)
    console.log(`load: ${((times.length - failures.length) / times.length).toFixed(4)}`)
  } finally {
    await running.stop()
  }
}
