/** Global setup, after the build and the replica set: the demo on either database, for all tests with a browser. */
import { randomUUID } from 'node:crypto'
import type { TestProject } from 'vitest/node'
import { databaseOn } from './mongod'
import { startServer } from './server'

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const uri = project.getProvidedContext().mongodbUri
  const [sqlite, mongodb] = await Promise.all([
    startServer(),
    uri === null ? null : startServer({ DATABASE_URI: databaseOn(uri, `demo_${randomUUID()}`) }),
  ])
  project.provide('demo', { sqlite: sqlite.url, mongodb: mongodb?.url ?? null })
  return async () => void (await Promise.all([sqlite.stop(), mongodb?.stop()]))
}
