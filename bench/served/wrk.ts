/** The load tool `wrk`, on one core. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)
const CONNECTIONS = 50

export interface Load {
  perSecond: number
  /** milliseconds */
  p99: number
  /** answers that were neither 2xx nor 3xx, and connections that failed */
  failed: number
}

const MS: Record<string, number> = { us: 0.001, ms: 1, s: 1000, m: 60_000 }

/** What `wrk --latency` prints. */
export function readWrk(printed: string): Load {
  const number = (pattern: RegExp): number => Number(pattern.exec(printed)?.[1] ?? 0)
  const [, value, unit] = /^\s+99%\s+([\d.]+)(us|ms|s|m)\b/m.exec(printed) ?? []
  const sockets = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(printed)?.slice(1) ?? []
  const perSecond = number(/Requests\/sec:\s+([\d.]+)/)
  if (!value || !unit || !perSecond) throw new Error(`wrk printed something else:\n${printed}`)
  return {
    perSecond,
    p99: Number(value) * (MS[unit] ?? 1),
    failed: [number(/Non-2xx or 3xx responses: (\d+)/), ...sockets.map(Number)].reduce((sum, count) => sum + count, 0),
  }
}

/** @param seconds whole, at least 1 */
export async function wrk(url: string, encoding: string, seconds: number): Promise<Load> {
  const { stdout } = await run(
    'wrk',
    `--threads 1 --connections ${CONNECTIONS} --duration ${seconds}s --latency`
      .split(' ')
      .concat('--header', `Accept-Encoding: ${encoding}`, url),
  )
  return readWrk(stdout)
}
