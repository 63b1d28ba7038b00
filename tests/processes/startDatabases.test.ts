/** What a start says of a database that it cannot work with; and that any address of a replica set will do. */
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import mongoose from 'mongoose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { t } from '../../src/messages/index'
import { mongodbAddress, startStandalone } from '../support/mongod'
import { freePort, run, startServer, type Environment, type Ended } from '../support/server'

const FUTURE = '99991231_235959_future'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'exemplar-databases-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const demo = async (env: Environment): Promise<Ended> =>
  run(['demo'], { DATA_DIR: path.join(folder, 'data'), PORT: String(await freePort()), ...env }).ended

/** The last two lines: the sentence in both languages; records of the driver may stand before it. */
const told = ({ code, output }: Ended) => ({ code, lines: output.trim().split('\n').slice(-2) })
const refusedFuture = {
  code: 1,
  lines: [expect.stringMatching(`没有启动：.*${FUTURE}`), expect.stringMatching(`Not started: .*${FUTURE}`)],
}

describe('MongoDB', () => {
  it('is away', async () => {
    const begun = Date.now()
    const port = await freePort()
    const ended = await demo({ DATABASE_URI: `mongodb://127.0.0.1:${port}/exemplar` })
    const vars = { detail: `connect ECONNREFUSED 127.0.0.1:${port}` }
    expect(ended.output.trim()).toBe([t('ops.databaseAway', vars), t('ops.databaseAway', vars, 'en')].join('\n'))
    expect(ended.code).toBe(1)
    expect(Date.now() - begun).toBeLessThan(30_000)
  })
  it('is standalone', async () => {
    const server = await startStandalone()
    const ended = await demo({ DATABASE_URI: `${server.uri.replace(/\/*$/, '')}/exemplar` })
    await server.stop()
    expect(ended.output.trim()).toBe([t('ops.standalone'), t('ops.standalone', {}, 'en')].join('\n'))
    expect(ended.code).toBe(1)
  })
  it('is a replica set, whether the address says so or not', async () => {
    const uri = new URL(mongodbAddress(`plain_${process.pid}`))
    uri.search = ''
    for (const search of ['', '?directConnection=true']) {
      const env = { DATABASE_URI: `${uri.toString()}${search}`, DATA_DIR: path.join(folder, 'plain') }
      const server = await startServer(env)
      expect(await (await fetch(`${server.url}/readyz`)).json()).toEqual({ status: 'ready' })
      expect((await server.stop()).code).toBe(0)
    }
  })
  it('was changed by a newer version', async () => {
    const uri = mongodbAddress(`newer_${process.pid}`)
    const connection = await mongoose.createConnection(uri).asPromise()
    await connection.collection('payload-migrations').insertOne({ name: FUTURE, batch: 2 })
    await connection.close()
    expect(told(await demo({ DATABASE_URI: uri }))).toEqual(refusedFuture)
  })
})

describe('SQLite', () => {
  it('was changed by a newer version', async () => {
    const env = { DATA_DIR: path.join(folder, 'newer'), PAYLOAD_SECRET: '6f1c0d9b2e7a4853b1f0c6d8e9a7b5c3' }
    expect((await run(['ops', 'migrate'], env).ended).code).toBe(0)
    const adapter = createRequire(createRequire(import.meta.url).resolve('@payloadcms/db-sqlite'))
    const { createClient } = adapter('@libsql/client') as typeof import('@libsql/client')
    const client = createClient({ url: `file:${path.join(env.DATA_DIR, 'exemplar.db')}` })
    await client.execute({
      sql: 'INSERT INTO payload_migrations (id, name, batch) VALUES (?, ?, 2)',
      args: ['x', FUTURE],
    })
    client.close()
    expect(told(await demo(env))).toEqual(refusedFuture)
    expect((await run(['ops', 'verify-audit'], env).ended).code).toBe(1)
  })
})
