/** An archive as the answer of a door: for one person, once, kept by nobody on the way. */
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { savedAs } from '../word/fileName'

interface Sent {
  /** in signs that every program reads, without an ending */
  name: string
  /** as a person calls it */
  title: string
  size: number
  sha256?: string
}

const headersOf = ({ name, title, size, sha256 }: Sent): Headers => {
  const headers = new Headers({
    'Content-Type': 'application/zip',
    'Content-Length': String(size),
    'Content-Disposition': savedAs(title, name, '.zip'),
    'Cache-Control': 'private, no-store',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
  })
  if (sha256) headers.set('Repr-Digest', `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`)
  return headers
}

/** @param sent called once, when it is sent or nobody wants the rest */
export function fileAnswer({ file, sent, ...told }: Sent & { file: string; sent(): Promise<void> }): Response {
  const stream = createReadStream(file)
  stream.once('close', () => void sent().catch(() => undefined))
  return new Response(Readable.toWeb(stream) as ReadableStream, { headers: headersOf(told) })
}

/** The same, of bytes that are put together while they are sent. */
export const streamAnswer = (chunks: AsyncIterable<Uint8Array>, told: Sent): Response =>
  new Response(Readable.toWeb(Readable.from(chunks, { objectMode: false })) as ReadableStream, {
    headers: headersOf(told),
  })
