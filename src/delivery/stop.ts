/** SIGTERM and SIGINT: no new request, the running ones finish, the database closes, exit 0. */
import type { Server, ServerResponse } from 'node:http'
import { readiness } from '../platform/readiness'
import type { Delivery } from './server'

/** How long running requests may take to finish, and all of it with the closing after them, milliseconds. */
const FINISH_MS = 7_500
const LONGEST_MS = 9_000

const within = (ms: number, work: Promise<unknown>): Promise<unknown> =>
  Promise.race([work, new Promise((resolve) => setTimeout(resolve, ms))])

/** @returns waits until no request runs */
function watch(server: Server): () => Promise<void> {
  const running = new Set<ServerResponse>()
  let none: () => void = () => {}
  const last = (response: ServerResponse) => {
    if (!response.headersSent) response.setHeader('Connection', 'close')
  }
  server.prependListener('request', (_request, response) => {
    running.add(response)
    if (readiness.phase === 'stopping') last(response)
    response.once('close', () => {
      running.delete(response)
      if (running.size === 0) none()
    })
  })
  return () =>
    new Promise((resolve) => {
      none = resolve
      for (const response of running) last(response)
      if (running.size === 0) resolve()
    })
}

/**
 * Stops the process on a signal, with exit code 0.
 * @param closeNext what is closed after the last request and before the database
 */
export function stopOnSignal({ server, taken }: Delivery, closeNext: () => Promise<void>): void {
  const finished = watch(server)
  const close = async () => {
    await closeNext()
    await readiness.close?.()
  }
  const stop = async () => {
    if (readiness.phase === 'stopping') return
    readiness.phase = 'stopping'
    const began = performance.now()
    server.close()
    server.closeIdleConnections()
    await within(FINISH_MS, Promise.all([finished(), taken()]))
    server.closeAllConnections()
    // What requests have left of it: a node that cannot say in time that it leaves is believed to be there.
    await within(LONGEST_MS - (performance.now() - began), close()).catch((error: unknown) => console.error(error))
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop())
}
