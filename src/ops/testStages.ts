/** The stages of `npm test`, in order: what each runs, and what it counts. */
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, statfs } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { mongodBinary } from '../../tests/support/mongodBinary'
import type { Tally } from '../../tests/support/tally'
import { buildIfStale } from './build'

export type Stage = () => Promise<Tally>

const program = (name: string): string => path.join('node_modules', name)

/** Runs a program of node to its end, its output to ours. @returns whether it succeeded */
function run(words: string[], env: Record<string, string> = {}): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    })
    child.once('error', reject).once('close', (code) => resolve(code === 0))
  })
}

/** A program that passes or fails as a whole. */
const whole =
  (words: string[]): Stage =>
  async () => {
    const passed = await run(words)
    return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, failures: [], skipped: [] }
  }

/** Where the memory of the machine is a folder, and has this much to give, databases of tests lie there. */
const MEMORY = '/dev/shm'
const MEMORY_BYTES = 6 * 1024 ** 3

async function scratchFolder(): Promise<string> {
  const memory = process.env.TMPDIR ? null : await statfs(MEMORY).catch(() => null)
  return memory && memory.bavail * memory.bsize >= MEMORY_BYTES ? MEMORY : os.tmpdir()
}

async function vitest(project: string): Promise<Tally> {
  const scratch = await scratchFolder()
  const folder = await mkdtemp(path.join(scratch, 'exemplar-test-'))
  const file = path.join(folder, 'tally.json')
  try {
    const words = [program('vitest/vitest.mjs'), 'run', '--reporter=default', '--reporter=tests/support/tally.ts']
    const passed = await run([...words, `--project=${project}`], { TEST_TALLY: file, TMPDIR: scratch })
    const tally = await readFile(file, 'utf8').then(
      (text) => JSON.parse(text) as Tally,
      () => null,
    )
    if (!tally) return { passed: 0, failed: 1, failures: [], skipped: [] }
    // A run that ended badly although no test failed (a global set-up) is a failure too.
    return passed || tally.failed > 0 ? tally : { ...tally, failed: 1 }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Integration tests on MongoDB, or the reason why there is no server to run them on. */
async function onMongodb(): Promise<Tally> {
  try {
    if (!process.env.MONGODB_URI) await mongodBinary()
  } catch (error) {
    return {
      passed: 0,
      failed: 0,
      failures: [],
      skipped: [{ project: 'int-mongodb', name: 'all of it', reason: `no mongod: ${(error as Error).message}` }],
    }
  }
  return vitest('int-mongodb')
}

/** Both at once: the ones wait for a browser, the others for a clock, and either leaves half the machine idle. */
async function endToEnd(): Promise<Tally> {
  await buildIfStale()
  const [browser, processes] = await Promise.all([vitest('e2e'), vitest('processes')])
  return {
    passed: browser.passed + processes.passed,
    failed: browser.failed + processes.failed,
    failures: [...browser.failures, ...processes.failures],
    skipped: [...browser.skipped, ...processes.skipped],
  }
}

export const STAGES: Record<string, Stage> = {
  types: whole([program('typescript/bin/tsc'), '--noEmit']),
  format: whole([program('oxfmt/bin/oxfmt'), '--check']),
  lint: whole([program('oxlint/bin/oxlint')]),
  unit: () => vitest('unit'),
  'int-sqlite': () => vitest('int-sqlite'),
  'int-mongodb': onMongodb,
  e2e: endToEnd,
}
