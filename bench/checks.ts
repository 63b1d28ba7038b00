/**
 * The checks over the speech of the fixture, repeated to a length. Last line: `checks: <ratio>` = the time for twice
 * the length over the time for the length; 2 is linear.
 */
import { runChecks } from '../src/editorial/rules/checks'
import type { Subject } from '../src/editorial/rules/content'
import { describeCheck } from '../src/messages/checks'
import { mayorSpeech } from '../tests/support/mayorSpeech'
import { paragraphs, story } from '../tests/unit/checks/stories'

/** Characters of the longer speech; the shorter has half of them. */
const CHARACTERS = 10_000
const RUNS = 51
const WARM_UP = 10

export default async function checks(): Promise<void> {
  const [half, whole] = [speechOf(CHARACTERS / 2), speechOf(CHARACTERS)]
  const times = Array.from({ length: WARM_UP + RUNS }, () => ({ half: timeOf(half), whole: timeOf(whole) })).slice(
    WARM_UP,
  )
  const [short, long] = [median(times.map((run) => run.half)), median(times.map((run) => run.whole))]
  console.log(`${long.toFixed(1)} ms per ${CHARACTERS} characters, ${runChecks(whole, describeCheck).length} issues`)
  console.log(`checks: ${(long / short).toFixed(2)}`)
}

/** A speech whose body has so many characters. */
function speechOf(characters: number): Subject {
  const { title, paragraphs: lines } = mayorSpeech()
  const all: string[] = []
  for (let left = characters, i = 0; left > 0; i++) {
    const line = (lines[i % lines.length] as string).slice(0, left)
    all.push(line)
    left -= line.length
  }
  return story('speeches', { title, body: paragraphs(...all) })
}

/** Milliseconds of one run. */
function timeOf(subject: Subject): number {
  const started = performance.now()
  runChecks(subject, describeCheck)
  return performance.now() - started
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
