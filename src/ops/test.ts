/**
 * `npm test`: every stage, whatever fails before it; `npm test -- unit lint` runs these alone. Its last line is
 * `N passed, N failed, N skipped`; exit code 0 only where nothing failed. It speaks to developers, in English.
 */
import { BuildFailed } from './build'
import { STAGES } from './testStages'

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !Object.hasOwn(STAGES, name))
if (unknown.length > 0) {
  console.error(`There is no stage ${unknown.join(', ')}. There are: ${Object.keys(STAGES).join(', ')}.`)
  process.exit(1)
}

const summary: string[] = []
const skips = new Map<string, number>()
const failures: string[] = []
let [passed, failed, skipped] = [0, 0, 0]

for (const [name, stage] of Object.entries(STAGES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  console.log(`\n── ${name}`)
  const start = Date.now()
  const tally = await stage().catch((error: unknown) => {
    if (!(error instanceof BuildFailed)) console.error(error)
    return { passed: 0, failed: 1, failures: [], skipped: [] }
  })
  passed += tally.passed
  failed += tally.failed
  skipped += tally.skipped.length
  failures.push(...tally.failures.map(({ project, name: test, why }) => `  ${project}: ${test}\n    ${why}`))
  for (const { project, name: test, reason } of tally.skipped) {
    const why = `${project}: ${reason || test}`
    skips.set(why, (skips.get(why) ?? 0) + 1)
  }
  const seconds = ((Date.now() - start) / 1000).toFixed(1)
  const counts = `${tally.passed} passed, ${tally.failed} failed, ${tally.skipped.length} skipped`
  summary.push(`${name.padEnd(12)} ${seconds.padStart(6)} s   ${counts}`)
}

console.log(`\n${summary.join('\n')}\n`)
if (skips.size > 0) console.log('Skipped, and why:')
for (const [why, count] of skips) console.log(`  ${count} × ${why}`)
// Once more at the end: of a long run nobody reads the middle.
if (failures.length > 0) console.log(`Failed, and why:\n${failures.join('\n')}`)
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
process.exitCode = failed > 0 ? 1 : 0
