/** One page through Next: a request of our own, over a connection that exists in memory alone. */
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import { duplexPair } from 'node:stream'
import { noParts, type PageParts } from '../../platform/pageParts'
import { withAnswer, type Answer } from '../../platform/response'
import { guardPublic } from '../publicAnswer'
import { ownHost } from './addresses'

export interface Rendered {
  status: number
  /** name, value, name, value … as Next wrote them */
  headers: string[]
  bytes: Buffer
  parts: PageParts
}
export type Render = (address: string) => Promise<Rendered>
type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>

interface Asked {
  answer: Answer
  /** ends the request where the application fails */
  failure: AbortController
}

/** Longest making of a page, milliseconds. */
const LONGEST_MS = 60_000

async function collect(answer: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of answer) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/**
 * @param handle the application
 * @param longest milliseconds after which an answer is given up
 */
export function renderer(handle: Handle, longest = LONGEST_MS): Render {
  const asked = new Map<string, Asked>()
  let count = 0

  const inner = createServer((incoming, response) => {
    const { answer, failure } = asked.get(incoming.headers['x-exemplar-render'] as string) ?? {}
    if (!answer) return void response.destroy()
    delete incoming.headers['x-exemplar-render']
    guardPublic(incoming, response, answer)
    withAnswer(answer, () => handle(incoming, response)).catch((error: unknown) => {
      console.error(new Date().toISOString(), 'page', incoming.url, error)
      // The end of one side of such a connection is not told to the other.
      failure?.abort(error)
    })
  })

  const send = (address: string, name: string, { failure }: Asked): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      const [ours, theirs] = duplexPair()
      inner.emit('connection', theirs)
      request({
        path: address,
        headers: { Host: ownHost(), Accept: '*/*', Connection: 'close', 'x-exemplar-render': name },
        createConnection: () => ours as never,
        signal: AbortSignal.any([failure.signal, AbortSignal.timeout(longest)]),
      })
        .once('response', resolve)
        .once('error', reject)
        .end()
    })

  return async (address) => {
    const name = String(count++)
    const parts = noParts()
    const making = { answer: { parts, address }, failure: new AbortController() }
    asked.set(name, making)
    try {
      const response = await send(address, name, making)
      const bytes = await collect(response)
      return { status: response.statusCode ?? 500, headers: response.rawHeaders, bytes, parts }
    } finally {
      asked.delete(name)
    }
  }
}
