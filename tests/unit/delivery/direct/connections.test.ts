/** Connections before Node's HTTP: the same bytes as by it, nothing is lost when they become Node's, and none stays for ever. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { duplexPair } from 'node:stream'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Answering, Asked } from '../../../../src/delivery/asked'
import { answerDirectly, type Taken } from '../../../../src/delivery/direct/connections'
import { bodiesOf, oneBody, type Bodies } from '../../../../src/delivery/pages/bodies'
import { sendPage } from '../../../../src/delivery/pages/send'

const bodies = await bodiesOf(Buffer.from(`<!doctype html><p>${'共同富裕'.repeat(4_000)}</p></html>`))
const page = {
  status: 200,
  headers: [
    ['Content-Type', 'text/html; charset=utf-8'],
    ['Vary', 'Accept-Encoding'],
    ['Cache-Control', 'no-cache'],
  ] as [string, string][],
}
/** as documents are */
const document = { status: 200, headers: [['Accept-Ranges', 'bytes'], ...page.headers] as [string, string][] }
const large = oneBody(Buffer.alloc(12_000_000, 97))
const KEPT = new Map<string, readonly [typeof page, Bodies]>([
  ['/kept', [page, bodies]],
  ['/document', [document, oneBody(Buffer.from('0123456789'))]],
  ['/large', [page, large]],
])
const KEEP_ALIVE_MS = 10_000

const servers: Server[] = []
const sockets: Socket[] = []
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy()
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
})

interface Counted {
  server: Server
  taken: Taken
  port: number
  /** their ends of the connections */
  peers: Socket[]
  /** requests that Node's HTTP read */
  byNode: string[]
  /** that were answered before it */
  direct: string[]
  errors: string[]
  /** who hears of it when a refused client hangs up */
  listening: number[]
}

/** A server that keeps `/kept`, and says of all else what it was asked. @param patience none: without what is tested */
async function serve(patience?: { first: number; next: number }): Promise<Counted> {
  const counted: Counted = {
    server: createServer(),
    taken: async () => {},
    port: 0,
    peers: [],
    byNode: [],
    direct: [],
    errors: [],
    listening: [],
  }
  const { server } = counted
  server.keepAliveTimeout = KEEP_ALIVE_MS
  const answerNow = (asked: Asked, answering: Answering): boolean => {
    const [sent, of] = KEPT.get(asked.url ?? '') ?? []
    if (!sent || !of || (asked.method !== 'GET' && asked.method !== 'HEAD')) return false
    sendPage(asked, answering, sent, of)
    return true
  }
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    counted.byNode.push(`${request.method} ${request.url}`)
    if (answerNow(request, response)) return
    let length = 0
    request.on('data', (chunk: Buffer) => (length += chunk.length))
    request.on('end', () => response.end(`${request.method} ${request.url} ${length}\n`))
  })
  if (patience)
    counted.taken = answerDirectly(server, patience, (asked, answering) => {
      const answered = answerNow(asked, answering)
      if (answered) counted.direct.push(`${asked.method} ${asked.url}`)
      return answered
    })
  server.on('connection', (socket) => counted.peers.push(socket))
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    counted.errors.push(error.code ?? '')
    counted.listening.push(socket.listenerCount('error'))
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  counted.port = (server.address() as AddressInfo).port
  servers.push(server)
  return counted
}
const LONG = { first: 15_000, next: KEEP_ALIVE_MS }

/** Answers that stand whole in a text, one after the other. */
function answersIn(text: string): string[] {
  const answers: string[] = []
  for (let from = 0; ;) {
    const body = text.indexOf('\r\n\r\n', from) + 4
    const end = body + Number(/^content-length: (\d+)/im.exec(text.slice(from, body))?.[1] ?? 0)
    if (body < 4 || end > text.length) return answers
    answers.push(text.slice(from, end))
    from = end
  }
}

/** A connection, and all that has come on it. */
function open({ port }: Counted) {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
  sockets.push(socket)
  let text = ''
  let ended = false
  let told = () => {}
  socket.on('data', (chunk: Buffer) => {
    text += chunk.toString('latin1')
    told()
  })
  socket.on('end', () => {
    ended = true
    told()
  })
  socket.on('error', () => {})
  const until = async (done: () => boolean): Promise<void> => {
    while (!done()) await new Promise<void>((resolve) => (told = resolve))
  }
  return {
    socket,
    get text() {
      return text
    },
    /** Until this has come at the end, or nothing comes any more. */
    async came(enough: RegExp | 'the end'): Promise<string> {
      await until(() => ended || (enough !== 'the end' && enough.test(text)))
      return text
    },
    /** Until so many answers have come whole, or nothing comes any more. @returns them */
    async answers(count: number): Promise<string[]> {
      await until(() => ended || answersIn(text).length >= count)
      return answersIn(text)
    },
    /** Until so many whole pages have come, or nothing comes any more. @returns how many there are */
    async pages(count: number): Promise<number> {
      const pages = () => text.split('</html>').length - 1
      await until(() => ended || pages() >= count)
      return pages()
    },
  }
}

const head = (path: string, ...lines: string[]): string =>
  [`GET ${path} HTTP/1.1`, 'Host: x', ...lines, '', ''].join('\r\n')
const WHOLE = /<\/html>$/
const sameMoment = (text: string): string => text.replace(/^Date: .*$/gm, 'Date: then')

describe('answers', () => {
  it.each([
    ['as it is', head('/kept')],
    ['packed', head('/kept', 'Accept-Encoding: gzip, br')],
    ['to who has it', head('/kept', `If-None-Match: ${bodies.identity.etag}`)],
    ['to who has another', head('/kept', 'If-None-Match: "other"', 'Connection: keep-alive')],
    ['a document', head('/document')],
    ['its first bytes', head('/document', 'Range: bytes=0-1')],
    ['its last bytes', head('/document', 'Range: bytes=-3')],
    ['bytes that it does not have', head('/document', 'Range: bytes=99-')],
  ])('are the very bytes of Node: %s', async (_, request) => {
    const [ours, nodes] = [await serve(LONG), await serve()]
    const texts = await Promise.all(
      [ours, nodes].map(async (counted) => {
        const client = open(counted)
        // The second and the third may be written otherwise, for a crowd.
        for (let turn = 1; turn <= 3; turn++) {
          client.socket.write(request)
          await client.answers(turn)
        }
        // The next one is Node's, and ends the connection.
        client.socket.end(head('/other', 'Connection: close'))
        return sameMoment(await client.came('the end'))
      }),
    )
    expect(texts[0]).toBe(texts[1])
    expect(texts[0]).toContain('GET /other 0')
    expect([ours.direct, ours.byNode]).toEqual([Array(3).fill(expect.any(String)), ['GET /other']])
  })
  it('follow each other on one connection', async () => {
    const counted = await serve(LONG)
    const client = open(counted)
    for (let turn = 1; turn <= 5; turn++) {
      client.socket.write(head('/kept'))
      expect(await client.pages(turn)).toBe(turn)
    }
    expect(counted.direct).toHaveLength(5)
    expect(counted.byNode).toEqual([])
  })
})

describe('what becomes of Node', () => {
  it('is a request that comes in pieces', async () => {
    const counted = await serve(LONG)
    const client = open(counted)
    const text = head('/kept')
    client.socket.write(text.slice(0, 9))
    await new Promise((resolve) => setTimeout(resolve, 50))
    client.socket.write(text.slice(9))
    expect(await client.came(WHOLE)).toMatch(/^HTTP\/1\.1 200 OK/)
    expect([counted.direct, counted.byNode]).toEqual([[], ['GET /kept']])
  })
  it('is a body of a megabyte, whole', async () => {
    const counted = await serve(LONG)
    const client = open(counted)
    client.socket.write(head('/kept'))
    await client.came(WHOLE)
    client.socket.write('POST /form HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n')
    client.socket.write(Buffer.alloc(1_000_000, 97))
    expect(await client.came(/\n$/)).toContain('POST /form 1000000\n')
    expect([counted.direct, counted.byNode]).toEqual([['GET /kept'], ['POST /form']])
  })
  it('are two requests that come at once, in their order, and all that follow', async () => {
    const counted = await serve(LONG)
    const client = open(counted)
    client.socket.write(head('/a') + head('/kept') + head('/b'))
    await client.came(/GET \/b 0\n$/)
    client.socket.write(head('/kept'))
    await client.came(WHOLE)
    expect([counted.direct, counted.byNode]).toEqual([[], ['GET /a', 'GET /kept', 'GET /b', 'GET /kept']])
    expect(client.text.indexOf('GET /a')).toBeLessThan(client.text.indexOf('<!doctype'))
  })
  it('is who asks again and has not taken the last answer', async () => {
    const counted = await serve(LONG)
    const client = open(counted)
    client.socket.pause()
    // More than the system holds for a connection, and each for itself.
    for (let turn = 0; turn < 400; turn++) {
      client.socket.write(head('/kept'))
      await new Promise((resolve) => setImmediate(resolve))
    }
    await new Promise((resolve) => setTimeout(resolve, 300))
    const { direct, byNode } = counted
    expect(byNode).not.toEqual([])
    client.socket.resume()
    expect(await client.pages(400)).toBe(400)
    expect(direct.length + byNode.length).toBe(400)
  })
  it('is who asks from within the process, over no socket', async () => {
    const counted = await serve(LONG)
    const [near, far] = duplexPair()
    counted.server.emit('connection', far)
    near.write(head('/kept', 'Connection: close'))
    const chunks = await near.toArray()
    expect(Buffer.concat(chunks).toString('latin1')).toMatch(WHOLE)
    expect([counted.direct, counted.byNode]).toEqual([[], ['GET /kept']])
  })
  it('is garbage, which is refused there', async () => {
    const counted = await serve(LONG)
    const client = open(counted)
    client.socket.write('nonsense\r\n\r\n')
    await client.came('the end')
    expect(counted.errors).toEqual(['HPE_INVALID_METHOD'])
  })
})

describe('a connection ends', () => {
  it('on which nothing comes', async () => {
    const counted = await serve({ first: 50, next: KEEP_ALIVE_MS })
    await open(counted).came('the end')
    expect(counted.errors).toEqual(['ERR_HTTP_REQUEST_TIMEOUT'])
    // An error that nobody hears of would be one of the process.
    expect(counted.listening).toEqual([1])
  })
  it('on which nothing more comes, a second after the client was told', async () => {
    const counted = await serve({ first: 15_000, next: 1 })
    const client = open(counted)
    client.socket.write(head('/kept'))
    expect(await client.came('the end')).toMatch(WHOLE)
    expect(counted.errors).toEqual([])
  })
  it('not while its reader takes the answer, however slowly', async () => {
    const counted = await serve({ first: 15_000, next: 1 })
    const client = open(counted)
    client.socket.pause()
    const asked = 100
    for (let turn = 0; turn < asked; turn++) client.socket.write(head('/kept'))
    await new Promise((resolve) => setTimeout(resolve, 2_500))
    client.socket.resume()
    expect(await client.pages(asked)).toBe(asked)
  })
  it('when its client says no more', async () => {
    const client = open(await serve(LONG))
    client.socket.end(head('/kept'))
    expect(await client.came('the end')).toMatch(WHOLE)
  })
  it('when the server stops: idle ones at once', async () => {
    const counted = await serve(LONG)
    const client = open(counted)
    client.socket.write(head('/kept'))
    await client.pages(1)
    counted.server.close()
    await counted.taken()
    servers.splice(0)
    expect(await client.came('the end')).toMatch(WHOLE)
  })
  it('when the server stops: another one when its reader has taken the answer', async () => {
    const counted = await serve(LONG)
    const client = open(counted)
    client.socket.pause()
    // Until more of it lies here than the system takes.
    while (!counted.peers.some((peer) => peer.writableLength > 0)) {
      const { length } = counted.direct
      client.socket.write(head('/kept'))
      await vi.waitUntil(() => counted.direct.length > length)
    }
    const asked = counted.direct.length
    counted.server.close()
    let taken = false
    const all = counted.taken().then(() => (taken = true))
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(taken).toBe(false)
    client.socket.resume()
    expect(await client.pages(asked)).toBe(asked)
    await all
    servers.splice(0)
  })
  it("when the server stops: one that has asked for nothing yet is Node's, which answers", async () => {
    const counted = await serve(LONG)
    const client = open(counted)
    await vi.waitUntil(() => counted.peers.length > 0)
    counted.server.close()
    client.socket.write(head('/other', 'Connection: close'))
    expect(await client.came('the end')).toContain('GET /other 0')
    servers.splice(0)
  })
  it("when the server stops: not before an answer is taken whose connection is Node's meanwhile", async () => {
    const counted = await serve(LONG)
    const client = open(counted)
    client.socket.pause()
    client.socket.write(head('/large'))
    await vi.waitUntil(() => counted.direct.length > 0)
    // Half of the next request.
    client.socket.write('GET /ot')
    await vi.waitUntil(() => counted.peers[0]?.bytesRead === head('/large').length + 'GET /ot'.length)
    counted.server.closeIdleConnections()
    const taken = counted.taken()
    client.socket.resume()
    await taken
    counted.server.closeAllConnections()
    expect((await client.came('the end')).length).toBeGreaterThan(12_000_000)
  })
  it('when all are to be closed', async () => {
    const counted = await serve(LONG)
    const client = open(counted)
    client.socket.write(head('/kept'))
    await client.came(WHOLE)
    const closed = new Promise((resolve) => client.socket.once('close', resolve))
    counted.server.closeAllConnections()
    client.socket.end()
    await closed
    expect(await client.pages(1)).toBe(1)
  })
})
