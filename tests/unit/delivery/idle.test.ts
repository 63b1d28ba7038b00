/** Connections between two requests, of both kinds: those before Node's HTTP and its own. */
import { connect, type AddressInfo, type Socket } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Pages } from '../../../src/delivery/pages/pages'
import { createDelivery } from '../../../src/delivery/server'
import { readiness } from '../../../src/platform/readiness'

const { server, open } = createDelivery()
/** the server's ends */
const peers: Socket[] = []
let client: Socket
let came = ''

beforeAll(async () => {
  server.on('connection', (socket: Socket) => void peers.push(socket))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  readiness.phase = 'ready'
  const kept: Pick<Pages, 'answerNow' | 'answer' | 'answerFile' | 'sent' | 'mayShow'> = {
    mayShow: false,
    sent: () => {},
    answer: async () => false,
    answerFile: async () => false,
    answerNow({ url }, answering) {
      if (url !== '/kept') return false
      answering.writeHead(200, ['Content-Length', '4']).end(Buffer.from('kept'))
      return true
    },
  }
  open({ handle: async (_, response) => void response.end('made'), upgrade: async () => {} }, true, kept as Pages)
})
beforeEach(async () => {
  came = ''
  client = connect((server.address() as AddressInfo).port, '127.0.0.1')
  // What is not answered is seen by what came.
  client.on('error', () => {})
  client.setEncoding('latin1').on('data', (text: string) => (came += text))
  await vi.waitUntil(() => peers.length > 0)
})
afterEach(() => {
  client.destroy()
  peers.length = 0
})
afterAll(() => {
  readiness.phase = 'starting'
  server.closeAllConnections()
  server.close()
})

const ask = (path: string): boolean => client.write(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`)
/** as if the process came to its timers only now */
const timeIsOver = (): boolean => (peers[0] as Socket).emit('timeout')

describe.each([
  ['before Node’s HTTP', '/kept', 'kept'],
  ['of Node’s HTTP', '/admin/x', 'made'],
])('a connection %s', (_, path, said) => {
  const answers = (): number => came.split(said).length - 1

  it('is not ended while a request lies in it that nobody has read', async () => {
    for (const turn of [1, 2, 3]) {
      ask(path)
      if (turn > 1) timeIsOver()
      await vi.waitUntil(() => answers() === turn || client.destroyed)
      expect(answers()).toBe(turn)
    }
    expect(peers).toHaveLength(1)
  })
  it('is not ended while a request came in a turn of the loop that was long', async () => {
    ask(path)
    let last = false
    client.once('data', () => {
      // What has come by now is known to this turn, and nothing else.
      timeIsOver()
      ask(path)
      for (const began = performance.now(); performance.now() - began < 20;);
      last = true
    })
    await vi.waitUntil(() => last && (answers() === 2 || client.destroyed))
    expect(answers()).toBe(2)
  })
  it('is ended when nothing has come', async () => {
    ask(path)
    await vi.waitUntil(() => answers() === 1)
    const closed = new Promise((resolve) => void client.once('close', resolve))
    timeIsOver()
    await closed
    expect(came).not.toContain('408')
  })
  it('is told to its client as kept for ten seconds', async () => {
    ask(path)
    await vi.waitUntil(() => answers() === 1)
    expect(came).toContain('\r\nKeep-Alive: timeout=10\r\n')
  })
})

it('a first request is read, too, that lies in a connection whose time is over', async () => {
  ask('/kept')
  timeIsOver()
  await vi.waitUntil(() => came.includes('\r\n\r\n'))
  expect(came).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*kept$/)
})
