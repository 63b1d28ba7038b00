/**
 * A process that reads one file and ends: `main.ts <content type>`, the bytes on standard input, `FileText` as JSON on
 * standard output. It is another process because a file from outside may cost any amount of time and memory.
 */
import { buffer } from 'node:stream/consumers'
import { Worker } from 'node:worker_threads'
import { isDocument, UNREAD } from '../editorial/rules/fileText'
import { LIMITS } from './limits'

/**
 * Stands beside the reader, which a hostile file keeps from ever looking up: ends the process where it takes too long,
 * grows too large, or is left alone.
 */
const GUARD = `
  const { workerData: { parent, time, memory } } = require('node:worker_threads')
  const end = Date.now() + time
  setInterval(() => {
    if (Date.now() > end || process.memoryUsage.rss() > memory || process.ppid !== parent) process.kill(process.pid, 'SIGKILL')
  }, 25)
`

const { time, memory } = LIMITS
new Worker(GUARD, { eval: true, execArgv: [], env: {}, workerData: { parent: process.ppid, time, memory } }).unref()

const type = process.argv[2] ?? ''
const bytes = new Uint8Array(await buffer(process.stdin))
const { readDocument } = await import('./read')
const answer = isDocument(type) ? await readDocument(type, bytes) : UNREAD
process.stdout.write(JSON.stringify(answer), () => process.exit(0))
