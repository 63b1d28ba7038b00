/** Reading settings: what is sound, and the path of the SQLite file. What is refused: `tests/e2e/startRefused.test.ts`. */
import { afterEach, describe, expect, it } from 'vitest'
import { isNewer } from '../../../src/platform/installationFile'
import { badSettings, sqliteFile, type Mode } from '../../../src/platform/settings'

const NAMES = ['PORT', 'HOST', 'SITE_URL', 'PAYLOAD_SECRET', 'DATABASE_URI', 'SMTP_URL', 'MAIL_FROM'] as const
const before = Object.fromEntries(NAMES.map((name) => [name, process.env[name]]))
afterEach(() => {
  for (const name of NAMES) {
    if (before[name] === undefined) delete process.env[name]
    else process.env[name] = before[name]
  }
})

const problems = (mode: Mode, env: Partial<Record<(typeof NAMES)[number], string>>): string[] => {
  for (const name of NAMES) process.env[name] = env[name] ?? ''
  return badSettings(mode).map(({ problem }) => problem)
}

describe('settings', () => {
  const SECRET = '6f1c0d9b2e7a4853b1f0c6d8e9a7b5c3'
  it.each<[string, Mode, Parameters<typeof problems>[1]]>([
    ['none for the demo', 'demo', {}],
    ['none for development', 'dev', {}],
    ['an IPv6 loopback', 'demo', { HOST: '::1', PORT: '1' }],
    ['a real installation', 'start', { PAYLOAD_SECRET: SECRET, SITE_URL: 'https://a.gov.cn', HOST: '0.0.0.0' }],
    ['a slash at the end', 'start', { PAYLOAD_SECRET: SECRET, SITE_URL: 'https://a.gov.cn/' }],
    ['a port in the address', 'start', { PAYLOAD_SECRET: SECRET, SITE_URL: 'http://127.0.0.1:4100' }],
    ['the console without an address', 'ops', { PAYLOAD_SECRET: SECRET }],
    ['MongoDB', 'demo', { DATABASE_URI: 'mongodb://u:p@a:1,b:2/x?replicaSet=rs0' }],
    ['a mail server', 'demo', { SMTP_URL: 'smtps://u:p%40s@mail.gov.cn:465', MAIL_FROM: 'a@b.gov.cn' }],
    ['MongoDB by its name', 'demo', { DATABASE_URI: 'mongodb+srv://cluster.example/x' }],
  ])('%s: sound', (_, mode, env) => {
    expect(problems(mode, env)).toEqual([])
  })
  it('are all named at once', () => {
    expect(problems('start', { PORT: '0', HOST: '?', SITE_URL: 'x', DATABASE_URI: 'mysql://h' })).toEqual([
      'badPort',
      'badHost',
      'noSecret',
      'badSiteUrl',
      'badDatabaseUri',
    ])
  })
  it.each([
    [{ SMTP_URL: 'mail.gov.cn:25' }, ['badSmtpUrl']],
    [{ SMTP_URL: 'https://mail.gov.cn' }, ['badSmtpUrl']],
    [{ SMTP_URL: 'smtp://' }, ['badSmtpUrl']],
    [{ MAIL_FROM: '典型 <a@b.cn>' }, ['badMailFrom']],
    [{ MAIL_FROM: 'nobody' }, ['badMailFrom']],
  ])('%j is refused', (env, expected) => expect(problems('demo', env)).toEqual(expected))
  it.each([
    ['file:data/x.db', 'data/x.db'],
    ['file:/abs/x.db?mode=rwc', '/abs/x.db'],
    ['file:///abs/%E5%BA%93.db', '/abs/库.db'],
    ['file://host/x.db', null],
    ['file::memory:', null],
    ['file:', null],
    ['mongodb://h/x', null],
  ])('%s lies at %s', (uri, file) => {
    expect(sqliteFile(uri)).toBe(file)
  })
})

describe('versions', () => {
  it.each([
    ['0.1.0', '0.1.0', false],
    ['0.1.1', '0.1.0', true],
    ['0.10.0', '0.9.9', true],
    ['1.0.0', '0.99.0', true],
    ['0.1.0', '1.0.0', false],
    ['0.2.0-rc.1', '0.1.0', true],
    ['nonsense', '0.1.0', false],
  ])('%s after %s: %s', (a, b, newer) => {
    expect(isNewer(a, b)).toBe(newer)
  })
})
