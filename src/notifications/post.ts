/** One POST of JSON to an address outside: no redirects, no inner networks, limits of time and size. */
import { request as overHttp, type IncomingMessage } from 'node:http'
import { request as overHttps } from 'node:https'
import { outwardLookup, readOutward } from '../platform/outward'
import { DeliveryFailure } from './failure'

const REACH_MS = 10_000
/**
 * How long an answer may take. A server that was slow has the message all the same: who gives up early and tries again
 * says it twice. As long as RFC 5321 lets a mail server think, and a little more.
 */
export const ANSWER_MS = 12 * 60_000
const MOST_BYTES = 64 * 1024

async function read(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length
    // What is longer is no answer of a robot, and the message has arrived.
    if (size > MOST_BYTES) break
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** Answers after which the same request says the same: the client's fault, but for "too slow" and "too many". */
const isFinal = (status: number): boolean => status < 500 && status !== 408 && status !== 425 && status !== 429

/**
 * Posts `body` as JSON. @returns the text of an answer 2xx
 * @throws DeliveryFailure, or an error of node with a code
 */
export function postJson(url: string, body: unknown): Promise<string> {
  const target = readOutward(url)
  if (!target) return Promise.reject(new DeliveryFailure('INNER_ADDRESS', true))
  const bytes = Buffer.from(JSON.stringify(body), 'utf8')
  const send = target.protocol === 'https:' ? overHttps : overHttp
  return new Promise((resolve, reject) => {
    const request = send(target, {
      method: 'POST',
      agent: false,
      lookup: outwardLookup,
      headers: { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': bytes.length },
    })
    const give = (code: string) => request.destroy(new DeliveryFailure(code))
    const reach = setTimeout(give, REACH_MS, 'UNREACHABLE')
    const answer = setTimeout(give, ANSWER_MS, 'NO_ANSWER')
    request.once('socket', (socket) =>
      socket.once(target.protocol === 'https:' ? 'secureConnect' : 'connect', () => clearTimeout(reach)),
    )
    request.once('close', () => {
      clearTimeout(reach)
      clearTimeout(answer)
    })
    request.once('error', reject)
    request.once('response', (response) => {
      const status = response.statusCode ?? 0
      if (status < 200 || status > 299) {
        response.destroy()
        return reject(new DeliveryFailure(`HTTP_${status}`, isFinal(status)))
      }
      read(response).then(resolve, reject)
    })
    request.end(bytes)
  })
}
