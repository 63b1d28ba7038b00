/** The HTTP server: health, refusals that need nobody else, the page store, and Next behind it. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { withAnswer, type Answer } from '../platform/response'
import { readiness, type Phase } from '../platform/readiness'
import type { Answering, Asked } from './asked'
import { isBuildFile } from './buildFile'
import { databaseIsAway } from './databaseWatch'
import { answerDirectly, type Taken } from './direct/connections'
import { guardDesk } from './finalStatus'
import { healthAnswer } from './health'
import { GRACE_MS, keepAlive, unlessAsked } from './idle'
import { oneByOne } from './oneByOne'
import { isMadeAlone, isWordAddress, plainlySpelled } from './pages/addresses'
import type { Pages } from './pages/pages'
import { pathOf, targetOf, wantsDocument, withoutSecret } from './paths'
import { dressedLocation, takeVariant } from './variants'
import { isButton, isMethodOf, malformed, methodUnknown, moved, send, unavailable } from './plainAnswers'
import { forgetFrame, guardPublic } from './publicAnswer'
import { isScript, sendScript } from './readerScript'
import { roomFor } from './room'

/** Bytes of all headers; time for the headers and for the whole request, milliseconds. */
const MAX_HEADERS = 16 * 1024
const HEADERS_MS = 15_000
const REQUEST_MS = 300_000
/** Between two requests, as clients are told; Node's HTTP would close the connection at the very moment that it tells. */
const KEEP_ALIVE_MS = 10_000
/** How often the server looks for requests that take too long. */
const LOOK_MS = 5_000
/** A client that was refused may read why; then its connection ends, whether it has or not. */
const LINGER_MS = 1_000

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
  /** of answers that Node's HTTP knows nothing of */
  taken: Taken
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
  setTimeout(() => socket.destroy(), LINGER_MS).unref()
}

function logFailure(request: Asked, error: unknown): void {
  console.error(new Date().toISOString(), request.method, withoutSecret(request.url), error)
}

export function createDelivery(): Delivery {
  let application: Application | null = null
  let guarded = true
  let kept: Pages | undefined

  /** Sends what is kept and stands right in memory. @returns whether there is such an answer */
  function answerNow(asked: Asked, answering: Answering): boolean {
    if (!SERVING.includes(readiness.phase)) return false
    try {
      if (!kept?.answerNow(asked, answering)) return false
    } catch (error) {
      // Nothing is written yet.
      logFailure(asked, error)
      return false
    }
    kept.sent(asked, asked.url ?? '', answering.statusCode)
    return true
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const variant = takeVariant(request)
    const pathname = pathOf(request.url)
    if (pathname === null) return send(request, response, malformed())
    const health = await healthAnswer(pathname)
    if (health) return send(request, response, health)
    const target = targetOf(pathname)
    if (isScript(request)) return sendScript(request, response)
    // The development server is asked by its own pages, too.
    const takes = !guarded || isButton(pathname)
    if (!isMethodOf(target, request.method, takes)) return send(request, response, methodUnknown(target, takes))
    const spelled = target === 'page' ? plainlySpelled(request.url) : null
    if (spelled) return send(request, response, moved(variant ? dressedLocation(spelled, variant) : spelled))
    if (!application || !SERVING.includes(readiness.phase)) return send(request, response, unavailable(target))
    if (target === 'page' && (await kept?.answer(request, response, variant)))
      return kept?.sent(request, pathname, response.statusCode)
    if (target === 'api' && guarded && (await kept?.answerFile(request, response))) return
    const withoutIt = isMadeAlone(request) && kept?.mayShow === true
    const away = target !== 'asset' && guarded && (await databaseIsAway(withoutIt))
    if (away && !withoutIt) return send(request, response, unavailable(target, true))
    if (target === 'page' && guarded && !(await roomFor(response))) return send(request, response, unavailable(target))
    const { handle } = application
    request.headers[PEER] = request.socket.remoteAddress ?? ''
    const final: Answer = { address: request.url, ...(withoutIt ? { alone: away ? 'must' : 'may' } : {}) }
    // What stands between is told that all who read do it by GET.
    const opens = target === 'page' && wantsDocument(request) && request.method === 'GET'
    const isPublic = target === 'page' || (target === 'asset' && !(await isBuildFile(pathname)))
    const fail =
      (guarded || variant || isWordAddress(pathname)) && isPublic
        ? guardPublic(request, response, final, variant)
        : undefined
    if (guarded && target === 'desk') guardDesk(request, response)
    if (target === 'api') forgetFrame(request)
    try {
      await withAnswer(final, () => handle(request, response))
      if (opens) kept?.sent(request, pathname, response.statusCode)
    } catch (error) {
      logFailure(request, error)
      if (fail) fail()
      else if (!response.headersSent) send(request, response, unavailable(target))
      else response.destroy()
    }
  }

  const server = createServer(
    {
      maxHeaderSize: MAX_HEADERS,
      headersTimeout: HEADERS_MS,
      requestTimeout: REQUEST_MS,
      keepAliveTimeout: KEEP_ALIVE_MS + GRACE_MS,
      connectionsCheckingInterval: LOOK_MS,
    },
    oneByOne((request, response) => {
      if (response.shouldKeepAlive) response.setHeader('Keep-Alive', keepAlive(KEEP_ALIVE_MS))
      if (answerNow(request, response)) return
      answer(request, response).catch((error: unknown) => {
        logFailure(request, error)
        response.destroy()
      })
    }),
  )
  const taken = answerDirectly(server, { first: HEADERS_MS, next: KEEP_ALIVE_MS }, answerNow)
  server.on('timeout', (socket) => unlessAsked(socket, () => socket.destroy()))
  server.on('clientError', refuseGarbage)
  server.on('upgrade', (request, socket, head) => {
    if (!application || guarded) return void socket.destroy()
    application.upgrade(request, socket, head).catch(() => socket.destroy())
  })
  return {
    server,
    taken,
    open(next, guard, pages) {
      kept = pages
      application = next
      guarded = guard
    },
  }
}
