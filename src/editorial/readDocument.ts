/** Has a file read by a process of its own, which is ended where it costs too much. */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { Places } from '../platform/places'
import { FILE_TEXT_STATES, LONGEST_FILE_TEXT, UNREAD, type DocumentType, type FileText } from './rules/fileText'

/** So many files are read at a time, of different people; the others wait. */
const places = new Places(2)
/** The process ends itself long before; this is for one that cannot. */
const LONGEST_MS = 60_000
const HEAP_MB = 320
/** A text in JSON: every unit of it escaped. */
const LONGEST_ANSWER = LONGEST_FILE_TEXT * 6 + 1000

function parsed(answer: string): FileText {
  try {
    const { state, text } = JSON.parse(answer) as FileText
    return FILE_TEXT_STATES.includes(state) && typeof text === 'string' ? { state, text } : UNREAD
  } catch {
    return UNREAD
  }
}

/** Asks the reader. It gets none of the settings of this process: a hostile file finds no secret there. */
function ask(type: DocumentType, bytes: Uint8Array): Promise<FileText> {
  const program = path.join(/* turbopackIgnore: true */ process.cwd(), 'src/extract/main.ts')
  const words = [`--max-old-space-size=${HEAP_MB}`, '--import', 'tsx', program, type]
  return new Promise((resolve) => {
    const child = spawn(process.execPath, words, {
      env: { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR, NODE_ENV: 'production' },
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    const timer = setTimeout(() => child.kill('SIGKILL'), LONGEST_MS)
    let answer = ''
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      answer += part
      if (answer.length > LONGEST_ANSWER) child.kill('SIGKILL')
    })
    child.on('error', () => resolve(UNREAD))
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve(code === 0 ? parsed(answer) : UNREAD)
    })
    // A reader that ended before it had all of the file says so by its exit code.
    child.stdin.on('error', () => undefined).end(bytes)
  })
}

/**
 * What is written in a document. Slow: never inside a transaction. Never rejects.
 * @param whose the id of who sent it: one file of a person is read at a time
 */
export const readDocument = (type: DocumentType, bytes: Uint8Array, whose: string): Promise<FileText> =>
  places.run(() => ask(type, bytes), whose)
