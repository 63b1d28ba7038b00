/** Bytes on a socket: what no ordinary client would send. */
import { connect } from 'node:net'

const WAIT_MS = 10_000

/** Sends the lines as they are. @returns the status of the answer; 0 where the server hung up without one */
export function rawStatus(url: string, lines: readonly string[]): Promise<number> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(`${lines.join('\r\n')}\r\n\r\n`))
    let text = ''
    const settle = () => {
      socket.destroy()
      resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0))
    }
    socket.setTimeout(WAIT_MS, () => reject(new Error(`no answer to ${lines[0]}`)))
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString('latin1')
      if (text.includes('\r\n')) settle()
    })
    socket.once('close', settle).once('error', settle)
  })
}

/** Status of a GET of a target that is sent as it is written here. */
export const statusOfTarget = (url: string, target: string): Promise<number> =>
  rawStatus(url, [`GET ${target} HTTP/1.1`, `Host: ${new URL(url).host}`, 'Connection: close'])
