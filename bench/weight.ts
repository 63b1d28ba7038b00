/**
 * What a reader's browser fetches of text and code, as gzip over the wire: the article of each kind and the home page, each with
 * every stylesheet and script that it names. Photographs are not counted. Limits: 30 KB an article, 60 KB the home page, no byte
 * of a framework's script. Last line: `weight: <the worst share of its limit>`.
 */
import { gunzipSync } from 'node:zlib'
import { request } from 'node:http'
import { startServer } from '../tests/support/server'
import { articles } from './served/pages'

const ARTICLE = 30_000
const HOME = 60_000

interface Fetched {
  /** over the wire, without headers */
  bytes: number
  text: string
}

const get = (url: URL): Promise<Fetched> =>
  new Promise((resolve, reject) => {
    request(url, { headers: { 'Accept-Encoding': 'gzip' } }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.once('error', reject).once('end', () => {
        const body = Buffer.concat(chunks)
        if (answer.statusCode !== 200) return reject(new Error(`${url.href}: ${answer.statusCode}`))
        const text = answer.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body
        resolve({ bytes: body.length, text: text.toString('utf8') })
      })
    })
      .once('error', reject)
      .end()
  })

/** Addresses of what a page names to be fetched with it, but pictures. */
function codeOf(html: string, page: URL): { styles: URL[]; scripts: URL[] } {
  const tags = (pattern: RegExp): URL[] => [
    ...new Map([...html.matchAll(pattern)].map(([, href]) => [href, new URL(href ?? '', page)])).values(),
  ]
  const links = [...html.matchAll(/<link\b[^>]*>/g)].map(([tag]) => tag).filter((tag) => /rel="stylesheet"/.test(tag))
  return {
    styles: links.map((tag) => new URL(/href="([^"]+)"/.exec(tag)?.[1]?.replaceAll('&amp;', '&') ?? '', page)),
    scripts: tags(/<script\b[^>]*\bsrc="([^"]+)"/g),
  }
}

async function weigh(page: URL, limit: number): Promise<number> {
  const { bytes, text } = await get(page)
  const { styles, scripts } = codeOf(text, page)
  const foreign = scripts.filter(({ pathname }) => pathname.startsWith('/_next/'))
  if (foreign.length > 0 || text.includes('__next_f')) throw new Error(`${page.pathname} brings a framework's script`)
  const sum = async (urls: URL[]): Promise<number> =>
    (await Promise.all(urls.map(get))).reduce((total, each) => total + each.bytes, 0)
  const [style, script] = [await sum(styles), await sum(scripts)]
  const total = bytes + style + script
  console.log(
    `${decodeURI(page.pathname)}: ${total} bytes (page ${bytes}, style ${style}, script ${script}) of ${limit}; framework's script 0`,
  )
  return total / limit
}

export default async function weight(): Promise<void> {
  const server = await startServer()
  try {
    const shares = [await weigh(new URL('/', server.url), HOME)]
    for (const path of await articles(server.url)) shares.push(await weigh(new URL(path, server.url), ARTICLE))
    console.log(`weight: ${Math.max(...shares).toFixed(2)}`)
  } finally {
    await server.stop()
  }
}
