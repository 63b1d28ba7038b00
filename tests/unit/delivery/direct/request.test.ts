/** What is read before Node's HTTP is read as Node's HTTP reads it, and what is not plain is not read. */
import { createServer, type IncomingMessage } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPlain } from '../../../../src/delivery/direct/request'
import { chance } from '../../../support/chance'

const BROWSER = [
  'GET /cases/a-b?page=2 HTTP/1.1',
  'Host: news.example',
  'Connection: keep-alive',
  'User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36',
  'Accept: text/html,application/xhtml+xml;q=0.9,*/*;q=0.8',
  'Accept-Encoding: gzip, deflate, br',
  'Cookie: a=b; c=d',
  'If-None-Match: "x", W/"y"',
]
const textOf = (lines: readonly string[]): string => `${lines.join('\r\n')}\r\n\r\n`
const read = (text: string) => readPlain(Buffer.from(text, 'latin1'))
const withLine = (line: string) => textOf([...BROWSER, line])

describe('a plain request', () => {
  it('is read with its address and its fields', () => {
    const plain = read(textOf(BROWSER))
    expect(plain?.url).toBe('/cases/a-b?page=2')
    expect({ ...plain?.headers }).toEqual({
      host: 'news.example',
      connection: 'keep-alive',
      'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36',
      accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.8',
      'accept-encoding': 'gzip, deflate, br',
      cookie: 'a=b; c=d',
      'if-none-match': '"x", W/"y"',
    })
  })
  it.each([
    ['half of one', textOf(BROWSER).slice(0, -2)],
    ['two at once', textOf(BROWSER).repeat(2)],
    ['one with something behind it', `${textOf(BROWSER)}x`],
    ['one with an empty line before it', `\r\n${textOf(BROWSER)}`],
    ['HEAD', textOf(BROWSER).replace('GET', 'HEAD')],
    ['POST', textOf(BROWSER).replace('GET', 'POST')],
    ['HTTP/1.0', textOf(BROWSER).replace('HTTP/1.1', 'HTTP/1.0')],
    ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['an address with a host', textOf(BROWSER).replace('GET /', 'GET http://x/')],
    ['an address with a space', textOf(BROWSER).replace('/cases/a-b', '/cases /a-b')],
    ['an address in other signs', textOf(BROWSER).replace('/cases', '/é')],
    ['no host', textOf(BROWSER.filter((line) => !line.startsWith('Host')))],
    ['an empty host', textOf(BROWSER).replace('news.example', '')],
    ['two hosts', withLine('host: other.example')],
    ['a body by its length', withLine('Content-Length: 5')],
    ['a body of no length', withLine('Content-Length: 0')],
    ['a body in parts', withLine('Transfer-Encoding: chunked')],
    ['a body in parts, said with a space', withLine('Transfer-Encoding : chunked')],
    ['the end of the connection', textOf(BROWSER).replace('keep-alive', 'close')],
    ['another protocol', textOf(BROWSER).replace('keep-alive', 'Upgrade').replace('Cookie: a=b', 'Upgrade: websocket')],
    ['another protocol without a word of it', withLine('Upgrade: h2c')],
    ['an expectation', withLine('Expect: 100-continue')],
    ['a line that goes on', withLine('X-A: b\r\n c')],
    ['a bare line feed', withLine('X-A: b\nContent-Length: 5')],
    ['a bare carriage return', withLine('X-A: b\rContent-Length: 5')],
    ['a null byte', withLine('X-A: b\0')],
    ['other signs in a field', withLine('X-A: é')],
    ['a field without a name', withLine(': b')],
    ['a field that is none', withLine('nonsense')],
    ['more than a browser says', withLine(`X-A: ${'a'.repeat(4_096)}`)],
    ['nothing', ''],
  ])('%s is none', (_, text) => {
    expect(read(text)).toBeNull()
  })
  it('is refused in as many steps as it has signs', () => {
    // Each space could be read in two ways by a careless pattern, which would come to no end: 2^800 of them.
    expect(read(`GET / HTTP/1.1\r\n${'a: \r\n'.repeat(800)}\n`)).toBeNull()
  })
})

describe('as Node reads it', () => {
  const seen: IncomingMessage[] = []
  const node = createServer((request, response) => {
    seen.push(request)
    response.end()
  })
  beforeAll(() => new Promise<void>((resolve) => node.listen(0, '127.0.0.1', resolve)))
  afterAll(() => new Promise((resolve) => node.close(resolve)))

  /** What Node makes of bytes that come alone on a connection. */
  async function byNode(text: string): Promise<IncomingMessage[]> {
    seen.length = 0
    await new Promise((resolve) => {
      const socket = connect((node.address() as AddressInfo).port, '127.0.0.1', () => socket.end(text, 'latin1'))
      socket.resume().once('close', resolve).once('error', resolve)
    })
    return [...seen]
  }

  const PIECES =
    '\r\n|\n|\r| |\t|:|: |\0|é|x|%0d|"|;|,|\u007f|\r\n\r\n|Host: other|host:  a|Content-Length: 3|Transfer-Encoding: chunked|Connection: close|Connection: Keep-Alive|Upgrade: h2c|Expect: x|Cookie: q|GET / HTTP/1.1|HTTP/1.0|/|//|..'.split(
      '|',
    )
  it('where it is read at all: a thousand requests with something changed by chance', async () => {
    const luck = chance(20_261_128)
    const pick = (most: number) => Math.floor(luck.next() * most)
    const counts = { read: 0, left: 0 }
    for (let turn = 0; turn < 1_000; turn++) {
      const whole = textOf(BROWSER.filter((_, line) => line < 2 || luck.oneIn(2)))
      const at = pick(whole.length + 1)
      const piece = luck.of(PIECES)
      const line = luck.oneIn(2) ? `${piece}\r\n` : piece
      const start = luck.oneIn(2) ? at : whole.lastIndexOf('\r\n', at) + 2
      const text = whole.slice(0, start) + line + whole.slice(start + pick(3))
      const plain = read(text)
      counts[plain ? 'read' : 'left']++
      if (!plain) continue
      const requests = await byNode(text)
      expect(requests.map(({ method, url, headers }) => ({ method, url, headers: { ...headers } }))).toEqual([
        { method: 'GET', url: plain.url, headers: { ...plain.headers } },
      ])
    }
    // Both happen, or nothing was compared.
    expect(Math.min(counts.read, counts.left)).toBeGreaterThan(100)
  }, 60_000)
})
