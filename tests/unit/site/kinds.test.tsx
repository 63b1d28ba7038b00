/** Every kind has its pages, its place in the menu and, where it is a story of its own, its column on the home page. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { ClockLine } from '../../../src/desk/dashboard/ClockLine'
import { KINDS, STORY_KINDS } from '../../../src/editorial/rules/kinds'
import { t } from '../../../src/messages/index'
import { Home } from '../../../src/site/components/Home'
import { settings, wholeHome } from '../../../src/site/components/Home/examples'
import { columnsIn } from '../../../src/site/present/columns'
import { presentHome } from '../../../src/site/present/home'
import { markup, words } from './markup'

const SITE = path.join(import.meta.dirname, '../../../app/(site)')
const NOW = new Date('2026-11-23T08:00:00Z')

describe.each(KINDS)('%s', (kind) => {
  it.each(['page.tsx', '[slug]/page.tsx'])('has %s', (file) =>
    expect(existsSync(path.join(SITE, kind, file))).toBe(true),
  )
  it('is in the menu when it has something to read', () => expect(columnsIn([kind])).toEqual([kind]))
})

test.each(STORY_KINDS)('%s has a column on the home page, and none while it is empty', (kind) => {
  const home = (columns: typeof wholeHome.columns) => {
    const { meta: _meta, ...props } = presentHome(
      { origin: 'https://example.cn', settings },
      { ...wholeHome, columns },
      NOW,
    )
    return markup(<Home {...props} />)
  }
  const link = `<p class="more"><a href="/${kind}">`
  expect(home(wholeHome.columns)).toContain(link)
  expect(home({ ...wholeHome.columns, [kind]: [] })).not.toContain(link)
})

describe('the clocks of the inspection', () => {
  const line = (news: number | null) => words(markup(<ClockLine clocks={{ site: 1, notices: 183, news }} />))
  it('tell of news what is overdue after 14 days', () => {
    const column = t('options.kind.news')
    expect(line(14)).toContain(t('desk.clock.column', { column, days: 14, most: 14 }))
    expect(line(0)).toContain(t('desk.clockToday.column', { column, most: 14 }))
    expect(line(14)).not.toContain(t('desk.clockLate', { text: '' }))
    expect(line(15)).toContain(t('desk.clockLate', { text: t('desk.clock.column', { column, days: 15, most: 14 }) }))
    expect(line(null)).toContain(t('desk.clockLate', { text: t('desk.clockNever.column', { column }) }))
  })
})
