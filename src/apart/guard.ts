/** Stands beside the work of a process that reads a file from outside, which may keep it from ever looking up. */
import { Worker } from 'node:worker_threads'

const GUARD = `
  const { workerData: { parent, time, memory } } = require('node:worker_threads')
  const end = Date.now() + time
  setInterval(() => {
    if (Date.now() > end || process.memoryUsage.rss() > memory || process.ppid !== parent) process.kill(process.pid, 'SIGKILL')
  }, 25)
`

/** Ends this process where it takes longer than `time` milliseconds, grows beyond `memory` bytes, or is left alone. */
export function guard({ time, memory }: { time: number; memory: number }): void {
  new Worker(GUARD, { eval: true, execArgv: [], env: {}, workerData: { parent: process.ppid, time, memory } }).unref()
}
