/** A request for kept bytes and the answer to it, as far as the page store must know them: whoever reads the one and writes the other. */
import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'

export interface Asked extends Pick<IncomingMessage, 'method' | 'url' | 'headers'> {
  socket: Pick<Socket, 'remoteAddress'>
}

export interface Answering {
  /** as it was written */
  readonly statusCode: number
  /** @param head lines: name, value, name, value … */
  writeHead(status: number, head: string[]): { end(bytes?: Buffer): unknown }
}
