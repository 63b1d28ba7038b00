/** Global setup: one production build for all tests of it. */
import { buildIfStale } from '../../src/ops/build'

export default async function setup(): Promise<void> {
  await buildIfStale()
}
