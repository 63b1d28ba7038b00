/** One address of ours: what it answers, as it is to lie in the folder. */
import { promisify } from 'node:util'
import { setTimeout as pause } from 'node:timers/promises'
import { brotliDecompress, gunzip } from 'node:zlib'
import { bodiesOf, ENCODINGS, tagOf, type Encoding } from '../../delivery/pages/bodies'
import { sharedHeaders } from '../../delivery/pages/headers'
import { targetOf } from '../../delivery/paths'
import { refused } from '../../delivery/refusal'
import { ownText } from '../../platform/ownText'
import { headerOf, type Answer, type Ask } from './ask'
import type { Entry } from './manifest'
import { HTML, isExportable, isRareVariant, isLasting, partOf } from './names'

/** What an address came to. `elsewhere`: only the running program can answer; `dead`: nothing stands there. */
export type Visited =
  | { is: 'same'; headers: Entry['headers'] }
  | { is: 'other'; entry: Omit<Entry, 'stored'>; bodies: Partial<Record<Encoding, Buffer>> }
  | { is: 'moved'; to: string }
  | { is: 'elsewhere' }
  | { is: 'dead' }

/** Of one connection, of one encoding, of the program's own working, or told by the web server itself. */
const NOT_TOLD =
  /^(?:vary|etag|last-modified|accept-ranges|accept-ch|critical-ch|content-(?:type|length|encoding)|date|connection|keep-alive|transfer-encoding|access-control-.*|location|refresh)$/

/** So often an address is asked that fails, or changes while it is asked; and the pause between, milliseconds. */
const TRIES = 5
const REST_MS = 500

const TEXT = /^(?:text\/|image\/svg|application\/(?:javascript|json|xml|manifest))/

/** Names of files are those of their links: a web server would have to be told each. */
const withoutName = ([name, value]: Entry['headers'][number]): Entry['headers'][number] =>
  name === 'content-disposition' ? [name, value.replace(/;.*$/s, '')] : [name, value]

const toldHeaders = ({ headers }: Answer): Entry['headers'] =>
  sharedHeaders(
    headers
      .filter(([name]) => !NOT_TOLD.test(name))
      .map(withoutName)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )

const unpacked: Record<Encoding, (bytes: Buffer) => Promise<Buffer>> = {
  identity: async (bytes) => bytes,
  gzip: promisify(gunzip),
  br: promisify(brotliDecompress),
}

const isOfProgram = (address: string): boolean => {
  const target = targetOf(address.replace(/\?.*/s, ''))
  return target === 'desk' || (target === 'api' && !isLasting(address))
}

/** The edition that a page shows. */
function revisionIn(document: string): string | undefined {
  const revision = /data-revision="([0-9a-f]{64})"/.exec(document)?.[1]
  return revision && ownText(revision)
}

/** Every encoding of the answer, or null where it became another one meanwhile. */
async function encodings(ask: Ask, address: string, { bytes, status }: Answer) {
  const bodies: Partial<Record<Encoding, Buffer>> = { identity: bytes }
  for (const encoding of ['gzip', 'br'] as const) {
    const other = await ask(address, { 'Accept-Encoding': encoding })
    const came = headerOf(other, 'content-encoding') || 'identity'
    // A picture is sent as it is, whatever is asked for.
    if (other.status !== status || (came !== encoding && came !== 'identity')) return null
    if (!(await unpacked[came](other.bytes)).equals(bytes)) return null
    if (came === encoding) bodies[encoding] = other.bytes
  }
  return bodies
}

/** A file in the encodings in which it is worth sending. */
export async function packed(bytes: Buffer, type: string): Promise<Partial<Record<Encoding, Buffer>>> {
  if (!TEXT.test(type)) return { identity: bytes }
  const bodies = await bodiesOf(bytes)
  return Object.fromEntries(ENCODINGS.map((name) => [name, bodies[name].bytes]))
}

async function once(ask: Ask, address: string, held: string | undefined): Promise<Visited | null> {
  const answer = await ask(address, held === undefined ? {} : { 'If-None-Match': held })
  const { status, bytes } = answer
  if (status === 304) return { is: 'same', headers: toldHeaders(answer) }
  if (status === 308 || status === 301) {
    const to = headerOf(answer, 'location')
    return /^\/(?!\/)[\x21-\x7e]*$/.test(to) ? { is: 'moved', to } : { is: 'elsewhere' }
  }
  if (status >= 500) return null
  if ((status >= 300 && status < 400) || status === 401 || status === 403) return { is: 'elsewhere' }
  if (status !== 200 && status !== 410) return { is: 'dead' }
  // What is made for each reader says so.
  if (/\bno-store\b/.test(headerOf(answer, 'cache-control'))) return { is: 'elsewhere' }
  const type = headerOf(answer, 'content-type')
  const part = status === 410 ? 'gone' : partOf(address, type)
  const bodies = isLasting(address) ? await packed(bytes, type) : await encodings(ask, address, answer)
  if (!bodies) return null
  const revision = type === HTML ? revisionIn(bytes.toString('utf8')) : undefined
  const entry = { address, part, etag: tagOf(bytes), type, headers: toldHeaders(answer), revision }
  return { is: 'other', entry, bodies }
}

/** @param held tag of the bytes that lie in the folder @throws StartRefused where no answer can be had */
export async function visit(ask: Ask, address: string, held: string | undefined): Promise<Visited> {
  if (!isExportable(address) || isOfProgram(address) || isRareVariant(address)) return { is: 'elsewhere' }
  for (let count = 1; count <= TRIES; count++) {
    const visited = await once(ask, address, held)
    if (visited) return visited
    await pause(REST_MS)
  }
  throw refused('export.noAnswer', { address })
}

/** An address of a story that nobody gives to one. */
const NOWHERE = '/cases/nothing-stands-here'

/** The page that is answered where nothing stands. */
export async function missingPage(ask: Ask): Promise<{ headers: Entry['headers']; bytes: Buffer }> {
  const answer = await ask(NOWHERE)
  if (answer.status !== 404 || headerOf(answer, 'content-type') !== HTML)
    throw refused('export.noAnswer', { address: NOWHERE })
  return { headers: toldHeaders(answer), bytes: answer.bytes }
}
