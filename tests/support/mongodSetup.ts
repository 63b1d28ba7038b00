/** Global setup: one replica set for all test files that want it. */
import type { TestProject } from 'vitest/node'
import { startReplicaSet, type Mongod } from './mongod'

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const started: Mongod | Error = await startReplicaSet().catch((error: Error) => error)
  const missing = started instanceof Error
  project.provide('mongodbUri', missing ? null : started.uri)
  project.provide('mongodbMissing', missing ? started.message : null)
  return async () => {
    if (!missing) await started.stop()
  }
}
