/** A real server of group robots on this machine: it keeps what is posted, and can be down, slow, unwilling or elsewhere. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Post {
  path: string
  query: URLSearchParams
  /** the query as it came, not decoded */
  search: string
  contentType: string
  bytes: number
  // whatever was posted; each test asserts its shape
  // oxlint-disable-next-line typescript/no-explicit-any -- see above
  body: any
}

/** `slow`: takes the message and answers when it is `open` again. */
type Mood = 'open' | 'slow' | 'failing' | 'unwilling' | 'moved'

export interface RobotServer {
  url: string
  posts: Post[]
  become(mood: Mood): void
  down(): Promise<void>
  up(): Promise<void>
  stop(): Promise<void>
}

const ANSWERS: Record<Exclude<Mood, 'slow'>, [number, unknown, Record<string, string>?]> = {
  open: [200, { errcode: 0, errmsg: 'ok' }],
  failing: [502, 'bad gateway'],
  unwilling: [200, { errcode: 93_000, errmsg: 'invalid webhook url, key=secret-of-the-server' }],
  moved: [302, '', { Location: '/elsewhere' }],
}

export async function startRobotServer(): Promise<RobotServer> {
  const posts: Post[] = []
  let mood: Mood = 'open'
  let waiting: ServerResponse[] = []

  const give = (response: ServerResponse, [status, body, headers = {}]: (typeof ANSWERS)['open']) =>
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body))

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
    const bytes = Buffer.concat(chunks)
    const url = new URL(request.url ?? '', 'http://127.0.0.1')
    if (mood === 'open' || mood === 'slow' || url.pathname === '/elsewhere')
      posts.push({
        path: url.pathname,
        query: url.searchParams,
        search: url.search,
        contentType: request.headers['content-type'] ?? '',
        bytes: bytes.length,
        body: JSON.parse(bytes.toString('utf8')),
      })
    if (mood === 'slow') waiting.push(response)
    else give(response, ANSWERS[mood])
  }

  const listen = (at: number) =>
    new Promise<Server>((resolve) => {
      const listening = createServer((request, response) => void serve(request, response)).listen(at, '127.0.0.1', () =>
        resolve(listening),
      )
    })
  let server = await listen(0)
  const { port } = server.address() as AddressInfo
  const down = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return {
    url: `http://127.0.0.1:${port}`,
    posts,
    become(next) {
      mood = next
      if (next !== 'open') return
      for (const response of waiting) give(response, ANSWERS.open)
      waiting = []
    },
    down,
    async up() {
      server = await listen(port)
    },
    stop: down,
  }
}
