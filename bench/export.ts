/**
 * The exported folder of `BENCH_STORIES` (10,000) stories behind a real nginx: every link is asked there and of our server, as it
 * is and with gzip, and held byte for byte; then a second export after one withdrawal, of which every file that was touched must
 * have become another one. Times and the exporter's memory are printed. Last line: `export: <share of addresses that are alike>`.
 */
import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { walkExport } from '../tests/support/exportWalk'
import { nginxProgram, startNginx, type Nginx } from '../tests/support/nginx'
import { LIVE, storyAt } from '../tests/support/pageAddresses'
import { Door } from '../tests/support/pageDoor'
import { freePort, run, startServer, type Environment } from '../tests/support/server'
import { fill } from './scale/fill'
import { memoryOf } from './scale/memory'

const STORIES = Number(process.env.BENCH_STORIES ?? 10_000)
/** Between two looks at the memory of the exporter. */
const LOOK_MS = 1_000
/** What is told of many: lines of the exporter, and links. */
const LAST_LINES = 3
const MOST_TOLD = 20

/** Copies of what is live in the demo, each a story of its own, until there are so many. */
async function filled(env: Environment): Promise<void> {
  await (await startServer(env)).stop()
  Object.assign(process.env, env, { PAYLOAD_SECRET: randomUUID() + randomUUID(), LOG_LEVEL: 'error' })
  await fill(STORIES, false)
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now()
  const result = await work()
  console.log(`${what}: ${((performance.now() - began) / 1000).toFixed(0)} s`)
  return result
}

/** Every file, with its time and its hash. */
async function files(root: string): Promise<Map<string, { time: number; hash: string }>> {
  const found = new Map<string, { time: number; hash: string }>()
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name)
    if (!entry.isFile() || entry.parentPath === root) continue
    const hash = createHash('sha256')
      .update(await readFile(file))
      .digest('hex')
    found.set(path.relative(root, file), { time: (await stat(file)).mtimeMs, hash })
  }
  return found
}

/** @returns how much memory it had at its most, MB */
async function exported(env: Environment, to: string): Promise<number> {
  const running = run(['ops', 'export-site', '--to', to], env)
  let most = 0
  const look = setInterval(
    // Who has ended has none.
    () =>
      void memoryOf(running).then(
        ([, now]) => (most = Math.max(most, now)),
        () => {},
      ),
    LOOK_MS,
  )
  const { code, output } = await running.ended.finally(() => clearInterval(look))
  const said = output.trim().split('\n')
  for (const line of code === 0 ? said.slice(-LAST_LINES) : said) console.log(`  ${line}`)
  console.log(`  memory at most ${most.toFixed(0)} MB`)
  if (code !== 0) throw new Error(`export-site ended with ${code}`)
  return most
}

export default async function bench(): Promise<void> {
  const program = await nginxProgram()
  if (program === null) throw new Error('nginx is not on this machine (apt-get install nginx-light)')
  const folder = await mkdtemp(path.join(tmpdir(), 'exemplar-bench-export-'))
  const to = path.join(folder, 'site')
  const dataDir = path.join(folder, 'data')
  const env = { PORT: String(await freePort()), DATA_DIR: dataDir, MEDIA_DIR: path.join(dataDir, 'media') }
  try {
    await timed(`${STORIES} stories beside those of the demo`, () => filled(env))
    const server = await startServer(env)
    let nginx: Nginx | undefined
    try {
      // Beside it, as on any site: it makes its own pages meanwhile, of which all that follows are answered.
      await timed('first export', () => exported(env, to))
      const copy = (nginx = await startNginx(program, to))
      const host = new URL(server.url).host
      const walked = await timed('every link asked of both', () => walkExport(copy.url, server.url, host))
      const { addresses, wrong, elsewhere, missing } = walked
      for (const line of wrong.slice(0, MOST_TOLD)) console.log(`  ${line}`)
      console.log(
        `  ${addresses.length} addresses, ${elsewhere} of them only the program answers, ${wrong.length} not alike`,
      )
      console.log(`  ${missing.length} lead nowhere on both: ${missing.slice(0, MOST_TOLD).join(' ')}`)

      const before = await files(to)
      const door = new Door(server.url)
      const { kind, id } = await storyAt(door, LIVE.news)
      const { liveRevision: revision } = await door.editorial(kind, id)
      const reason = { code: 'publishedInError', note: 'bench' }
      await door.act('director@office.demo', kind, id, { action: 'withdraw', revision, reason })
      await timed('second export, after one withdrawal', () => exported(env, to))
      const after = await files(to)
      const touched = [...after].filter(([name, { time }]) => before.get(name)?.time !== time)
      const same = touched.filter(([name, { hash }]) => before.get(name)?.hash === hash)
      const stale = [...before].filter(
        ([name, { time, hash }]) => after.get(name)?.time === time && after.get(name)?.hash !== hash,
      )
      console.log(
        `  ${touched.length} of ${after.size} files touched, ${same.length} of them the same as before, ${stale.length} of another content under their old time`,
      )
      const { status } = await fetch(`${copy.url}${LIVE.news}`)
      if (same.length + stale.length > 0 || status !== 410) throw new Error(`a second export is not small: ${status}`)
      const alike = 1 - new Set(wrong.map((line) => line.split(':')[0])).size / addresses.length
      console.log(`export: ${alike.toFixed(4)}`)
    } finally {
      await nginx?.stop()
      await server.stop()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
