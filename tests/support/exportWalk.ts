/** Walks every link of an exported site and holds each answer against that of the running one, byte for byte. */
import { Agent, get } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { t } from '../../src/messages/index'
import { ownText } from '../../src/platform/ownText'
import { isRareVariant } from '../../src/ops/export/names'

interface Got {
  status: number
  headers: Record<string, string>
  bytes: Buffer
}

export interface Walked {
  /** addresses that were asked */
  addresses: string[]
  /** what is not as it should be: address and why */
  wrong: string[]
  /** addresses that only the running program answers */
  elsewhere: number
  /** addresses at which neither of them has anything */
  missing: string[]
}

const AT_ONCE = 16
/** What both must say alike. The tag and the time of a file are the web server's own. */
const ALIKE = [
  'content-type',
  'cache-control',
  'content-security-policy',
  'content-disposition',
  'x-content-type-options',
  'x-frame-options',
  'referrer-policy',
  'x-robots-tag',
  'content-encoding',
]

/** The program itself serves files of the build; the store packs all else once for everybody. */
const isPackedAnew = (address: string): boolean => address.startsWith('/_next/')

const ask = (agent: Agent, origin: string, host: string, address: string, encoding: string): Promise<Got> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin)
    const headers = { Host: host, 'Accept-Encoding': encoding }
    get({ agent, hostname, port, path: address, headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, String(value)])),
          bytes: Buffer.concat(chunks),
        }),
      )
    }).on('error', reject)
  })

/** What ends an address in a feed, whose texts are escaped. */
const ESCAPED = /&(?:quot|apos|lt|gt|#\w+);.*$/

/** Whatever looks like an address of this site, wherever it stands. */
function named(document: string, host: string): string[] {
  const whole = new RegExp(`https?://${host.replaceAll('.', '\\.')}(/[\\w/.?=&;%~-]*)`, 'g')
  const found = [...document.matchAll(whole), ...document.matchAll(/["'\s,](\/[\w.-][\w/.?=&;%~-]*)/g)]
  const plain = (address: string) => address.replace(ESCAPED, '').replaceAll('&amp;', '&')
  return [...new Set(found.map(([, address = '']) => plain(address)))]
}

/** The bytes to compare. A page of what is not there is packed by nobody, or by the web server. */
const packed = (address: string, { status, headers, bytes }: Got): Buffer =>
  (isPackedAnew(address) || status === 404) && headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes

/** The web server of the copy knows no names of files: links of pages say them. */
const told = (name: string, { headers }: Got): string =>
  name === 'content-disposition' ? (headers[name] ?? '').replace(/;.*$/, '') : (headers[name] ?? '')

function compare(address: string, ours: Got, copy: Got): string[] {
  const wrong: string[] = []
  if (ours.status !== copy.status) return [`${address}: ${copy.status} instead of ${ours.status}`]
  if (ours.status === 308) return ours.headers.location === copy.headers.location ? [] : [`${address}: leads elsewhere`]
  // Only at an address of a story does the program answer with the finished page of what is not there.
  if (ours.status === 404 && !address.startsWith('/cases/')) return []
  for (const name of ours.status === 404 ? ALIKE.filter((each) => each !== 'content-encoding') : ALIKE)
    if (told(name, ours) !== told(name, copy))
      wrong.push(`${address}: ${name} is ${copy.headers[name]} instead of ${ours.headers[name]}`)
  if (!packed(address, ours).equals(packed(address, copy))) wrong.push(`${address}: other bytes`)
  if (ours.status === 200 && !/^"[^"]+"$/.test(copy.headers.etag ?? '')) wrong.push(`${address}: no strong tag`)
  return wrong
}

/**
 * @param copy where the web server listens, @param ours where the program does, @param host under which both are asked
 * @param seeds addresses that no page names: of what was withdrawn
 */
export async function walkExport(copy: string, ours: string, host: string, seeds: string[] = []): Promise<Walked> {
  const agents = [new Agent({ keepAlive: true }), new Agent({ keepAlive: true })] as const
  const queue = [
    '/',
    '/robots.txt',
    '/sitemap.xml',
    '/feed.xml',
    '/feed.json',
    '/cases/zhe-li-shenme-dou-meiyou',
    ...seeds,
  ]
  const seen = new Set(queue)
  const walked: Walked = { addresses: queue, wrong: [], elsewhere: 0, missing: [] }
  let at = 0

  const visit = async (address: string): Promise<void> => {
    for (const encoding of ['identity', 'gzip']) {
      const isProgram =
        isRareVariant(address) ||
        /^\/(?:(?:hant|elder)\/)?(?:admin|search|api\/(?!media\/file\/))|\?(?!page=\d+$)/.test(address)
      const [here, there] = await Promise.all([
        ask(agents[0], copy, host, address, encoding),
        isProgram ? null : ask(agents[1], ours, host, address, encoding),
      ])
      if (!there) {
        const text = (encoding === 'gzip' ? gunzipSync(here.bytes) : here.bytes).toString('utf8')
        if (here.status !== 404 || !text.includes(t('export.elsewhereTitle')))
          walked.wrong.push(`${address}: ${here.status} where the program is wanted`)
        walked.elsewhere++
        return
      }
      if (encoding === 'identity' && there.status === 404) walked.missing.push(address)
      walked.wrong.push(...compare(address, there, here))
      if (
        encoding !== 'identity' ||
        there.status === 404 ||
        !/html|css|[/+](?:xml|json)/.test(there.headers['content-type'] ?? '')
      )
        continue
      for (const link of named(there.bytes.toString('utf8'), host)) {
        if (seen.has(link)) continue
        const own = ownText(link)
        seen.add(own)
        queue.push(own)
      }
    }
  }
  const reader = async (): Promise<void> => {
    while (at < queue.length) await visit(queue[at++] as string)
  }
  while (at < queue.length) await Promise.all(Array.from({ length: AT_ONCE }, reader))
  for (const agent of agents) agent.destroy()
  return walked
}
