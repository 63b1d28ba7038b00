/** The checks of what is written, as tables: what each finds and what it lets pass. */
import { describe, expect, it, test } from 'vitest'
import { applyAllFixes } from '../../../src/editorial/rules/checks'
import type { StoryContent } from '../../../src/editorial/rules/content'
import { KINDS, type Kind } from '../../../src/editorial/rules/kinds'
import { issuesOf, marked, paragraphs, story } from './stories'
import { TABLES } from './tables'
import { MORE_TABLES } from './moreTables'

describe.each([...TABLES, ...MORE_TABLES])('check $check in $kind', ({ check, kind, severity, book, wrong, right }) => {
  test.each(wrong)('finds in the body: %s', (line, ...expected) => {
    const issues = issuesOf(story(kind, { body: paragraphs(line) }), check, book)
    expect(issues.map((issue) => marked(line, issue))).toEqual(expected)
    expect(new Set(issues.map((issue) => issue.severity))).toEqual(new Set([severity]))
    expect(issues.every((issue) => issue.field === 'body' && line.includes(issue.excerpt))).toBe(true)
  })
  test.each(wrong)('finds in the title: %s', (title, ...expected) => {
    const issues = issuesOf(story(kind, { title }), check, book)
    expect(issues.map((issue) => [issue.field, issue.excerpt, marked(title, issue)])).toEqual(
      expected.map((mark) => ['title', title, mark]),
    )
  })
  test.each(right)('lets pass: %s', (line) => {
    expect(issuesOf(story(kind, { title: line, body: paragraphs(line) }), check, book)).toEqual([])
  })
})

describe('one click', () => {
  const fixable = [...TABLES, ...MORE_TABLES].flatMap(({ check, kind, book, wrong }) =>
    wrong.map(([line]) => ({ check, subject: story(kind, { title: line, body: paragraphs(line) }), book, line })),
  )
  it.each(fixable)('leaves nothing of $check to mend: $line', ({ subject, check, book }) => {
    const issues = issuesOf(subject, check, book)
    const mended = applyAllFixes(subject.content, issues)
    const left = issuesOf({ ...subject, content: mended }, check, book)
    expect(left).toHaveLength(issues.filter(({ fix }) => fix === undefined).length)
    expect(applyAllFixes(mended, issues)).toEqual(mended)
  })
  it.each(['cases', 'speeches', 'notices'] as const)(
    'mends a text of all mistakes at once, click by click: %s',
    (kind) => {
      let { content } = story(kind, { body: paragraphs(...fixable.map(({ line }) => line)) })
      const fixesIn = () => issuesOf({ kind, content, media: [] }).filter(({ fix }) => fix !== undefined)
      expect(fixesIn().length).toBeGreaterThan(80)
      for (let click = 0; click < 3; click++) content = applyAllFixes(content, fixesIn())
      expect(fixesIn()).toEqual([])
    },
  )
  it('mends where the right text is certain', () => {
    const certain = new Set(
      fixable
        .flatMap(({ subject, check, book }) => issuesOf(subject, check, book))
        .flatMap(({ check, fix }) => (fix === undefined ? [] : [check])),
    )
    expect([...certain].sort((a, b) => Number(a) - Number(b))).toEqual([
      '1',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
      '10',
      '11',
      '12',
      '13',
      '14',
      '15',
      '16',
      '17',
      '18',
      '19',
      '23',
      '24',
      '25',
      '26',
      '27',
      '28',
      '31',
      '32',
      '38',
    ])
  })
})

describe('scope', () => {
  /** a warning in every kind but speeches */
  const inSpeeches = (there: string | undefined) => KINDS.map((kind) => (kind === 'speeches' ? there : 'warning'))
  const severityIn = (check: string, title: string) =>
    KINDS.map((kind) => issuesOf(story(kind, { title }), check)[0]?.severity)

  it('is every kind for 6, 12, 15, 34 as errors, and for 10 as a warning', () => {
    for (const [check, title] of [
      ['6', '政发[2023]5号'],
      ['12', '帐户'],
      ['15', '今天,开会'],
      ['34', 'XX市'],
    ] as const)
      expect(severityIn(check, title)).toEqual(KINDS.map(() => 'error'))
    expect(severityIn('10', '截止目前已到位')).toEqual(KINDS.map(() => 'warning'))
  })
  it('makes a rule of style a hint in speeches', () => {
    expect(severityIn('20', '约30个左右')).toEqual(inSpeeches('hint'))
  })
  it('makes promises of incentives an error in cases and notices alone', () => {
    expect(severityIn('41', '给予税收返还')).toEqual(
      KINDS.map((kind) => (kind === 'cases' || kind === 'notices' ? 'error' : 'warning')),
    )
  })
  it('lets a speech say today', () => {
    expect(severityIn('36', '今天签约')).toEqual(inSpeeches(undefined))
  })
  it('makes hints of words of praise in speeches', () => {
    for (const [check, title] of [
      ['21', '减少2倍'],
      ['29', '亲自带队'],
      ['30', '全省第一'],
    ] as const)
      expect(severityIn(check, title)).toEqual(inSpeeches('hint'))
  })
  it('reads zero-padded dates in title and body of notices alone', () => {
    expect(severityIn('8', '2023年04月05日')).toEqual(KINDS.map((kind) => (kind === 'notices' ? 'error' : undefined)))
    expect(issuesOf(story('notices', { summary: '2023年04月05日' }), '8')).toEqual([])
  })
  it('exempts attachments from placeholders, and from nothing else', () => {
    const issues = issuesOf(story('notices', { attachments: [{ file: 'd1', title: 'XX项目申报表,样张' }] }))
    expect(issues.map(({ check, field }) => [check, field])).toEqual([['15', 'attachments.0.title']])
  })
})

describe('the roster of leaders', () => {
  const roster = [{ name: '王军', post: '市长', from: '2022-01-01', until: '2022-12-31' }]
  const onDays = (days: Partial<StoryContent>) =>
    issuesOf(story('news', { title: '市长王军出席签约仪式', ...days }), '3', { roster }).length
  it('holds on the day of what happened, not on that of writing', () => {
    expect(onDays({ eventDate: '2022-12-31', documentDate: '2023-01-01' })).toBe(0)
    expect(onDays({ eventDate: '2023-01-01', documentDate: '2022-12-31' })).toBe(1)
    expect(onDays({ eventDate: undefined, documentDate: '2022-12-31' })).toBe(0)
  })
})

describe('fields', () => {
  const WRONG = '开立帐户'
  const cases: [Kind, Partial<StoryContent>, string][] = [
    ['cases', { kicker: WRONG }, 'kicker'],
    ['cases', { subtitle: WRONG }, 'subtitle'],
    ['cases', { shortTitle: WRONG }, 'shortTitle'],
    ['cases', { summary: WRONG }, 'summary'],
    ['cases', { dateline: WRONG }, 'dateline'],
    ['cases', { source: WRONG }, 'source'],
    ['cases', { keywords: ['招商', WRONG] }, 'keywords.1'],
    ['cases', { authors: [{ name: WRONG }] }, 'authors.0.name'],
    ['cases', { project: { park: WRONG } }, 'project.park'],
    ['cases', { introducedBy: { unit: 'u1', contributors: [WRONG] } }, 'introducedBy.contributors.0'],
    ['cases', { timeline: [{ stage: 'signed' }, { note: WRONG }] }, 'timeline.1.note'],
    ['cases', { quotes: [{ text: '好' }, { text: WRONG }] }, 'quotes.1.text'],
    ['cases', { lessons: ['好', WRONG] }, 'lessons.1'],
    ['cases', { figures: [{ amount: '1', asOf: '2023-07-05', label: WRONG }] }, 'figures.0.label'],
    ['cases', { figures: [{ amount: '1', asOf: '2023-07-05', period: WRONG }] }, 'figures.0.period'],
    ['speeches', { speaker: WRONG }, 'speaker'],
    ['speeches', { post: WRONG }, 'post'],
    ['speeches', { occasion: WRONG }, 'occasion'],
    ['speeches', { place: WRONG }, 'place'],
    ['news', { place: WRONG }, 'place'],
    ['notices', { issuer: WRONG }, 'issuer'],
    ['notices', { addressees: WRONG }, 'addressees'],
    ['notices', { documentNumber: WRONG }, 'documentNumber'],
    ['campaigns', { goal: WRONG }, 'goal'],
    ['campaigns', { lead: paragraphs(WRONG) }, 'lead'],
    ['campaigns', { targets: [{ label: WRONG }] }, 'targets.0.label'],
  ]
  it.each(cases)('%s %o', (kind, change, field) => {
    expect(issuesOf(story(kind, change), '12').map((issue) => issue.field)).toEqual([field])
  })
  it('does not read what the public never sees', () => {
    const figures = [{ amount: '1', asOf: '2023-07-05', note: WRONG, checkedBy: WRONG }]
    expect(
      issuesOf(story('cases', { figures, consent: { status: 'given', by: WRONG, date: '2023-07-01', file: 'f1' } })),
    ).toEqual([])
  })
  it('reads the words of the images that are shown; they have no position and no fix', () => {
    const issues = issuesOf(story('cases', { cover: 'i1' }, [{ id: 'i1', caption: '今年,签约', alt: 'XX市长' }]))
    expect(
      issues.map(({ check, field, excerpt, position, fix }) => ({ check, field, excerpt, position, fix })),
    ).toEqual([
      { check: '15', field: 'cover', excerpt: '今年,签约', position: { start: 0, end: 0 }, fix: undefined },
      { check: '34', field: 'cover', excerpt: 'XX市长', position: { start: 0, end: 0 }, fix: undefined },
    ])
    expect(issuesOf(story('cases', {}, [{ id: 'i1', caption: 'XX市长' }]))).toEqual([])
  })
})
