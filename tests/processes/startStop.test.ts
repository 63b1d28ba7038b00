/** Serving from the first moment, and stopping: running requests finish, nothing keeps the process up. */
import { mkdtemp, rm } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { freePort, run, startServer, type Server } from '../support/server'

const CREDENTIALS = JSON.stringify({ email: 'writer@media.demo', password: 'exemplar-demo' })
const HALF = CREDENTIALS.slice(0, 20)
/** What running.md promises. */
const STOP_MS = 10_000

const portOf = (server: Server): number => Number(new URL(server.url).port)

/** A connection that keeps what it is sent. */
function open(port: number): Promise<{ socket: Socket; received: () => string }> {
  return new Promise((resolve, reject) => {
    let text = ''
    const socket = connect(port, '127.0.0.1')
    socket.once('error', reject)
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8')
    })
    socket.once('connect', () => resolve({ socket, received: () => text }))
  })
}

/** Sends the head of a sign-in and the first half of its body. */
function beginSignIn(socket: Socket): void {
  const head = [
    'POST /api/users/login HTTP/1.1',
    'Host: localhost',
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(CREDENTIALS)}`,
  ]
  socket.write(`${head.join('\r\n')}\r\n\r\n${HALF}`)
}

it('finishes the request that runs, and ends with 0 beside idle connections', async () => {
  const server = await startServer()
  const idle = await open(portOf(server))
  const kept = await open(portOf(server))
  kept.socket.write('GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n')
  const running = await open(portOf(server))
  beginSignIn(running.socket)
  await pause(500)

  const begun = Date.now()
  const ended = server.stop()
  await pause(1000)
  await expect(fetch(`${server.url}/healthz`)).rejects.toThrow('fetch failed')
  running.socket.write(CREDENTIALS.slice(HALF.length))
  const { code, signal, output } = await ended
  expect({ code, signal }, output).toEqual({ code: 0, signal: null })
  expect(Date.now() - begun).toBeLessThan(STOP_MS)
  expect(running.received()).toContain('HTTP/1.1 200')
  expect(running.received()).toMatch(/connection: close/i)
  for (const { socket } of [idle, kept, running]) socket.destroy()
})

it('does not wait for ever for a request that never ends', async () => {
  const server = await startServer()
  const { socket } = await open(portOf(server))
  beginSignIn(socket)
  await pause(500)
  const begun = Date.now()
  const { code } = await server.stop()
  expect(code).toBe(0)
  expect(Date.now() - begun).toBeLessThan(STOP_MS)
  socket.destroy()
})

it('says that it lives before it is ready, and stops while it starts', async () => {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const folder = await mkdtemp(path.join(tmpdir(), 'exemplar-stop-'))
  const starting = run(['demo'], { PORT: String(port), DATA_DIR: folder })
  const deadline = Date.now() + 30_000
  let health: Response | null = null
  while (!health && Date.now() < deadline)
    health = await fetch(`${url}/healthz`).catch(() => pause(20).then(() => null))
  expect(health?.status).toBe(200)
  const ready = await fetch(`${url}/readyz`)
  expect(ready.status).toBe(503)
  expect(await ready.json()).toMatchObject({ status: 'starting', reason: expect.any(String) })
  const page = await fetch(`${url}/cases`)
  expect(page.status).toBe(503)
  expect(page.headers.get('retry-after')).toMatch(/^\d+$/)
  expect(await page.text()).toContain('lang="zh-CN"')
  const api = await fetch(`${url}/api/cases`)
  expect(api.status).toBe(503)
  expect(await api.json()).toMatchObject({ errors: [{ code: 'UNAVAILABLE' }] })
  expect((await starting.stop()).code).toBe(0)
  await rm(folder, { recursive: true, force: true })
})
