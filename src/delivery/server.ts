/** The HTTP server: health, refusals that need nobody else, the page store, and Next behind it. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { withAnswer, type Answer } from '../platform/response'
import { readiness, type Phase } from '../platform/readiness'
import { databaseIsAway } from './databaseWatch'
import { guardAnswer } from './finalStatus'
import { healthAnswer } from './health'
import { isMadeAlone } from './pages/addresses'
import type { Pages } from './pages/pages'
import { pathOf, targetOf, withoutSecret } from './paths'
import { isMethodOf, malformed, methodUnknown, send, unavailable } from './plainAnswers'

/** Bytes of all headers; time for the headers and for the whole request, milliseconds. */
const MAX_HEADERS = 16 * 1024
const HEADERS_MS = 15_000
const REQUEST_MS = 300_000
const KEEP_ALIVE_MS = 10_000

/** Header in which the application finds the address of the peer. */
const PEER = 'x-exemplar-address'

/** What makes the answers that the server does not give itself. */
export interface Application {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>
  /** reload of the development server */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void>
}

export interface Delivery {
  server: Server
  /**
   * From now on requests are handed to it.
   * @param guard false: errors are shown as they are (development)
   * @param pages asked before it, where pages are kept
   */
  open(application: Application, guard: boolean, pages?: Pages): void
}

/** While `waiting` for the database, what is kept is served all the same. */
const SERVING: readonly Phase[] = ['waiting', 'ready']

const REFUSALS: Record<string, number> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }

/** What is no HTTP gets the status and an end. */
function refuseGarbage(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (socket.destroyed || !socket.writable || error.code === 'ECONNRESET') return void socket.destroy()
  socket.end(`HTTP/1.1 ${REFUSALS[error.code ?? ''] ?? 400} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

function logFailure(request: IncomingMessage, error: unknown): void {
  console.error(new Date().toISOString(), request.method, withoutSecret(request.url), error)
}

export function createDelivery(): Delivery {
  let application: Application | null = null
  let guarded = true
  let kept: Pages | undefined

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const pathname = pathOf(request.url)
    if (pathname === null) return send(request, response, malformed())
    const health = await healthAnswer(pathname)
    if (health) return send(request, response, health)
    const target = targetOf(pathname)
    if (!isMethodOf(target, request.method)) return send(request, response, methodUnknown(target))
    if (!application || !SERVING.includes(readiness.phase)) return send(request, response, unavailable(target))
    if (target === 'page' && (await kept?.answer(request, response))) return
    if (target === 'api' && guarded && (await kept?.answerFile(request, response))) return
    const withoutIt = isMadeAlone(request, pathname) && kept?.mayShow === true
    const away = target !== 'asset' && guarded && (await databaseIsAway(withoutIt))
    const alone = away && withoutIt
    if (away && !alone) return send(request, response, unavailable(target, true))
    const { handle } = application
    request.headers[PEER] = request.socket.remoteAddress ?? ''
    const final: Answer = { alone }
    if (guarded) guardAnswer(request, response, final, target)
    try {
      await withAnswer(final, () => handle(request, response))
    } catch (error) {
      logFailure(request, error)
      if (!response.headersSent) send(request, response, unavailable(target))
      else response.destroy()
    }
  }

  const server = createServer(
    {
      maxHeaderSize: MAX_HEADERS,
      headersTimeout: HEADERS_MS,
      requestTimeout: REQUEST_MS,
      keepAliveTimeout: KEEP_ALIVE_MS,
    },
    (request, response) => {
      answer(request, response).catch((error: unknown) => {
        logFailure(request, error)
        response.destroy()
      })
    },
  )
  server.on('clientError', refuseGarbage)
  server.on('upgrade', (request, socket, head) => {
    if (!application || guarded) return void socket.destroy()
    application.upgrade(request, socket, head).catch(() => socket.destroy())
  })
  return {
    server,
    open(next, guard, pages) {
      kept = pages
      application = next
      guarded = guard
    },
  }
}
