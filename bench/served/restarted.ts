/** A server as it stands on most days: its content was there before it started, and its pages are kept. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startServer } from '../../tests/support/server'

/** A first start makes the demo's pages behind its readers. */
const SETTLE_MS = 10_000

/** @param measure asked for its result while the server stands */
export async function onRestarted<T>(measure: (url: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'exemplar-bench-'))
  const env = { DATA_DIR: folder, MEDIA_DIR: path.join(folder, 'media') }
  try {
    const first = await startServer(env)
    await pause(SETTLE_MS)
    await first.stop()
    const server = await startServer(env)
    try {
      await pause(SETTLE_MS)
      return await measure(server.url)
    } finally {
      await server.stop()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
