/** Connections between two requests: what their clients are told of them, and how they end (RFC 9112, 9.5). */
import type { Socket } from 'node:net'

/** What is told as the last moment is not yet the last: a request may be on its way. Milliseconds. */
export const GRACE_MS = 1_000

/** The header `Keep-Alive`. @param ms for which a connection is kept, as its client is told */
export const keepAlive = (ms: number): string => `timeout=${ms / 1_000}`

/**
 * Ends a connection whose time is over, unless something lies in it that nobody has read yet: in a process that was busy, timers come
 * before what came in meanwhile.
 */
export function unlessAsked(socket: Socket, end: () => void): void {
  const { bytesRead } = socket
  setImmediate(() => {
    if (!socket.destroyed && socket.bytesRead === bytesRead) end()
  })
}
