/** What the daily inspection says of what it saw: pure, as tables. */
import { describe, expect, test } from 'vitest'
import { emptyFindings, markFindings, MARKS, staleFindings } from '../../src/campaign/rules/inspection/columns'
import {
  isCutOff,
  linkFindings,
  outerLinks,
  statementFindings,
  type Answered,
} from '../../src/campaign/rules/inspection/editions'
import {
  Findings,
  ITEMS,
  keyOf,
  MOST_TOLD,
  reconcile,
  vetoes,
  type Finding,
  type KeptFinding,
} from '../../src/campaign/rules/inspection/items'
import { dayPlus } from '../../src/editorial/rules/reminders'
import type { Issue } from '../../src/editorial/rules/issues'

const EDITION = { kind: 'news', story: 's1', unit: 'u1', title: '开工' } as const

describe('a day after another', () => {
  test.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2023-12-31', 1, '2024-01-01'],
    ['2024-02-29', 7, '2024-03-07'],
    ['2023-10-31', 3, '2023-11-03'],
  ])('%s and %d', (day, days, after) => {
    expect(dayPlus(day, days)).toBe(after)
  })
})

describe('clocks', () => {
  test.each([
    [{ site: 14, news: 14, notices: 183 }, []],
    [{ site: 15, news: 15, notices: 183 }, ['staleHome site', 'staleColumn news']],
    [{ site: 0, news: 0, notices: 184 }, ['staleColumn notices']],
    [{ site: null, news: null, notices: null }, []],
  ])('%j', (clocks, keys) => {
    expect(staleFindings(clocks).map(keyOf)).toEqual(keys)
  })

  test('a column without anything is empty, and not stale too', () => {
    const live = { cases: 3, speeches: 0, notices: 1, news: 0, campaigns: 1 }
    expect(emptyFindings(live).map(({ about }) => about)).toEqual(['speeches', 'news'])
  })
})

test('marks that the footer lacks; blanks are none', () => {
  expect(markFindings({}).map(({ vars }) => vars.mark)).toEqual([...MARKS])
  const all = Object.fromEntries(MARKS.map((mark) => [mark, '有']))
  expect(markFindings(all)).toEqual([])
  expect(markFindings({ ...all, icp: '  ' }).map(keyOf)).toEqual(['missingMark icp'])
})

describe('statements', () => {
  const issue = (id: string, check: string, severity: Issue['severity']): Issue => ({
    id,
    check,
    severity,
    field: 'body',
    excerpt: '原文',
    position: { start: 0, end: 2 },
    suggestion: '改成这样。',
    acknowledgedBy: null,
  })
  test('errors that nobody let stand; warnings are the reviewer’s; a dead link is one whatever its level', () => {
    const issues = [
      issue('a', '5', 'error'),
      issue('b', '6', 'error'),
      issue('c', '7', 'warning'),
      issue('d', '35', 'warning'),
    ]
    const found = statementFindings(EDITION, issues, new Set(['b']))
    expect(found.map(({ item, about }) => [item, about])).toEqual([
      ['wrongStatement', 'news s1 a'],
      ['internalLink', 'news s1 d'],
    ])
    expect(found[0]).toMatchObject({ unit: 'u1', title: '开工', vars: { check: '5', excerpt: '原文' } })
  })
})

describe('links outside', () => {
  test('of the body and of the source, each once; those of this site and mail are not among them', () => {
    const link = (url: string) => ({ type: 'link', fields: { url }, children: [] })
    const body = {
      root: {
        type: 'root',
        children: [
          link('https://a.example/1'),
          link('https://a.example/1'),
          link('/news/x'),
          link('mailto:a@b.example'),
          link('HTTP://b.example'),
        ],
      },
    }
    expect(outerLinks('news', { title: 't', body, sourceUrl: 'https://c.example/' })).toEqual([
      'https://a.example/1',
      'HTTP://b.example',
      'https://c.example/',
    ])
  })

  const answers = new Map<string, Answered>([
    ['1', 'alive'],
    ['2', 'gone'],
    ['3', 'unreachable'],
    ['4', 'inner'],
  ])
  test('what is alive, and what was not asked, is no finding', () => {
    expect(linkFindings(EDITION, ['1', '2', '3', '4', '5'], answers).map(({ vars }) => [vars.url, vars.why])).toEqual([
      ['2', 'gone'],
      ['3', 'unreachable'],
      ['4', 'inner'],
    ])
  })
  test.each([
    [['unreachable', 'unreachable', 'inner'], true],
    [['unreachable', 'alive'], false],
    [['unreachable', 'gone'], false],
    [['inner'], false],
    [[], false],
  ] as [Answered[], boolean][])('%j: cut off is %s', (heard, cut) => {
    expect(isCutOff(new Map(heard.map((answer, index) => [String(index), answer])))).toBe(cut)
  })
})

describe('from day to day', () => {
  const finding = (item: Finding['item'], about: string): Finding => ({ item, about, vars: {} })
  const kept = (item: Finding['item'], about: string, more: Partial<KeptFinding> = {}): KeptFinding => ({
    ...finding(item, about),
    key: `${item} ${about}`,
    veto: false,
    firstSeen: '2024-02-01',
    lastSeen: '2024-02-28',
    dueOn: '2024-02-04',
    goneOn: null,
    ...more,
  })

  test('new ones have their days from today; those of before keep theirs', () => {
    const { found, gone } = reconcile(
      [kept('internalLink', 'a')],
      [finding('internalLink', 'a'), finding('externalLink', 'b')],
      '2024-02-29',
    )
    expect(found.map(({ key, firstSeen, lastSeen, dueOn }) => [key, firstSeen, lastSeen, dueOn])).toEqual([
      ['internalLink a', '2024-02-01', '2024-02-29', '2024-02-04'],
      ['externalLink b', '2024-02-29', '2024-02-29', '2024-03-07'],
    ])
    expect(gone).toEqual([])
  })
  test('what is not there any more is gone; what was gone stays so; what comes back begins anew', () => {
    const before = [
      kept('missingMark', 'icp'),
      kept('missingMark', 'x', { goneOn: '2024-02-20' }),
      kept('emptyColumn', 'y', { goneOn: '2024-02-20' }),
    ]
    const { found, gone } = reconcile(before, [finding('emptyColumn', 'y')], '2024-02-29')
    expect(gone).toEqual(['missingMark icp'])
    expect(found.map(({ firstSeen, goneOn }) => [firstSeen, goneOn])).toEqual([['2024-02-29', null]])
  })
  test('what nobody could look at stays as it is', () => {
    expect(reconcile([kept('externalLink', 'a')], [], '2024-02-29', ['externalLink']).gone).toEqual([])
  })
})

test('what fails the site: a stale home page at once, columns from the fifth', () => {
  expect(vetoes({ staleHome: 1 })).toEqual(['staleHome'])
  expect(vetoes({ staleColumn: 4, emptyColumn: 4, wrongStatement: 99 })).toEqual([])
  expect(vetoes({ staleColumn: 5, emptyColumn: 6 })).toEqual(['staleColumn', 'emptyColumn'])
  expect(Object.values(ITEMS).every(({ days }) => days > 0)).toBe(true)
})

describe('what a look found', () => {
  const one = (about: string, item: Finding['item'] = 'internalLink', unit = 'u1'): Finding => ({
    item,
    about,
    unit,
    vars: {},
  })
  const many = (count: number, from = 0) => Array.from({ length: count }, (_, i) => one(`s${from + i}`))
  const open = (findings: readonly Finding[]) => findings.map((finding) => ({ key: keyOf(finding) }))
  const told = (before: readonly Finding[], found: readonly Finding[]) => {
    const seen = new Findings(open(before))
    for (const finding of found) seen.add(finding)
    return seen
  }
  test('is counted, the same of one subject once', () => {
    const seen = new Findings([])
    seen.add(one('site', 'staleHome'))
    seen.add(one('a'), one('b'), one('a'))
    expect(seen.counts).toEqual({ staleHome: 1, internalLink: 2 })
    expect(seen.told).toEqual([one('site', 'staleHome'), one('a'), one('b')])
  })
  test('is told up to a number of each item, and counted whole', () => {
    const seen = told([], [...many(MOST_TOLD + 5), one('site', 'staleHome')])
    expect(seen.told).toEqual([...many(MOST_TOLD), one('site', 'staleHome')])
    expect(seen.counts).toEqual({ internalLink: MOST_TOLD + 5, staleHome: 1 })
  })
  test('of one unit takes no place of another', () => {
    const other = one('x', 'internalLink', 'u2')
    expect(told([], [...many(MOST_TOLD + 5), other]).told).toEqual([...many(MOST_TOLD), other])
  })
  test('stays told while it is there, whatever was found before it', () => {
    const before = many(MOST_TOLD - 1)
    const seen = told(before, [...many(3, 9_000), ...before])
    expect(seen.told).toEqual([...before, one('s9000')])
    expect(seen.counts.internalLink).toBe(MOST_TOLD + 2)
  })
  test('stays told where more were told than there is room for now', () => {
    const before = many(MOST_TOLD + 9)
    expect(told(before, [one('new'), ...before]).told).toEqual(before)
  })
  test('makes room for others as soon as it is not there any more', () => {
    const before = many(MOST_TOLD)
    expect(told(before, [...many(2, 9_000), ...before.slice(1)]).told).toEqual([...before.slice(1), one('s9000')])
    expect(told(before, many(MOST_TOLD + 1, 9_000)).told).toEqual(many(MOST_TOLD, 9_000))
  })
})
