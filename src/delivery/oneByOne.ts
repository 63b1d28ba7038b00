/** Requests that come on a connection before the answer to the first of them (pipelining: RFC 9112, 9.3.2). */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** So many wait behind one that is answered. Browsers and proxies send none; who sends more may ask again. */
const MOST_BEHIND = 16

type Answer = (request: IncomingMessage, response: ServerResponse) => void

/**
 * Answers the requests of a connection one after the other: Node's HTTP hands over at once all that came, and a few kilobytes would be
 * a thousand pages to make. What waits is forgotten with its connection; one that does not wait for so many answers is ended.
 */
export function oneByOne(answer: Answer): Answer {
  const waiting = new WeakMap<Socket, (() => void)[]>()

  function begin(request: IncomingMessage, response: ServerResponse, behind: (() => void)[]): void {
    const { socket } = request
    response.once('close', () => {
      const next = behind.shift()
      if (next && !socket.destroyed) next()
      else waiting.delete(socket)
    })
    answer(request, response)
  }

  return (request, response) => {
    const { socket } = request
    if (socket.destroyed) return
    const behind = waiting.get(socket)
    if (behind && behind.length === MOST_BEHIND) return void socket.destroy()
    if (behind) return void behind.push(() => begin(request, response, behind))
    const none: (() => void)[] = []
    waiting.set(socket, none)
    begin(request, response, none)
  }
}
