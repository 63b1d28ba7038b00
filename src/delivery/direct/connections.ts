/**
 * Connections before Node's HTTP reads them. While plain requests come whose answers lie in memory, they are answered here: to read
 * them by Node's HTTP and to write by it takes two thirds of the time of such an answer (ADR 0049). At the first request that is anything
 * else, the connection and all that came on it is Node's, until its end.
 */
import type { Server } from 'node:http'
import { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { Answering, Asked } from '../asked'
import { GRACE_MS, unlessAsked } from '../idle'
import { DirectAnswer } from './answer'
import { readPlain } from './request'

/** Milliseconds. */
export interface Patience {
  /** with a connection on which nothing has come */
  first: number
  /** between two requests, as the client is told */
  next: number
}
/** Settles when everybody has taken his answer, once no more requests are read: after `closeIdleConnections`. */
export type Taken = () => Promise<void>

/** @param answer writes the answer if there is one right now, @returns whether it did */
export function answerDirectly(
  server: Server,
  { first, next }: Patience,
  answer: (asked: Asked, answering: Answering) => boolean,
): Taken {
  const http = server.listeners('connection') as ((socket: Duplex) => void)[]
  /** the connections that are ours, and what becomes of each when the server stops */
  const open = new Map<Socket, () => void>()
  /** answers that their readers take while Node has their connections already */
  const left = new Set<Promise<void>>()

  function giveToNode(connection: Duplex): void {
    for (const listener of http) listener.call(server, connection)
  }

  function take(socket: Socket): void {
    const answering = new DirectAnswer(socket, next)
    let answered = false

    function handOver(bytes?: Buffer): void {
      leave()
      if (socket.writableLength > 0 && !socket.writableEnded) {
        const taken = new Promise<void>((resolve) => void socket.write('', () => resolve()))
        left.add(taken)
        void taken.then(() => left.delete(taken))
      }
      socket.pause()
      if (bytes) socket.unshift(bytes)
      giveToNode(socket)
      socket.resume()
    }
    function onData(bytes: Buffer): void {
      // Who has not taken the last answer yet is no matter for here.
      const plain = socket.writableLength === 0 ? readPlain(bytes) : null
      if (!plain || !answer({ method: 'GET', ...plain, socket }, answering)) return handOver(bytes)
      if (!answered) socket.setTimeout(next + GRACE_MS)
      answered = true
    }
    function onTimeout(): void {
      // Who still reads the last answer, slowly, has all the time.
      if (socket.writableLength === 0) unlessAsked(socket, giveUp)
    }
    function giveUp(): void {
      if (!open.has(socket)) return
      if (answered) return void socket.destroy()
      leave()
      socket.on('error', onError)
      server.emit('clientError', Object.assign(new Error('no request'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), socket)
    }
    const onEnd = (): void => void socket.end()
    const onClose = (): void => void open.delete(socket)
    // It is closed then.
    const onError = (): void => {}

    function leave(): void {
      open.delete(socket)
      socket.setTimeout(0)
      socket.off('data', onData).off('timeout', onTimeout).off('end', onEnd).off('close', onClose).off('error', onError)
    }
    // Who has asked for nothing yet may be about to.
    open.set(socket, () => (answered ? socket.destroySoon() : handOver()))
    socket.setTimeout(first)
    socket.on('data', onData).on('timeout', onTimeout).on('end', onEnd).on('close', onClose).on('error', onError)
  }
  // Who asks from within the process has no socket.
  server
    .removeAllListeners('connection')
    .on('connection', (connection: Duplex) =>
      connection instanceof Socket ? take(connection) : giveToNode(connection),
    )

  const { closeIdleConnections, closeAllConnections } = server
  server.closeIdleConnections = () => {
    for (const stop of open.values()) stop()
    closeIdleConnections.call(server)
  }
  server.closeAllConnections = () => {
    for (const socket of open.keys()) socket.destroy()
    closeAllConnections.call(server)
  }
  return async () => {
    const closing = [...open.keys()].map(
      (socket) => new Promise<void>((resolve) => void socket.once('close', () => resolve())),
    )
    await Promise.all([...closing, ...left])
  }
}
