/** Global setup: one production build, and the demo on either database, for all end-to-end tests. */
import { randomUUID } from 'node:crypto'
import type { TestProject } from 'vitest/node'
import { buildIfStale } from '../../src/ops/build'
import { databaseOn, startReplicaSet } from './mongod'
import { startServer } from './server'

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await buildIfStale()
  const mongod = await startReplicaSet().catch((error: Error) => error)
  const missing = mongod instanceof Error
  const [sqlite, mongodb] = await Promise.all([
    startServer(),
    missing ? null : startServer({ DATABASE_URI: databaseOn(mongod.uri, `demo_${randomUUID()}`) }),
  ])
  project.provide('demo', { sqlite: sqlite.url, mongodb: mongodb?.url ?? null })
  project.provide('mongodbUri', missing ? null : mongod.uri)
  project.provide('mongodbMissing', missing ? mongod.message : null)
  return async () => {
    await Promise.all([sqlite.stop(), mongodb?.stop()])
    if (!missing) await mongod.stop()
  }
}
