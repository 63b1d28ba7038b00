/** Reporter: counts a run and keeps why tests were skipped, for the closing line of `npm test`. */
import { writeFileSync } from 'node:fs'
import type { Reporter, TestModule, TestSuite } from 'vitest/node'

export interface Tally {
  passed: number
  failed: number
  /** the failed tests and the first line of why, to be said once more at the end */
  failures: { project: string; name: string; why: string }[]
  /** `reason` is empty where the test gives none */
  skipped: { project: string; name: string; reason: string }[]
}

const firstLine = (text = ''): string => text.split('\n', 1)[0]?.slice(0, 300) ?? ''

const brokenSuites = (suites: Iterable<TestSuite>): number =>
  [...suites].filter((suite) => suite.errors().length > 0).length

/** Writes a `Tally` as JSON to the file that `TEST_TALLY` names. */
export default class implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const tally: Tally = { passed: 0, failed: unhandled.length, failures: [], skipped: [] }
    for (const module of modules) {
      tally.failed += (module.errors().length > 0 ? 1 : 0) + brokenSuites(module.children.allSuites())
      const inFile = module.errors()[0]
      if (inFile)
        tally.failures.push({
          project: module.project.name,
          name: module.relativeModuleId,
          why: firstLine(inFile.message),
        })
      for (const test of module.children.allTests()) {
        const result = test.result()
        if (result.state === 'passed') tally.passed += 1
        else if (result.state === 'failed') {
          tally.failed += 1
          const name = `${module.relativeModuleId} > ${test.fullName}`
          tally.failures.push({ project: test.project.name, name, why: firstLine(result.errors[0]?.message) })
        } else
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
