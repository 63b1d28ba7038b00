/** Bad starts: each ends with one clear sentence and exit code 1, before anything is stored. */
import { execFileSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { t, type MessageKey } from '../../src/messages/index'
import { EXAMPLE_SECRET } from '../../src/platform/settings'
import { freePort, run, type Environment } from '../support/server'

const SECRET = '6f1c0d9b2e7a4853b1f0c6d8e9a7b5c3'
const SITE = 'https://site.example'
/** The server gives up on a database after five seconds; the rest is for a busy machine. */
const LONGEST_MS = 30_000

let folder = ''
let port = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'exemplar-refused-'))
  port = String(await freePort())
})
afterAll(() => rm(folder, { recursive: true, force: true }))

type Refusal = [key: MessageKey, vars?: Record<string, string | number>]

interface Outcome {
  code: number | null
  lines: string[]
}

/** Starts, and waits for the end. */
async function start(verb: 'demo' | 'dev' | 'start', env: Environment): Promise<Outcome> {
  const begun = Date.now()
  const { code, output } = await run([verb], { DATA_DIR: path.join(folder, 'data'), PORT: port, ...env }).ended
  if (Date.now() - begun > LONGEST_MS) throw new Error(`${verb} took ${Date.now() - begun} ms to end`)
  return { code, lines: output.trim().split('\n') }
}

/** What a refused start prints: these sentences, Chinese first, and nothing else. */
const refused = (...refusals: Refusal[]): Outcome => ({
  code: 1,
  lines: [...refusals.map(([key, vars]) => t(key, vars)), ...refusals.map(([key, vars]) => t(key, vars, 'en'))],
})

describe('settings', () => {
  const real = { PAYLOAD_SECRET: SECRET, SITE_URL: SITE }
  it.each<[string, 'demo' | 'dev' | 'start', Environment, Refusal[]]>([
    ['a port that is no number', 'demo', { PORT: 'abc' }, [['ops.badPort', { value: 'abc' }]]],
    ['a port beyond the last', 'demo', { PORT: '65536' }, [['ops.badPort', { value: '65536' }]]],
    ['a host that is none', 'demo', { HOST: 'a b' }, [['ops.badHost', { value: 'a b' }]]],
    ['the demo for everybody', 'demo', { HOST: '0.0.0.0' }, [['ops.demoHost', { value: '0.0.0.0' }]]],
    ['the demo for everybody, IPv6', 'demo', { HOST: '::' }, [['ops.demoHost', { value: '::' }]]],
    ['the demo with reload for everybody', 'dev', { HOST: '192.0.2.1' }, [['ops.demoHost', { value: '192.0.2.1' }]]],
    ['a short secret in the demo', 'demo', { PAYLOAD_SECRET: 'short' }, [['ops.shortSecret', { min: 32, length: 5 }]]],
    ['nothing set', 'start', {}, [['ops.noSecret', { min: 32 }], ['ops.noSiteUrl']]],
    ['no secret', 'start', { SITE_URL: SITE }, [['ops.noSecret', { min: 32 }]]],
    ['no address', 'start', { PAYLOAD_SECRET: SECRET }, [['ops.noSiteUrl']]],
    ['one character', 'start', { ...real, PAYLOAD_SECRET: 'a'.repeat(40) }, [['ops.weakSecret', { min: 32 }]]],
    [
      'the secret of the example',
      'start',
      { ...real, PAYLOAD_SECRET: EXAMPLE_SECRET },
      [['ops.weakSecret', { min: 32 }]],
    ],
    [
      'an address with a path',
      'start',
      { ...real, SITE_URL: `${SITE}/x` },
      [['ops.badSiteUrl', { value: `${SITE}/x` }]],
    ],
    ['an address without a scheme', 'start', { ...real, SITE_URL: 'a.cn' }, [['ops.badSiteUrl', { value: 'a.cn' }]]],
    [
      'another database',
      'demo',
      { DATABASE_URI: 'postgres://u:p@h/d' },
      [['ops.badDatabaseUri', { value: 'postgres://h/d' }]],
    ],
    ['a mail server by its name alone', 'demo', { SMTP_URL: 'mail.example:25' }, [['ops.badSmtpUrl']]],
  ])('%s', async (_, verb, env, refusals) => {
    expect(await start(verb, env)).toEqual(refused(...refusals))
  })

  it('stand in the example with a secret that is refused', async () => {
    expect(await readFile('.env.example', 'utf8')).toContain(`PAYLOAD_SECRET=${EXAMPLE_SECRET}`)
  })
})

describe('the port', () => {
  it('is taken', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const taken = String((other.address() as AddressInfo).port)
    expect(await start('demo', { PORT: taken })).toEqual(refused(['ops.portTaken', { host: '127.0.0.1', port: taken }]))
    other.close()
  })
  it('is on a host that this machine is not', async () => {
    const env = { HOST: '192.0.2.1', PAYLOAD_SECRET: SECRET, SITE_URL: SITE }
    expect(await start('start', env)).toEqual(refused(['ops.hostUnknown', { host: '192.0.2.1' }]))
  })
})

describe('the folder', () => {
  const at = (name: string) => path.join(folder, name)

  it('is a file', async () => {
    await writeFile(at('file'), '')
    expect(await start('demo', { DATA_DIR: at('file') })).toEqual(
      refused(['ops.folderIsFile', { setting: 'DATA_DIR', folder: at('file') }]),
    )
  })
  it('lies under a file', async () => {
    await writeFile(at('file'), '')
    const under = path.join(at('file'), 'data')
    expect(await start('demo', { DATA_DIR: under })).toEqual(
      refused(['ops.folderIsFile', { setting: 'DATA_DIR', folder: under }]),
    )
  })
  it.runIf(process.platform === 'linux')('cannot be made', async () => {
    const vars = { setting: 'DATA_DIR', folder: '/proc/exemplar', code: 'ENOENT' }
    expect(await start('demo', { DATA_DIR: '/proc/exemplar' })).toEqual(refused(['ops.folderClosed', vars]))
  })
  it('cannot be read', async ({ skip }) => {
    skip(process.getuid?.() === 0, 'root reads every folder')
    await mkdir(at('closed'))
    await chmod(at('closed'), 0)
    const vars = { setting: 'DATA_DIR', folder: at('closed'), code: 'EACCES' }
    expect(await start('demo', { DATA_DIR: at('closed') })).toEqual(refused(['ops.folderClosed', vars]))
  })
  it('of the media is a file', async () => {
    await writeFile(at('file'), '')
    expect(await start('demo', { MEDIA_DIR: at('file') })).toEqual(
      refused(['ops.folderIsFile', { setting: 'MEDIA_DIR', folder: at('file') }]),
    )
  })

  describe('is full', () => {
    const tiny = () => at('tiny')
    const mount = (...words: string[]): boolean => {
      try {
        execFileSync('mount', words, { stdio: 'ignore' })
        return true
      } catch {
        return false
      }
    }
    const mayMount = process.platform === 'linux' && process.getuid?.() === 0

    it.runIf(mayMount)('or too small, or read-only', async (context) => {
      await mkdir(tiny())
      if (!mount('-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', tiny())) return context.skip('no right to mount')
      try {
        const data = path.join(tiny(), 'data')
        const vars = { setting: 'DATA_DIR', folder: data }
        expect(await start('demo', { DATA_DIR: data })).toEqual(refused(['ops.folderFull', { ...vars, need: 50 }]))
        await writeFile(path.join(tiny(), 'rest'), Buffer.alloc(1_900_000))
        expect(await start('demo', { DATA_DIR: data })).toEqual(refused(['ops.folderFull', { ...vars, need: 1 }]))
        mount('-o', 'remount,ro', tiny())
        expect(await start('demo', { DATA_DIR: data })).toEqual(refused(['ops.folderReadOnly', vars]))
      } finally {
        execFileSync('umount', [tiny()])
      }
    })
  })
})

describe('the data', () => {
  const at = (name: string) => path.join(folder, name)

  it('is no database', async () => {
    await mkdir(at('foreign'), { recursive: true })
    const file = path.join(at('foreign'), 'exemplar.db')
    await writeFile(file, 'not a database at all')
    expect(await start('demo', { DATA_DIR: at('foreign') })).toEqual(refused(['ops.databaseFileForeign', { file }]))
  })
  it('was written by a newer version', async () => {
    await mkdir(at('newer'), { recursive: true })
    await writeFile(path.join(at('newer'), 'installation.json'), JSON.stringify({ version: '99.0.0', demo: true }))
    const { version } = createRequire(import.meta.url)('../../package.json') as { version: string }
    const vars = { folder: at('newer'), made: '99.0.0', present: version }
    expect(await start('demo', { DATA_DIR: at('newer') })).toEqual(refused(['ops.newerData', vars]))
  })
  it('is that of a real site, and the demo leaves it alone', async () => {
    await mkdir(at('real'), { recursive: true })
    await writeFile(path.join(at('real'), 'installation.json'), JSON.stringify({ version: '0.0.1', demo: false }))
    expect(await start('demo', { DATA_DIR: at('real') })).toEqual(refused(['ops.realData', { folder: at('real') }]))
    expect(await readdir(at('real'))).not.toContain('exemplar.db')
  })
  it('is the demo’s, and is not served to others', async () => {
    await mkdir(at('shown'), { recursive: true })
    await writeFile(path.join(at('shown'), 'installation.json'), JSON.stringify({ version: '0.0.1', demo: true }))
    const env = { DATA_DIR: at('shown'), HOST: '0.0.0.0', PAYLOAD_SECRET: SECRET, SITE_URL: SITE }
    expect(await start('start', env)).toEqual(refused(['ops.demoData', { folder: at('shown') }]))
  })
})
