/** The console: its verbs say what they did, and the exit code is 0 only when they did it. */
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import mongoose from 'mongoose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { t } from '../../src/messages/index'
import { mongodbAddress } from '../support/mongod'
import { run, startServer, type Ended, type Environment } from '../support/server'

const PASSWORD = 'a-long-password'
const SECRET = '6f1c0d9b2e7a4853b1f0c6d8e9a7b5c3'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'exemplar-ops-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const ops = (env: Environment, words: string[], stdin = ''): Promise<Ended> => run(['ops', ...words], env, stdin).ended
const account = (email: string): string[] => ['--email', email, '--name', '张三']

describe('the command line', () => {
  const env = () => ({ DATA_DIR: path.join(folder, 'none') })

  it.each([
    [['--help'], 0, t('ops.usage')],
    [[], 1, t('ops.noVerb')],
    [['toString'], 1, t('ops.unknownVerb', { verb: 'toString' })],
    [['create-admin', '--help'], 0, t('ops.createAdminUsage')],
    [['create-director', '--help'], 0, t('ops.createDirectorUsage')],
    [['migrate', '--help'], 0, t('ops.migrateUsage')],
    [['reindex', '--help'], 0, t('ops.reindexUsage')],
    [['verify-audit', '--help'], 0, t('ops.verifyAuditUsage')],
    [['export-site', '--help'], 0, t('export.usage')],
    [['export-site'], 1, t('export.noFolder')],
    [['create-admin'], 1, t('ops.createAdminUsage')],
    [['create-admin', '--email', 'a@b.cn'], 1, t('ops.createAdminUsage')],
    [['create-director', '--mail', 'a@b.cn'], 1, t('ops.createDirectorUsage')],
    [['verify-audit'], 1, 'exemplar.db'],
    [['reindex'], 1, 'exemplar.db'],
    [['export-site', '--to', '/tmp/never-made'], 1, 'exemplar.db'],
  ] as const)('%j ends with %i', async (words, code, sentence) => {
    const ended = await ops(env(), [...words])
    expect(ended.code, ended.output).toBe(code)
    expect(ended.output).toContain(sentence)
  })
})

it('makes accounts that sign in and may act, once', async () => {
  const env = { DATA_DIR: path.join(folder, 'accounts'), MEDIA_DIR: path.join(folder, 'media'), PAYLOAD_SECRET: SECRET }
  const made = await ops(env, ['create-director', ...account('Director@Example.cn')], `${PASSWORD}\n`)
  expect(made.output.trim()).toBe(
    t('ops.accountMade', { email: 'director@example.cn', role: t('options.role.director') }),
  )
  expect(made.code).toBe(0)
  const again = await ops(env, ['create-admin', ...account('director@example.cn')], PASSWORD)
  expect(again.code).toBe(1)
  expect(again.output.trim()).toBe(t('errors.emailTaken'))
  const weak = await ops(env, ['create-admin', ...account('admin@example.cn')], 'short')
  expect(weak.code).toBe(1)
  expect(weak.output.trim()).toBe(t('errors.weakPassword', { min: 10, max: 200 }))
  expect((await ops(env, ['create-admin', ...account('admin@example.cn')], PASSWORD)).code).toBe(0)
  expect((await ops(env, ['migrate'])).code).toBe(0)
  const indexed = await ops(env, ['reindex'])
  expect([indexed.code, indexed.output.trim()]).toEqual([0, t('ops.reindexed', { count: 0 })])

  const server = await startServer({ ...env, SITE_URL: 'https://site.example' }, 'start')
  for (const [email, role] of [
    ['director@example.cn', 'director'],
    ['admin@example.cn', 'admin'],
  ]) {
    const answer = await fetch(`${server.url}/api/users/login`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email, password: PASSWORD }),
    })
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ user: { email, role, confirmed: true } })
  }
  expect((await server.stop()).code).toBe(0)
})

describe('the audit log', () => {
  const whole = async (env: Environment) => {
    expect((await ops(env, ['create-admin', ...account('a@b.cn')], PASSWORD)).code).toBe(0)
    const { code, output } = await ops(env, ['verify-audit'])
    expect(code).toBe(0)
    expect(output.trim().split('\n')).toHaveLength(1)
    expect(output).toContain(t('ops.auditWhole', { entries: 2, head: '' }).split('2')[0])
  }
  const broken = t('ops.auditBroken', { seq: 1, entries: 2, reason: 'hash', what: t('ops.broken.hash') })

  it('is verified on SQLite', async () => {
    const env = { DATA_DIR: path.join(folder, 'sqlite') }
    await whole(env)
    const adapter = createRequire(createRequire(import.meta.url).resolve('@payloadcms/db-sqlite'))
    const { createClient } = adapter('@libsql/client') as typeof import('@libsql/client')
    const client = createClient({ url: `file:${path.join(env.DATA_DIR, 'exemplar.db')}` })
    await client.execute(`UPDATE audit_log SET data = '{"gateOffice":{"id":"x","name":"x"}}' WHERE seq = 1`)
    client.close()
    expect(await ops(env, ['verify-audit'])).toMatchObject({ code: 1, output: `${broken}\n` })
  })
  it('is verified on MongoDB', async () => {
    const env = { DATA_DIR: path.join(folder, 'mongodb'), DATABASE_URI: mongodbAddress(`ops_${process.pid}`) }
    await whole(env)
    const connection = await mongoose.createConnection(env.DATABASE_URI).asPromise()
    const names = (await connection.db?.listCollections().toArray())?.map(({ name }) => name) ?? []
    const log = names.find((name) => /^auditlogs?$/i.test(name)) ?? ''
    await connection.collection(log).updateOne({ seq: 1 }, { $set: { 'data.gateOffice.name': 'x' } })
    await connection.close()
    expect(await ops(env, ['verify-audit'])).toMatchObject({ code: 1, output: `${broken}\n` })
  })
})
