/** A real mail server on this machine: it speaks as much SMTP as a client needs, and can be down, mute, slow or unwilling. */
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'

export interface Letter {
  to: string
  /** headers and text as they came, decoded where they are quoted-printable or base64 */
  raw: string
  subject: string
  text: string
  messageId: string
}

/** `mute`: connects and says nothing; `slow`: takes the letter and answers when it is `open` again. */
type Mood = 'open' | 'mute' | 'slow' | 'busy' | 'unwilling'

export interface SmtpServer {
  port: number
  letters: Letter[]
  /** connections so far */
  connections(): number
  become(mood: Mood): void
  down(): Promise<void>
  up(): Promise<void>
  stop(): Promise<void>
}

/** `=?UTF-8?Q?…?=` and `=?UTF-8?B?…?=` in a header. */
const decodeWords = (value: string): string =>
  value.replace(/\?=\s+=\?/g, '?==?').replace(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, kind: string, word: string) => {
    if (kind.toLowerCase() === 'b') return Buffer.from(word, 'base64').toString('utf8')
    return quoted(word.replaceAll('_', ' '))
  })

const quoted = (text: string): string =>
  Buffer.from(
    text
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')

function read(to: string, source: string): Letter {
  const end = source.indexOf('\r\n\r\n')
  const head = source.slice(0, end).replace(/\r\n[ \t]+/g, ' ')
  const body = source.slice(end + 4)
  const header = (name: string): string => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]?.trim() ?? ''
  const encoding = header('Content-Transfer-Encoding').toLowerCase()
  const text = encoding === 'base64' ? Buffer.from(body, 'base64').toString('utf8') : encoding ? quoted(body) : body
  return {
    to,
    raw: `${head}\n\n${text}`,
    subject: decodeWords(header('Subject')),
    text,
    messageId: header('Message-ID'),
  }
}

export async function startSmtpServer(): Promise<SmtpServer> {
  const letters: Letter[] = []
  const sockets = new Set<Socket>()
  let mood: Mood = 'open'
  let waiting: (() => void)[] = []
  let connections = 0

  const serve = (socket: Socket): void => {
    connections++
    sockets.add(socket)
    socket.setEncoding('latin1').on('close', () => sockets.delete(socket))
    socket.on('error', () => {})
    const say = (line: string) => socket.writable && socket.write(`${line}\r\n`)
    let to = ''
    let data: string | null = null
    let rest = ''
    const done = (source: string) => {
      letters.push(read(to, source))
      if (mood === 'slow') waiting.push(() => say('250 taken'))
      else say('250 taken')
    }
    const hear = (line: string) => {
      if (data !== null) {
        if (line !== '.') return void (data += `${line.replace(/^\.\./, '.')}\r\n`)
        const source = data
        data = null
        return done(source)
      }
      const verb = line.slice(0, 4).toUpperCase()
      if (verb === 'RCPT') {
        to = /<([^>]*)>/.exec(line)?.[1] ?? ''
        if (mood === 'busy') return say('451 try later')
        if (mood === 'unwilling') return say('550 no such user secret-of-the-server')
      }
      if (verb === 'DATA') {
        data = ''
        return say('354 go on')
      }
      if (verb === 'QUIT') return socket.end('221 bye\r\n')
      say('250 well')
    }
    socket.on('data', (chunk: string) => {
      const lines = (rest + chunk).split('\r\n')
      rest = lines.pop() ?? ''
      for (const line of lines) hear(line)
    })
    if (mood === 'mute') waiting.push(() => say('220 ready'))
    else say('220 ready')
  }

  const listen = (at: number) =>
    new Promise<Server>((resolve) => {
      const listening = createServer(serve).listen(at, '127.0.0.1', () => resolve(listening))
    })
  let server = await listen(0)
  const { port } = server.address() as AddressInfo
  const down = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      for (const socket of sockets) socket.destroy()
    })
  return {
    port,
    letters,
    connections: () => connections,
    become(next) {
      mood = next
      if (next !== 'open') return
      for (const go of waiting) go()
      waiting = []
    },
    down,
    async up() {
      server = await listen(port)
    },
    stop: down,
  }
}
