/** Asks a server of this process as a reader would, over connections that exist in memory alone. */
import { request, type IncomingMessage, type Server } from 'node:http'
import { duplexPair } from 'node:stream'

/** An answer whole: nothing of it is unpacked. */
export interface Answer {
  status: number
  /** names in lower case */
  headers: [name: string, value: string][]
  bytes: Buffer
}
export type Ask = (address: string, headers?: Record<string, string>) => Promise<Answer>

/** Longest answer, milliseconds: a big attachment on a slow disk. */
const LONGEST_MS = 120_000

export const headerOf = ({ headers }: Pick<Answer, 'headers'>, name: string): string =>
  headers.find(([known]) => known === name)?.[1] ?? ''

const pairs = (raw: readonly string[]): Answer['headers'] =>
  raw.flatMap((name, at): Answer['headers'] => (at % 2 === 0 ? [[name.toLowerCase(), raw[at + 1] ?? '']] : []))

/** @param host under which the server is asked: pages name it where no `SITE_URL` does */
export const askInMemory =
  (server: Server, host: string): Ask =>
  async (address, headers = {}) => {
    const [ours, theirs] = duplexPair()
    server.emit('connection', theirs)
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      request({
        path: address,
        headers: { Host: host, 'Accept-Encoding': 'identity', ...headers, Connection: 'close' },
        createConnection: () => ours as never,
        signal: AbortSignal.timeout(LONGEST_MS),
      })
        .once('response', resolve)
        .once('error', reject)
        .end()
    })
    const chunks: Buffer[] = []
    for await (const chunk of answer) chunks.push(chunk as Buffer)
    return { status: answer.statusCode ?? 500, headers: pairs(answer.rawHeaders), bytes: Buffer.concat(chunks) }
  }
