/** Connections between two requests: what their clients are told of them, and how they end (RFC 9112, 9.5). */
import type { Socket } from 'node:net'

/** What is told as the last moment is not yet the last: a request may be on its way. Milliseconds. */
export const GRACE_MS = 1_000

/** The header `Keep-Alive`. @param ms for which a connection is kept, as its client is told */
export const keepAlive = (ms: number): string => `timeout=${ms / 1_000}`

/** In so short a turn of the loop next to nothing can have come that was not read in it. Milliseconds. */
const SHORT_MS = 5

/**
 * Ends a connection whose time is over, unless something comes on it that was sent before: what comes lies unread while the process is
 * busy, and timers are first. So the connection is ended only after a turn of the loop that was short and brought nothing.
 */
export function unlessAsked(socket: Socket, end: () => void): void {
  const { bytesRead } = socket
  const since = performance.now()
  setImmediate(() => {
    if (socket.destroyed || socket.bytesRead !== bytesRead) return
    if (performance.now() - since > SHORT_MS) unlessAsked(socket, end)
    else end()
  })
}
