/** The exported folder behind a real nginx, beside the server that it was exported from. */
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it, onTestFailed, onTestFinished } from 'vitest'
import { t } from '../../src/messages/index'
import { walkExport } from '../support/exportWalk'
import { mongodbAddress } from '../support/mongod'
import { nginxProgram, startNginx } from '../support/nginx'
import { LIVE, storyAt, withdrawnAddress } from '../support/pageAddresses'
import { Door } from '../support/pageDoor'
import { run, startServer, type Environment } from '../support/server'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'exemplar-export-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const exported = (env: Environment, to: string) => run(['ops', 'export-site', '--to', to], env).ended

/** Names and times of all files but those of the folder itself. */
async function files(root: string): Promise<Map<string, number>> {
  const found = await readdir(root, { recursive: true, withFileTypes: true })
  const names = found
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .filter((name) => name.includes('/') && !/\.(gz|br)$/.test(name))
  return new Map(
    await Promise.all(names.map(async (name) => [name, (await stat(path.join(root, name))).mtimeMs] as const)),
  )
}

/** The cut exports from one of the databases; `EXPORT=both` from either. */
const DATABASES = ['SQLite', ...(process.env.EXPORT ? ['MongoDB'] : [])]

it.for(DATABASES)(
  'on %s nginx answers every link as our server does, and a second export writes what changed',
  { timeout: 600_000 },
  async (database, { skip }) => {
    const program = await nginxProgram()
    skip(program === null, 'nginx is not on this machine (apt-get install nginx-light)')
    const to = path.join(folder, `site${database}`)
    const server = await startServer({
      DATA_DIR: path.join(folder, database),
      ...(database === 'MongoDB' ? { DATABASE_URI: mongodbAddress(`export_${process.pid}`) } : {}),
    })
    const { env, url } = server
    onTestFailed(() => console.log(server.output()))
    const door = new Door(url)
    const gone = await withdrawnAddress(door)
    const first = await exported(env, to)
    expect(first.code, first.output).toBe(0)
    expect(first.output).toContain(t('export.reload'))

    const nginx = await startNginx(program ?? '', to)
    onTestFinished(() => nginx.stop())
    const walk = async (...seeds: string[]) => {
      const { wrong, addresses, elsewhere } = await walkExport(nginx.url, url, new URL(url).host, seeds)
      expect(wrong).toEqual([])
      expect(addresses).toEqual(expect.arrayContaining([LIVE.case, LIVE.speech, LIVE.unit, gone]))
      expect(addresses.filter((address) => address.startsWith('/api/media/file/')).length).toBeGreaterThan(3)
      expect(addresses.filter((address) => address.startsWith('/og/')).length).toBeGreaterThan(1)
      expect(addresses).toEqual(expect.arrayContaining([`${LIVE.case}.docx`, `${LIVE.speech}.docx`]))
      expect(elsewhere).toBeGreaterThan(0)
    }
    await walk(gone, `${gone}.docx`)

    const before = await files(to)
    const { kind, id } = await storyAt(door, LIVE.notice)
    const { liveRevision: revision } = await door.editorial(kind, id)
    const reason = { code: 'publishedInError', note: '测试' }
    await door.act('director@office.demo', kind, id, { action: 'withdraw', revision, reason })
    const second = await exported(env, to)
    expect(second.code, second.output).toBe(0)
    const after = await files(to)
    const touched = [...after].filter(([name, time]) => before.get(name) !== time).map(([name]) => name)
    expect(touched).toEqual(expect.arrayContaining(['answers/home.html', `gone${LIVE.notice}.html`]))
    expect(after.has(`pages${LIVE.notice}.html`)).toBe(false)
    const cards = (names: Iterable<string>) => [...names].filter((name) => name.startsWith(`files/og${LIVE.notice}/`))
    expect([cards(before.keys()).length, cards(after.keys()).length]).toEqual([1, 0])
    const word = `files${LIVE.notice}.docx`
    expect([before.has(word), after.has(word), after.has(`gone${LIVE.notice}.docx.html`)]).toEqual([true, false, true])
    for (const lasting of ['/cases', '/speeches', '/news', '/robots.txt'])
      expect(touched.filter((name) => name.startsWith(`pages${lasting}.`))).toEqual([])
    await nginx.reload()
    await walk(gone, LIVE.notice, `${LIVE.notice}.docx`)

    await server.stop()
    const third = await exported(env, to)
    expect(third.code, third.output).toBe(0)
    expect(await files(to)).toEqual(after)
  },
)

it('refuses a folder that is somebody else’s, and an address that is none', async () => {
  const to = path.join(folder, 'mine')
  const env = { DATA_DIR: path.join(folder, 'SQLite') }
  await mkdir(to)
  await writeFile(path.join(to, 'letter.txt'), 'mine')
  const ended = await exported(env, to)
  expect([ended.code, await readdir(to)]).toEqual([1, ['letter.txt']])
  expect(ended.output).toContain(t('export.notOurs', { folder: to }))
  const bad = await run(['ops', 'export-site', '--to', to, '--live', 'ftp://x'], env).ended
  expect(bad.code).toBe(1)
  expect(bad.output).toContain(t('export.badLive', { value: 'ftp://x' }))
})
