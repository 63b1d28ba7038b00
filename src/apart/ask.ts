/** Has a file read by a program in a process of its own, which is ended where it costs too much. */
import { spawn } from 'node:child_process'
import path from 'node:path'

/** The process ends itself long before (`guard.ts`); this is for one that cannot. */
const LONGEST_MS = 60_000
const HEAP_MB = 320

export interface Asked {
  /** below the root of the product */
  program: string
  words?: readonly string[]
  bytes: Uint8Array
  /** bytes of the longest answer; a process that says more is ended */
  longest: number
  /** ends the process */
  signal?: AbortSignal
}

/**
 * Runs the program with the bytes on its standard input. It gets none of the settings of this process: a hostile file finds
 * no secret there. Never rejects.
 * @returns what it said, or null where it did not come to its end
 */
export function askApart({ program, words = [], bytes, longest, signal }: Asked): Promise<Buffer | null> {
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), program)
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [`--max-old-space-size=${HEAP_MB}`, '--import', 'tsx', file, ...words], {
      env: { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR, NODE_ENV: 'production' },
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    const end = () => void child.kill('SIGKILL')
    const timer = setTimeout(end, LONGEST_MS)
    if (signal?.aborted) end()
    signal?.addEventListener('abort', end)
    const parts: Buffer[] = []
    let size = 0
    child.stdout.on('data', (part: Buffer) => {
      parts.push(part)
      size += part.length
      if (size > longest) end()
    })
    child.on('error', () => resolve(null))
    child.on('close', (code) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', end)
      resolve(code === 0 && size <= longest ? Buffer.concat(parts) : null)
    })
    // A reader that ended before it had all of the file says so by its exit code.
    child.stdin.on('error', () => undefined).end(bytes)
  })
}
