/**
 * The exported folder of `BENCH_STORIES` (10,000) stories behind a real nginx: every link is asked there and of our server, as it
 * is and with gzip, and held byte for byte; then a second export after one withdrawal, of which every file that was touched must
 * have become another one. Last line: `export: <share of addresses that are alike>`.
 */
import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { getPayload } from 'payload'
import { walkExport } from '../tests/support/exportWalk'
import { nginxProgram, startNginx } from '../tests/support/nginx'
import { LIVE, storyAt } from '../tests/support/pageAddresses'
import { Door } from '../tests/support/pageDoor'
import { freePort, run, startServer, type Environment } from '../tests/support/server'

const STORIES = Number(process.env.BENCH_STORIES ?? 10_000)
const MINUTE_MS = 60_000
const AT_ONCE = 50

/** Copies of what is live in the demo, until there are so many: titles, addresses and days of their own. */
async function fill(env: Environment): Promise<void> {
  Object.assign(process.env, env, { PAYLOAD_SECRET: randomUUID() + randomUUID(), LOG_LEVEL: 'error' })
  const { default: config } = await import('../payload.config')
  const payload = await getPayload({ config })
  const { docs } = await payload.find({
    collection: 'publications',
    where: { state: { equals: 'live' } },
    pagination: false,
    overrideAccess: true,
    showHiddenFields: true,
    depth: 0,
  })
  const rows = docs as unknown as Record<string, unknown>[]
  const begin = Date.UTC(2024, 0, 1)
  const copy = (number: number) => {
    const { id: _id, ...row } = rows[number % rows.length] as Record<string, unknown>
    const title = `${String(row.title)}（${number}）`
    const card = { ...(row.card as object), title }
    const page = row.page as { content: object }
    const at = new Date(begin + number * MINUTE_MS).toISOString()
    const data = {
      ...row,
      title,
      card,
      page: { ...page, content: { ...page.content, title } },
      story: randomUUID(),
      slug: `copy-${number}`,
      liveRevision: createHash('sha256').update(title).digest('hex'),
      firstPublishedAt: at,
      campaigns: [],
    }
    return payload.db.create({ collection: 'publications', data })
  }
  for (let from = rows.length; from < STORIES; from += AT_ONCE)
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, STORIES - from) }, (_, at) => copy(from + at)))
  await payload.destroy()
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

async function exported(env: Environment, to: string): Promise<void> {
  const { code, output } = await run(['ops', 'export-site', '--to', to], env).ended
  const said = output.trim().split('\n').slice(-2).join(' ')
  console.log(said)
  if (code !== 0) throw new Error(`export-site ended with ${code}`)
}

export default async function bench(): Promise<void> {
  const program = await nginxProgram()
  if (program === null) throw new Error('nginx is not on this machine (apt-get install nginx-light)')
  const folder = await mkdtemp(path.join(tmpdir(), 'exemplar-bench-export-'))
  const to = path.join(folder, 'site')
  const dataDir = path.join(folder, 'data')
  const env = { PORT: String(await freePort()), DATA_DIR: dataDir, MEDIA_DIR: path.join(dataDir, 'media') }
  try {
    await (await startServer(env)).stop()
    await fill(env)
    await exported(env, to)
    const server = await startServer(env)
    const nginx = await startNginx(program, to)
    try {
      const host = new URL(server.url).host
      const { addresses, wrong, elsewhere } = await walkExport(nginx.url, server.url, host)
      for (const line of wrong.slice(0, 20)) console.log(line)
      console.log(
        `${addresses.length} addresses, ${elsewhere} of them only the program answers, ${wrong.length} not alike`,
      )

      const before = await files(to)
      const door = new Door(server.url)
      const { kind, id } = await storyAt(door, LIVE.news)
      const { liveRevision: revision } = await door.editorial(kind, id)
      const reason = { code: 'publishedInError', note: 'bench' }
      await door.act('director@office.demo', kind, id, { action: 'withdraw', revision, reason })
      await exported(env, to)
      const after = await files(to)
      const touched = [...after].filter(([name, { time }]) => before.get(name)?.time !== time)
      const same = touched.filter(([name, { hash }]) => before.get(name)?.hash === hash)
      const stale = [...before].filter(
        ([name, { time, hash }]) => after.get(name)?.time === time && after.get(name)?.hash !== hash,
      )
      console.log(
        `second export: ${touched.length} of ${after.size} files touched, ${same.length} of them the same as before`,
      )
      const { status } = await fetch(`${nginx.url}${LIVE.news}`)
      if (same.length + stale.length > 0 || status !== 410) throw new Error(`a second export is not small: ${status}`)
      const alike = 1 - new Set(wrong.map((line) => line.split(':')[0])).size / addresses.length
      console.log(`export: ${alike.toFixed(4)}`)
    } finally {
      await nginx.stop()
      await server.stop()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
