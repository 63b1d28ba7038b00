/** Writes an answer of kept bytes on a connection that goes on (RFC 9112, 4 and 9.3), as Node's HTTP would write it. */
import { STATUS_CODES, validateHeaderName, validateHeaderValue } from 'node:http'
import type { Socket } from 'node:net'
import type { Answering } from '../asked'

/** Lines of heads that are sent more than once. */
const written = new WeakMap<readonly string[], string>()

/** @throws where a line would not be one header */
function linesOf(head: readonly string[]): string {
  const known = written.get(head)
  if (known !== undefined) return known
  let lines = ''
  for (let at = 0; at < head.length; at += 2) {
    const [name = '', value = ''] = [head[at], head[at + 1]]
    validateHeaderName(name)
    validateHeaderValue(name, value)
    lines += `${name}: ${value}\r\n`
  }
  written.set(head, lines)
  return lines
}

let second = 0
let date = ''

/** As HTTP writes the moment, which changes once in a second. */
function dateNow(): string {
  const now = Math.floor(Date.now() / 1000)
  if (now !== second) date = new Date(now * 1000).toUTCString()
  second = now
  return date
}

export class DirectAnswer implements Answering {
  statusCode = 0
  #head: string[] = []

  /** @param keepAlive how long the connection is kept for the next request, seconds */
  constructor(
    private readonly socket: Socket,
    private readonly keepAlive: number,
  ) {}

  writeHead(status: number, head: string[]): this {
    this.statusCode = status
    this.#head = head
    return this
  }

  end(bytes?: Buffer): void {
    const { socket, statusCode } = this
    const own = `Date: ${dateNow()}\r\nConnection: keep-alive\r\nKeep-Alive: timeout=${this.keepAlive}\r\n\r\n`
    const head = `HTTP/1.1 ${statusCode} ${STATUS_CODES[statusCode]}\r\n${linesOf(this.#head)}${own}`
    socket.cork()
    socket.write(head, 'latin1')
    if (bytes) socket.write(bytes)
    socket.uncork()
  }
}
