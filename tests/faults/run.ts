/**
 * `npm run faults [words]`: puts each fault into a copy of the project, alone, and runs the tests that must notice it, on
 * SQLite. Prints which test caught which. Ends with 1 where one survives. With words: only the faults whose line has them.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { FAULTS, type Fault } from './faults'

const ROOT = path.join(import.meta.dirname, '..', '..')
const COPIED = [
  'src',
  'collections',
  'app',
  'tests',
  'payload.config.ts',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
]

/** The name of the test that failed first, or null where all of the file's tests passed. */
function caughtBy(folder: string, test: string): string | null {
  const project = test.startsWith('tests/unit/') ? 'unit' : 'int-sqlite'
  const words = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=json', '--bail=1', `--project=${project}`, test]
  const { status, stdout } = spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 })
  if (status === 0) return null
  const report = /\{"numTotalTestSuites".*/.exec(stdout)?.[0]
  interface Report {
    testResults: { message: string; assertionResults: { status: string; fullName: string }[] }[]
  }
  const results = report ? (JSON.parse(report) as Report).testResults : []
  const failed = results.flatMap(({ assertionResults }) => assertionResults).find(({ status: is }) => is === 'failed')
  return failed?.fullName ?? results.find(({ message }) => message)?.message.split('\n')[0] ?? 'the file does not run'
}

function tryOut(folder: string, { file, from, to, tests }: Fault): string | null {
  const place = path.join(folder, file)
  const sound = readFileSync(place, 'utf8')
  if (sound.split(from).length !== 2) throw new Error(`${file}: this text does not stand there once: ${from}`)
  writeFileSync(
    place,
    sound.replace(from, () => to),
  )
  try {
    for (const test of tests) {
      const caught = caughtBy(folder, test)
      if (caught) return `${path.basename(test, '.test.ts')}: ${caught}`
    }
    return null
  } finally {
    writeFileSync(place, sound)
  }
}

const words = process.argv.slice(2).join(' ')
const chosen = FAULTS.filter(({ lets }) => lets.includes(words))
const folder = mkdtempSync(path.join(os.tmpdir(), 'exemplar-faults-'))
let survivors = 0
try {
  for (const name of COPIED) cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true })
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'))
  for (const fault of chosen) {
    const caught = tryOut(folder, fault)
    if (!caught) survivors += 1
    process.stdout.write(
      `${caught ? 'caught  ' : 'SURVIVED'}  ${fault.lets} (${fault.file})\n          ${caught ?? fault.tests.join(', ')}\n`,
    )
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.stdout.write(`faults: ${chosen.length}; caught: ${chosen.length - survivors}; survived: ${survivors}\n`)
process.exitCode = survivors > 0 ? 1 : 0
