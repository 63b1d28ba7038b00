/** What every check relies on: ids, excerpts, order, fixes, messages, effort. */
import { describe, expect, it } from 'vitest'
import { applyAllFixes, applyFix, UNWAIVABLE } from '../../../src/editorial/rules/checks'
import * as ATTACHMENT_LIST from '../../../src/editorial/rules/checks/data/attachmentList'
import * as IDENTITY from '../../../src/editorial/rules/checks/data/identityNumbers'
import * as INDICATORS from '../../../src/editorial/rules/checks/data/indicators'
import * as LEADERS from '../../../src/editorial/rules/checks/data/leaders'
import * as MAPS from '../../../src/editorial/rules/checks/data/maps'
import * as RANGES from '../../../src/editorial/rules/checks/data/ranges'
import * as SECRECY from '../../../src/editorial/rules/checks/data/secrecy'
import * as SOURCES from '../../../src/editorial/rules/checks/data/sources'
import { LISTED } from '../../../src/editorial/rules/checks/limit'
import { TEXT_CHECKS } from '../../../src/editorial/rules/checks/list'
import { CHECK_MESSAGES } from '../../../src/editorial/rules/checks/messageKeys'
import type { StoryContent } from '../../../src/editorial/rules/content'
import { plainText } from '../../../src/editorial/rules/plainText'
import { checks as english } from '../../../src/messages/en/checks'
import { checks as chinese } from '../../../src/messages/zh/checks'
import { issuesOf, marked, node, paragraphs, rich, story, text } from './stories'

describe('ids', () => {
  const ids = (...lines: string[]) => issuesOf(story('cases', { body: paragraphs(...lines) })).map(({ id }) => id)

  it('begin with the number of the check and are the same on every run', () => {
    expect(ids('开立帐户。')).toEqual(['12-5005c2597b239456'])
    expect(ids('开立帐户。')).toEqual(ids('开立帐户。'))
  })
  it('do not change with what is written elsewhere', () => {
    const [alone] = ids('开立帐户。')
    expect(ids('前言。', '今天,开会。开立帐户。')).toContain(alone)
    expect(issuesOf(story('cases', { title: '一部份企业', body: paragraphs('开立帐户。') })).at(-1)?.id).toBe(alone)
  })
  it('change with the sentence, the field and the ordinal among equals', () => {
    const twice = ids('开立帐户。', '开立帐户。', '他开立帐户。')
    expect(new Set(twice).size).toBe(3)
    expect(twice[0]).toBe(ids('开立帐户。')[0])
    expect(issuesOf(story('cases', { summary: '开立帐户。' }))[0]?.id).not.toBe(twice[0])
  })
  it('tell apart several mistakes in one sentence', () => {
    expect(new Set(ids('今年,我们,开会,讨论。')).size).toBe(3)
  })
  it('are the same for the form in which a text is frozen', () => {
    const written = '今天,café开会。'.normalize('NFD')
    expect(ids(written)).toEqual(ids(written.normalize('NFC')))
  })
  it('are unlikely to meet', () => {
    const title = (i: number) => issuesOf(story('campaigns', { title: `帐户${i}` }))[0]?.id
    expect(new Set(Array.from({ length: 5000 }, (_, i) => title(i))).size).toBe(5000)
  })
})

describe('excerpts', () => {
  const excerpts = (body: string) => issuesOf(story('cases', { body: paragraphs(body) })).map(({ excerpt }) => excerpt)

  it('are the sentence with its end mark and closing marks', () => {
    expect(excerpts('前一句。“他开立帐户。”后一句！')).toEqual(['“他开立帐户。”'])
    expect(excerpts('前一句；开立帐户；后一句')).toEqual(['开立帐户；'])
    expect(excerpts('　　开立帐户')).toEqual(['开立帐户'])
  })
  it('end with the block', () => {
    const body = rich(
      node('heading', text('一、背景')),
      node('paragraph', text('开立帐户')),
      node('paragraph', text('完')),
    )
    expect(issuesOf(story('cases', { body })).map(({ excerpt }) => excerpt)).toEqual(['开立帐户'])
  })
  it('are the whole value of a short field', () => {
    expect(issuesOf(story('cases', { title: '好！开立帐户。又一句' }))[0]?.excerpt).toBe('好！开立帐户。又一句')
  })
  it('stay short in a sentence without end, and hold the mistake', () => {
    const [excerpt = ''] = excerpts(`${'招商'.repeat(5000)}帐户${'引资'.repeat(5000)}`)
    expect(excerpt.length).toBeLessThan(1000)
    expect(excerpt).toContain('帐户')
  })
  it('split no character', () => {
    const [excerpt = ''] = excerpts(`${'𠮷'.repeat(500)}帐户一${'𠮷'.repeat(500)}`)
    expect(excerpt).toBe(`${'𠮷'.repeat(200)}帐户一${'𠮷'.repeat(199)}`)
  })
})

describe('order', () => {
  it('is that of reading, then of position', () => {
    const issues = issuesOf(
      story('cases', {
        title: 'XX市,招商',
        summary: '帐户',
        timeline: Array.from({ length: 11 }, (_, i) => ({ stage: 'signed', note: i === 2 || i === 10 ? '帐户' : '' })),
        body: paragraphs('既使失败,约30个左右。'),
        quotes: [{ text: '部份', speaker: 'XX' }, { text: '部份' }],
        disclosure: 'none',
      }),
    )
    expect(issues.map(({ field, check }) => `${field} ${check}`)).toEqual([
      'title 34',
      'title 15',
      'summary 12',
      'body 12',
      'body 15',
      'body 20',
      'timeline.2.note 12',
      'timeline.10.note 12',
      'quotes.0.text 12',
      'quotes.0.speaker 34',
      'quotes.1.text 12',
      'disclosure 46',
    ])
  })
})

describe('fixes', () => {
  const body = rich(
    node('paragraph', text('今年,'), text('我们,', 1), node('link', text('开会,讨论'))),
    node('list', node('listitem', node('list', node('listitem', text('甲,乙'))))),
    node('table', node('tablerow', node('tablecell', node('paragraph', text('丙:丁'))))),
  )
  const content: StoryContent = {
    title: '今年,开会',
    body,
    quotes: [{ text: '好,很好', speaker: '甲' }],
    lessons: ['一', '截止目前,二'],
  }
  const issues = issuesOf({ kind: 'campaigns', content, media: [] })
  const fixable = issues.filter(({ fix }) => fix !== undefined)

  it('are there for every half-width mark and every 截止', () => {
    expect([...new Set(issues.map(({ check }) => check))].sort()).toEqual(['10', '15'])
    expect(fixable).toEqual(issues)
  })
  it('mend one place in nested rich text and keep its format', () => {
    const issue = fixable.filter(({ field }) => field === 'body')[1]
    const mended = issue && applyFix(content, issue)
    expect(
      mended?.body?.root.children[0]?.children?.slice(0, 2).map(({ text: said, format }) => [said, format]),
    ).toEqual([
      ['今年,', 0],
      ['我们，', 1],
    ])
    expect(mended?.body?.root.children[1]).toBe(body.root.children[1])
    expect(mended?.title).toBe(content.title)
  })
  it('mend entries of lists, and leave the given content as it is', () => {
    const before = JSON.stringify(content)
    const mended = fixable
      .filter(({ field }) => field !== 'body')
      .reduce((story, issue) => applyFix(story, issue), content)
    expect([mended.title, mended.quotes, mended.lessons?.[0]]).toEqual([
      '今年，开会',
      [{ text: '好，很好', speaker: '甲' }],
      '一',
    ])
    expect(JSON.stringify(content)).toBe(before)
  })
  it('mend everything at once', () => {
    const mended = applyAllFixes(content, issues)
    expect(plainText(mended.body)).toBe('今年，我们，开会，讨论\n甲，乙\n丙：丁')
    expect(mended.lessons?.[1]).toBe('截至目前，二')
    expect(issuesOf({ kind: 'campaigns', content: mended, media: [] })).toEqual([])
  })
  it('pass over what no longer stands where it was found', () => {
    const [issue] = fixable
    const changed = { ...content, title: '明天,开会' }
    expect(issue && applyFix(changed, issue)).toBe(changed)
    expect(issue && applyFix({ title: '' }, issue)).toEqual({ title: '' })
  })
  it('leave code alone', () => {
    const CODE = 16
    const code = rich(node('paragraph', text('运行'), text('招商:引资', CODE), text('即可')))
    expect(issuesOf(story('cases', { body: code }))).toEqual([])
  })
})

describe('messages', () => {
  it('are all in both catalogues, and no others', () => {
    expect(Object.keys(chinese).sort()).toEqual([...CHECK_MESSAGES].sort())
    expect(Object.keys(english).sort()).toEqual([...CHECK_MESSAGES].sort())
  })
  it('leave no variable open', () => {
    const issues = issuesOf(
      story('notices', {
        title: 'XX[2023]5号,约30个左右',
        body: paragraphs('2023年04月05日，截止目前开立帐户。'),
        cover: 'nothing',
      }),
    )
    expect(issues.map(({ check }) => check).sort()).toEqual(['10', '12', '15', '20', '34', '40', '6', '8'])
    expect(issues.map(({ suggestion }) => suggestion).join('')).not.toMatch(/[{}]|undefined/)
    expect(issues.find(({ check }) => check === '6')?.suggestion).toContain('〔2023〕5号')
    expect(issues.find(({ check }) => check === '8')?.suggestion).toContain('2023年4月5日')
  })
})

it('names the checks that nobody can wave through', () => {
  expect([...UNWAIVABLE].sort()).toEqual(['32', '33', '39', '40', '43', '46'])
})

/** The alternatives of an expression that no group holds together: an anchor counts for its own one alone. */
function ways(source: string): string[] {
  const found = ['']
  let depth = 0
  for (const part of source.match(/\\.|\[(?:\\.|[^\]])*\]|[\s\S]/g) ?? []) {
    if (part === '(') depth++
    if (part === ')') depth--
    if (part === '|' && depth === 0) found.push('')
    else found[found.length - 1] += part
  }
  return found
}

describe('rule data', () => {
  const patterns = [...TEXT_CHECKS.flatMap(({ patterns: list = [] }) => list), ...SECRECY.SECRECY_PATTERNS]
  const contexts = patterns.flatMap(({ when = [], unless = [] }) => [...when, ...unless])
  const expressions = [
    ...patterns.map(({ find }) => find),
    ...contexts.flatMap(({ match, before, after }) => [match, before, after]),
    ...Object.values({
      ...ATTACHMENT_LIST,
      ...IDENTITY,
      ...INDICATORS,
      ...LEADERS,
      ...MAPS,
      ...RANGES,
      ...SECRECY,
      ...SOURCES,
    }).filter((value) => value instanceof RegExp),
  ]

  it('repeat nothing without a bound, look behind nowhere', () => {
    for (const expression of expressions) expect(expression?.source ?? '').not.toMatch(/(?<!\\)[*+]|\{\d+,\}|\(\?<[=!]/)
  })
  it('search everywhere, and look at contexts from the match on', () => {
    expect(patterns.every(({ find }) => find.flags === 'g')).toBe(true)
    for (const { before, after } of contexts) {
      for (const way of ways(before?.source ?? '$')) expect(way).toMatch(/\$$/)
      for (const way of ways(after?.source ?? '^')) expect(way).toMatch(/^\^/)
      expect([before?.flags ?? '', after?.flags ?? '']).toEqual(['', ''])
    }
  })
})

describe('effort', () => {
  const HOSTILE: [string, (n: number) => string][] = [
    ['one mark after another', (n) => ','.repeat(n)],
    ['marks in a sentence without end', (n) => '中,'.repeat(n / 2)],
    ['quotations that never close', (n) => '“'.repeat(n)],
    ['quotations within quotations', (n) => '“'.repeat(n / 2) + '”'.repeat(n / 2)],
    ['crossing quotations', (n) => '“《'.repeat(n / 4) + '”》'.repeat(n / 4)],
    ['numerals', (n) => '约一百'.repeat(n / 3)],
    ['one long numeral', (n) => `约${'一'.repeat(n)}`],
    ['既使 without 又', (n) => '既使'.repeat(n / 2)],
    ['placeholders', (n) => 'X'.repeat(n)],
    ['an address of marks', (n) => `http://a${','.repeat(n)}`],
    ['截止 and digits', (n) => `截止${'1月'.repeat(n / 2)}`],
    ['brackets', (n) => '[2023'.repeat(n / 5)],
    ['white space', (n) => ' '.repeat(n)],
    ['one digit after another', (n) => '4'.repeat(n)],
    ['digits in groups', (n) => '6222 '.repeat(n / 5)],
    ['a list of regions', (n) => '香港和'.repeat(n / 3)],
    ['a list of regions without end', (n) => '、台湾'.repeat(n / 3)],
    ['rates', (n) => '同比增长1'.repeat(n / 5)],
    ['amounts', (n) => '总投资1元，'.repeat(n / 6)],
    ['incentives', (n) => '返还企业全部'.repeat(n / 6)],
    ['suspects', (n) => '嫌疑人王'.repeat(n / 4)],
    ['marks of secrecy, one on each line', (n) => '秘密★\n'.repeat(n / 4)],
    ['attachments', (n) => `附件：${'1.'.repeat(n / 2)}`],
    ['shares', (n) => '5%提高到8%，提高'.repeat(n / 10)],
  ]
  it.each(HOSTILE)('has an end for %s', (_, hostile) => {
    const issues = issuesOf(story('notices', { body: paragraphs(hostile(60_000)) }))
    expect(issues.length).toBeLessThanOrEqual(LISTED + 1)
  })
  it('grows with the length: as many issues and as much text as the story is longer', () => {
    const size = (n: number) => {
      const issues = issuesOf(story('cases', { body: paragraphs('今天,开会'.repeat(n)) }))
      return [issues.length, issues.reduce((sum, { excerpt }) => sum + excerpt.length, 0)] as const
    }
    const [once, twice] = [size(400), size(800)]
    expect(twice[0] / once[0]).toBe(2)
    expect(twice[1] / once[1]).toBeLessThan(2.2)
  })
  it('lists a mistake that is made without end up to a limit; the last says how many follow', () => {
    const issues = issuesOf(story('cases', { lessons: ['中,'.repeat(LISTED - 1), '国,家,', '人,'] }))
    expect(issues).toHaveLength(LISTED)
    expect(issues.at(-1)).toMatchObject({ field: 'lessons.1', position: { start: 1, end: 2 } })
    expect(issues.at(-1)?.suggestion).toContain('还有 2 处')
    expect(issues.at(-2)?.suggestion).not.toContain('还有')
  })
  it('keeps positions true in a long text', () => {
    const line = '招商引资,开立帐户。'.repeat(500)
    const issues = issuesOf(story('cases', { body: paragraphs(line) }))
    expect(new Set(issues.map((issue) => marked(line, issue)))).toEqual(new Set([',', '帐户']))
    expect(issues).toHaveLength(1000)
  })
})
