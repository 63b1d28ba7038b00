/** What a record says now of a figure that was changed more than once. */
import { expect, test } from 'vitest'
import { presentAmount } from '../../../src/editorial/rules/oldFigures'

const JOBS = { indicator: 'jobs', label: '带动就业', unit: 'people', kind: 'target' }

test.each([
  [
    'the latest day',
    [
      { ...JOBS, amount: '36', asOf: '2024-01-01' },
      { ...JOBS, amount: '40', asOf: '2024-02-29' },
    ],
    '40',
  ],
  ['another unit is another figure', [{ ...JOBS, unit: 'items', amount: '40' }], undefined],
  ['another kind is another figure', [{ ...JOBS, kind: 'actual' as const, amount: '40' }], undefined],
  ['nothing', [], undefined],
])('%s', (_, figures, amount) => {
  expect(
    presentAmount(
      figures.map((figure) => ({ ...figure, kind: figure.kind as 'target' | 'actual' })),
      JOBS,
    ),
  ).toBe(amount)
})
