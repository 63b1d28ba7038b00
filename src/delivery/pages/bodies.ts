/** The bytes of a page in each encoding, each with its strong tag. */
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export const ENCODINGS = ['identity', 'gzip', 'br'] as const
export type Encoding = (typeof ENCODINGS)[number]

export interface Body {
  bytes: Buffer
  /** of these very bytes, with its quotes */
  etag: string
}
export type Bodies = Record<Encoding, Body>

/** A page is packed once and sent many times, but a reader may wait for it: the steps above cost ten times as much. */
const GZIP = { level: 9 }
const BROTLI_QUALITY = 9
/** 64 KB, which is more than a page. For a larger window the packer takes 33 MB each time, and with it ten times as long. */
const BROTLI_WINDOW = 16

export const tagOf = (bytes: Buffer): string =>
  `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`

const body = (bytes: Buffer): Body => ({ bytes, etag: tagOf(bytes) })

const PACKED: Record<Encoding, (bytes: Buffer) => Promise<Buffer>> = {
  identity: async (bytes) => bytes,
  gzip: (bytes) => promisify(gzip)(bytes, GZIP),
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
        [constants.BROTLI_PARAM_LGWIN]: BROTLI_WINDOW,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
}

const NOTHING = Buffer.alloc(0)

/** What is packed already, as pictures and documents are: it has one form, and the others are empty, as no packing ever is. */
export const oneBody = (bytes: Buffer): Bodies => ({ identity: body(bytes), gzip: body(NOTHING), br: body(NOTHING) })

/** The encoding in which a page is sent: as it is, where it has no other form. */
export const presentEncoding = (bodies: Bodies, wanted: Encoding): Encoding =>
  bodies[wanted].bytes.length > 0 ? wanted : 'identity'

export async function bodiesOf(bytes: Buffer): Promise<Bodies> {
  const [zipped, brotli] = await Promise.all([PACKED.gzip(bytes), PACKED.br(bytes)])
  return { identity: body(bytes), gzip: body(zipped), br: body(brotli) }
}

/** Steps for an answer that is sent once: a reader waits for it. */
const ONCE = { gzip: 6, br: 4 }

/** Bytes that are kept nowhere, in one encoding. */
export async function pack(bytes: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'gzip') return promisify(gzip)(bytes, { level: ONCE.gzip })
  if (encoding === 'identity') return bytes
  return promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: ONCE.br } })
}

export const weightOf = (bodies: Bodies): number => ENCODINGS.reduce((sum, name) => sum + bodies[name].bytes.length, 0)

/** `br;q=0.5, gzip` → weights by name. */
function weights(accepted: string): Map<string, number> {
  const rows = accepted.split(',').map((row): [string, number] => {
    const [name = '', ...parameters] = row
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/)
    const quality = parameters.find((parameter) => parameter.startsWith('q='))
    return [name, quality === undefined ? 1 : Number(quality.slice(2)) || 0]
  })
  return new Map(rows)
}

/** Answers to the headers that browsers send: there are few of them, and anybody may make up others. */
const known = new Map<string, Encoding>()
const MOST_KNOWN = 200

/** The smallest encoding that the client takes; as it is where the header is absent or takes none of ours. */
export function encodingFor(accepted: string | undefined): Encoding {
  if (!accepted) return 'identity'
  const before = known.get(accepted)
  if (before) return before
  const encoding = choose(accepted)
  if (known.size < MOST_KNOWN) known.set(accepted, encoding)
  return encoding
}

function choose(accepted: string): Encoding {
  const wanted = weights(accepted)
  const of = (name: string) => wanted.get(name) ?? wanted.get('*') ?? 0
  const [br, gz] = [of('br'), of('gzip')]
  if (br > 0 && br >= gz) return 'br'
  return gz > 0 ? 'gzip' : 'identity'
}
