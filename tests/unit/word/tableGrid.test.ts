import { expect, it } from 'vitest'
import { sheetOnPaper } from '../../../src/word/ways/paper'
import { gridOf } from '../../../src/word/ways/said'
import type { Cell } from '../../../src/word/write/blocks'

const cell = (columns = 1, rows = 1): Cell => ({ blocks: [], columns, rows })

it('a cell that reaches over rows keeps its column from those below', () => {
  const [east, name, first, second, wide, last] = [cell(1, 2), cell(), cell(), cell(), cell(2, 2), cell()]
  expect(
    gridOf([
      [east, name, first],
      [second, last],
    ]),
  ).toEqual([
    [east, name, first],
    [null, second, last],
  ])
  expect(gridOf([[name, wide], [first], [second, last, east]])).toEqual([
    [name, wide, null],
    [first, null, null],
    [second, last, east],
  ])
})

it('a cell that says that it reaches further than the table ends with it', () => {
  const deep = cell(1, 9)
  expect(gridOf([[deep, cell()], [cell()]]).map((line) => line.length)).toEqual([2, 2])
})

it('the sheet on paper keeps the width of its columns, whatever is written in them', () => {
  const html = sheetOnPaper({
    kind: 'notices',
    title: '长'.repeat(64),
    unit: '市融媒体中心',
    office: '一号办',
    writers: [],
    number: 1,
    sha256: 'a'.repeat(64),
    submittedAt: '2023-07-05T01:00:00Z',
    reviews: {},
  })
  expect(html).toContain('table-layout:fixed;')
  expect(html.match(/<col style="width:[\d.]+%">/g)).toHaveLength(4)
})
