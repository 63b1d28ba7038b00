/** What a condition says of one row, as the two databases answer it. Knows the operators that the queue uses alone. */
import type { Condition } from '../../src/editorial/rules/queue'

type Row = Readonly<Record<string, unknown>>

const OPERATORS: Record<string, (value: unknown, asked: unknown) => boolean> = {
  equals: (value, asked) => value === asked,
  not_in: (value, asked) => !(asked as unknown[]).includes(value),
  exists: (value, asked) => (value !== null && value !== undefined) === asked,
  has: (value, asked) => typeof value === 'string' && value.includes(String(asked)),
  // of a column that is empty SQLite says neither
  lacks: (value, asked) => typeof value === 'string' && !value.includes(String(asked)),
}

/** @throws for an operator that is not known here */
export function holds(condition: Condition, row: Row): boolean {
  return Object.entries(condition).every(([name, said]) => {
    if (name === 'and') return (said as Condition[]).every((each) => holds(each, row))
    if (name === 'or') return (said as Condition[]).some((each) => holds(each, row))
    return Object.entries(said as Row).every(([operator, asked]) => {
      const answer = OPERATORS[operator]
      if (!answer) throw new Error(`no operator ${operator}`)
      return answer(row[name], asked)
    })
  })
}
