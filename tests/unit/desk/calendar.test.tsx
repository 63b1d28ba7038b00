/** What a day of the calendar shows: a story at its moment, a coverage task on its day, each with the way to it. */
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { DayEntries } from '../../../src/desk/calendar/DayEntries'
import { endOf, type CalendarEntry } from '../../../src/editorial/rules/calendar'

const UNITS = { media: '市融媒体中心' }
const shown = (entry: Partial<CalendarEntry>, now: string): string =>
  renderToStaticMarkup(
    <DayEntries
      entries={[
        {
          event: 'goesOut',
          at: '2026-12-01T01:00:00.000Z',
          kind: 'news',
          id: 'x1',
          title: '题目',
          unit: 'media',
          ...entry,
        },
      ]}
      now={new Date(now)}
      units={UNITS}
    />,
  )

describe('a coverage task', () => {
  const task = { event: 'taskDue', at: endOf('2026-12-01'), kind: null, title: '写一个典型' } as const
  test('leads to its page, and has no hour', () => {
    const html = shown(task, '2026-12-01T15:59:00.000Z')
    expect(html).toContain('href="/admin/collections/coverageTasks/x1"')
    expect(html).toContain('约稿交稿')
    expect(html).not.toMatch(/<time|逾期/)
  })
  test('is overdue once its day in Beijing is over, and not before', () => {
    expect(shown(task, '2026-12-01T16:00:00.000Z')).toContain('逾期')
  })
})

test('a story stands at its moment and leads to its form', () => {
  const html = shown({}, '2026-11-30T00:00:00.000Z')
  expect(html).toContain('href="/admin/collections/news/x1"')
  expect(html).toContain('<time dateTime="2026-12-01T01:00:00.000Z">09:00</time>')
})
