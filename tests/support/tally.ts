/** Reporter: counts a run and keeps why tests were skipped, for the closing line of `npm test`. */
import { writeFileSync } from 'node:fs'
import type { Reporter, TestModule, TestSuite } from 'vitest/node'

export interface Tally {
  passed: number
  failed: number
  /** `reason` is empty where the test gives none */
  skipped: { project: string; name: string; reason: string }[]
}

const brokenSuites = (suites: Iterable<TestSuite>): number =>
  [...suites].filter((suite) => suite.errors().length > 0).length

/** Writes a `Tally` as JSON to the file that `TEST_TALLY` names. */
export default class implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const tally: Tally = { passed: 0, failed: unhandled.length, skipped: [] }
    for (const module of modules) {
      tally.failed += (module.errors().length > 0 ? 1 : 0) + brokenSuites(module.children.allSuites())
      for (const test of module.children.allTests()) {
        const result = test.result()
        if (result.state === 'passed') tally.passed += 1
        else if (result.state === 'failed') tally.failed += 1
        else
          tally.skipped.push({
            project: test.project.name,
            name: test.fullName,
            reason: ('note' in result && result.note) || '',
          })
      }
    }
    if (process.env.TEST_TALLY) writeFileSync(process.env.TEST_TALLY, JSON.stringify(tally))
  }
}
