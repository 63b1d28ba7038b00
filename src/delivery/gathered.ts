/** An answer that is held back until it has ended. */
import type { ServerResponse } from 'node:http'

type Loose = (...args: unknown[]) => unknown
type Patched = Record<'writeHead' | 'write' | 'end' | 'flushHeaders', Loose>

const bytesOf = (chunk: unknown, encoding: unknown): Buffer | null => {
  if (typeof chunk === 'string')
    return Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
  return chunk instanceof Uint8Array ? Buffer.from(chunk) : null
}

/** @param ended what is to be done with its bytes; status and headers stand in `response`, which may be used from then on */
export function gatherAnswer(response: ServerResponse, ended: (bytes: Buffer) => void): void {
  const patched = response as unknown as Patched
  const chunks: Buffer[] = []
  let begun = false
  Object.defineProperty(response, 'headersSent', { configurable: true, get: () => begun })

  const take = (args: unknown[]): void => {
    if (!begun) response.writeHead(response.statusCode)
    const bytes = bytesOf(args[0], args[1])
    if (bytes) chunks.push(bytes)
    const done = args.find((each) => typeof each === 'function')
    if (done) queueMicrotask(done as () => void)
  }
  patched.writeHead = (status, ...rest) => {
    begun = true
    response.statusCode = Number(status)
    const headers = rest.find((each) => typeof each === 'object' && each !== null) ?? {}
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value as string)
    return response
  }
  patched.flushHeaders = () => take([])
  patched.write = (...args) => {
    take(args)
    return true
  }
  patched.end = (...args) => {
    take(args)
    for (const name of ['writeHead', 'write', 'end', 'flushHeaders', 'headersSent'])
      Reflect.deleteProperty(response, name)
    ended(Buffer.concat(chunks))
    return response
  }
}
