/** The checks against the labelled set: how much of what they find is wrong, how much of what is wrong they find. */
import { afterAll, describe, expect, it } from 'vitest'
import { judge, linesOf, longTexts } from './labelled'
import { issuesOf, marked, paragraphs, story } from './stories'

const RULES = Array.from({ length: 46 }, (_, i) => i + 1)
const PRECISION = 0.95
const RECALL = 0.9

const table: string[] = []
/** Written past the reporter, which keeps the console of tests that pass to itself. */
afterAll(() => void process.stdout.write(`${table.join('\n')}\n`))

describe.each(RULES)('rule %i', (rule) => {
  const lines = linesOf(rule)
  const judged = lines.map((line) => ({ line, ...judge(line) }))
  const right = judged.reduce((sum, line) => sum + line.right, 0)
  const wrong = judged.flatMap((line) => line.wrong.map(({ excerpt }) => `${excerpt} (${line.line.why})`))
  const missed = judged.flatMap((line) => line.missed.map(({ text, field }) => `${text ?? field} (${line.line.why})`))
  const precision = right / (right + wrong.length)
  const recall = right / (right + missed.length)
  table.push(`${String(rule).padStart(2)}  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}`)

  it('has lines that must be found, and lines that must pass', () => {
    expect(lines.filter(({ found }) => found.length > 0).length).toBeGreaterThanOrEqual(20)
    expect(lines.filter(({ found }) => found.length === 0).length).toBeGreaterThanOrEqual(20)
    expect(lines.every((line) => Number(line.rule) === rule)).toBe(true)
  })
  it(`finds little that is right: precision of at least ${PRECISION}`, () => {
    expect(precision, wrong.join('\n')).toBeGreaterThanOrEqual(PRECISION)
  })
  it(`misses little: recall of at least ${RECALL}`, () => {
    expect(recall, missed.join('\n')).toBeGreaterThanOrEqual(RECALL)
  })
})

describe('long official texts', () => {
  const texts = longTexts()
  it('are ten', () => {
    expect(texts).toHaveLength(10)
  })
  it.each(texts)('raise no error: $name', ({ kind, title, paragraphs: lines }) => {
    const body = lines.join('\n')
    const errors = issuesOf(story(kind, { title, body: paragraphs(...lines) })).filter(
      ({ severity }) => severity === 'error',
    )
    expect(body.length).toBeGreaterThan(1000)
    expect(
      errors.map((issue) => `${issue.check} ${issue.field === 'body' ? marked(body, issue) : issue.excerpt}`),
    ).toEqual([])
  })
})
