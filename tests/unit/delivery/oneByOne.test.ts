/** Many requests at once: on one connection, and for pages that are made for each reader. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDelivery } from '../../../src/delivery/server'
import { readiness } from '../../../src/platform/readiness'

const { server, open } = createDelivery()
/** the requests that are being answered, and how each ends */
const asked: { url: string; end(): void }[] = []
const clients: Socket[] = []

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const handle = async ({ url = '' }: IncomingMessage, response: ServerResponse) =>
    void asked.push({ url, end: () => response.end(`answer to ${url};`) })
  open({ handle, upgrade: async () => {} }, true)
})
beforeEach(() => void (readiness.phase = 'ready'))
afterEach(() => {
  readiness.phase = 'starting'
  for (const client of clients.splice(0)) client.destroy()
  for (const { end } of asked.splice(0)) end()
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

interface Client {
  socket: Socket
  came: string
  closed: boolean
}
function client(): Client {
  const own: Client = { socket: connect((server.address() as AddressInfo).port, '127.0.0.1'), came: '', closed: false }
  clients.push(own.socket)
  own.socket.on('error', () => {}).on('close', () => (own.closed = true))
  own.socket.setEncoding('latin1').on('data', (text: string) => (own.came += text))
  return own
}
const requests = (...paths: string[]): string => paths.map((path) => `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`).join('')
const urls = (): string[] => asked.map(({ url }) => url)
const answersIn = ({ came }: Client): string[] => [...came.matchAll(/answer to (\S+);/g)].map(([, url]) => url ?? '')
/** Time enough for everything that has come to be read. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 100))

describe('requests that come together on one connection', () => {
  it('are answered one after the other, in their order', async () => {
    const one = client()
    one.socket.write(requests('/admin/a', '/admin/b', '/admin/c'))
    for (const number of [1, 2, 3]) {
      await vi.waitUntil(() => asked.length >= number)
      await aWhile()
      expect(asked).toHaveLength(number)
      asked.at(-1)?.end()
    }
    await vi.waitUntil(() => answersIn(one).length === 3)
    expect(answersIn(one)).toEqual(['/admin/a', '/admin/b', '/admin/c'])
    one.socket.write(requests('/admin/d'))
    await vi.waitUntil(() => asked.length === 4)
    expect(one.closed).toBe(false)
  })
  it('are forgotten with it', async () => {
    const one = client()
    one.socket.write(requests('/admin/a', '/admin/b'))
    await vi.waitUntil(() => asked.length === 1)
    one.socket.destroy()
    await aWhile()
    asked[0]?.end()
    await aWhile()
    expect(urls()).toEqual(['/admin/a'])
  })
  it('end it where they are too many', async () => {
    const [one, other] = [client(), client()]
    one.socket.write(requests(...Array.from({ length: 2_000 }, (_, number) => `/admin/${number}`)))
    await vi.waitUntil(() => one.closed)
    other.socket.write(requests('/admin/other'))
    await vi.waitUntil(() => urls().includes('/admin/other'))
    expect(urls()).toEqual(['/admin/0', '/admin/other'])
  })
  it('may be as many as wait behind one', async () => {
    const paths = Array.from({ length: 17 }, (_, number) => `/admin/${number}`)
    const one = client()
    one.socket.write(requests(...paths))
    for (const number of paths.keys()) {
      await vi.waitUntil(() => asked.length === number + 1)
      asked[number]?.end()
    }
    await vi.waitUntil(() => answersIn(one).length === 17)
    expect(answersIn(one)).toEqual(paths)
  })
})

describe('pages that are made for each reader', () => {
  it('are made four at a time, and not for who has gone', async () => {
    const all = Array.from({ length: 12 }, client)
    for (const [number, { socket }] of all.entries()) socket.write(requests(`/cases?number=${number}`))
    await vi.waitUntil(() => asked.length === 4)
    await aWhile()
    expect(asked).toHaveLength(4)
    const waits = all.findIndex((_, number) => !urls().includes(`/cases?number=${number}`))
    all[waits]?.socket.destroy()
    await aWhile()
    for (let ended = 0; ended < 11; ended++) {
      await vi.waitUntil(() => asked.length > ended)
      asked[ended]?.end()
    }
    await aWhile()
    expect(asked).toHaveLength(11)
    expect(urls()).not.toContain(`/cases?number=${waits}`)
    expect(all.filter((one) => one.came.startsWith('HTTP/1.1 200')).length).toBe(11)
  })
  it('leave room to the desk, and to a page as soon as one reader has gone', async () => {
    const all = Array.from({ length: 5 }, client)
    for (const [number, { socket }] of all.entries()) socket.write(requests(`/cases?number=${number}`))
    await vi.waitUntil(() => asked.length === 4)
    client().socket.write(requests('/admin/x'))
    await vi.waitUntil(() => urls().includes('/admin/x'))
    const made = Number(/\d+/.exec(asked[0]?.url ?? '')?.[0])
    all[made]?.socket.destroy()
    await vi.waitUntil(() => asked.length === 6)
    expect(all.filter(({ closed }) => closed)).toHaveLength(1)
  })
  it('are refused to who has waited too long', async () => {
    const all = Array.from({ length: 5 }, client)
    for (const { socket } of all) socket.write(requests('/cases'))
    await vi.waitUntil(() => asked.length === 4)
    await aWhile()
    const now = Date.now()
    vi.spyOn(Date, 'now').mockReturnValue(now + 16_000)
    asked[0]?.end()
    await vi.waitUntil(() => all.some(({ came }) => came.startsWith('HTTP/1.1 503')))
    vi.restoreAllMocks()
    expect(asked).toHaveLength(4)
    expect(all.find(({ came }) => came.startsWith('HTTP/1.1 503'))?.came).toMatch(/Retry-After: 10/i)
  })
})
