/** What a director can change about the checks, and what not. */
import { describe, expect, it } from 'vitest'
import { bookVersion, DEFAULT_BOOK, UNWAIVABLE, type Level, type RuleBook } from '../../../src/editorial/rules/checks'
import { FACT_CHECKS, TEXT_CHECKS } from '../../../src/editorial/rules/checks/list'
import { levelled } from '../../../src/editorial/rules/checks/levels'
import { issuesOf, paragraphs, story } from './stories'

const LEVELS: readonly Level[] = ['off', 'hint', 'warning', 'error']
const at = (check: string, level: Level): RuleBook => ({ ...DEFAULT_BOOK, levels: { [check]: level } })

describe('the list', () => {
  it('has every number from 1 to 46, each once', () => {
    const numbers = [...TEXT_CHECKS, ...FACT_CHECKS].map(({ check }) => Number(check)).sort((a, b) => a - b)
    expect(numbers).toEqual(Array.from({ length: 46 }, (_, i) => i + 1))
  })
  it('makes hints of the rules of style in speeches', () => {
    const style = TEXT_CHECKS.filter(({ severity, severityIn }) => (severityIn?.speeches ?? severity) === 'hint')
    expect(style.map(({ check }) => check)).toEqual(['11', '14', '18', '20', '21', '22', '28', '29', '30', '38'])
    expect(TEXT_CHECKS.find(({ check }) => check === '36')?.exemptKinds).toEqual(['speeches'])
  })
})

describe('levels', () => {
  it('turn a rule down to any milder level', () => {
    expect(LEVELS.map((level) => levelled('12', 'error', at('12', level)))).toEqual([
      undefined,
      'hint',
      'warning',
      'error',
    ])
    expect(LEVELS.map((level) => levelled('10', 'warning', at('10', level)))).toEqual([
      undefined,
      'hint',
      'warning',
      'warning',
    ])
  })
  it('never make a rule stricter: 14 and the other hints stay hints', () => {
    for (const check of ['11', '14', '18', '22', '28', '38'])
      expect(LEVELS.map((level) => levelled(check, 'hint', at(check, level)))).toEqual([
        undefined,
        'hint',
        'hint',
        'hint',
      ])
  })
  it('change nothing of what nobody can wave through', () => {
    for (const check of UNWAIVABLE)
      expect(LEVELS.map((level) => levelled(check, 'error', at(check, level)))).toEqual([
        'error',
        'error',
        'error',
        'error',
      ])
  })
  it('count in a run, each for its own rule', () => {
    const subject = story('cases', { body: paragraphs('开立帐户,今天签约。'), disclosure: 'none' })
    const run = (levels: RuleBook['levels']) =>
      issuesOf(subject, undefined, { levels }).map(({ check, severity }) => `${check} ${severity}`)
    expect(run({})).toEqual(['12 error', '15 error', '36 warning', '46 error'])
    expect(run({ '12': 'hint', '36': 'off', '46': 'off' })).toEqual(['12 hint', '15 error', '46 error'])
  })
  it('take no name of a member of every object for a rule', () => {
    expect(levelled('constructor', 'error', DEFAULT_BOOK)).toBe('error')
  })
})

describe('terms of the house', () => {
  const terms: RuleBook['terms'] = [
    { wrong: '一号办公室', right: '一号办', severity: 'warning' },
    { wrong: '外资', right: '境外投资', severity: 'hint', unless: ['实到外资', '外资企业'] },
    { wrong: 'a+b', right: 'a和b', severity: 'error' },
  ]
  const found = (line: string) =>
    issuesOf(story('campaigns', { title: line }), undefined, { terms }).map(({ severity, fix }) => [severity, fix])
  it('are found with their severity, and one click puts the right one', () => {
    expect(found('请一号办公室把关')).toEqual([['warning', '一号办']])
    expect(found('引进外资，利用外资')).toEqual([
      ['hint', '境外投资'],
      ['hint', '境外投资'],
    ])
    expect(found('“a+b”')).toEqual([['error', 'a和b']])
  })
  it('pass in a longer word and in what they become', () => {
    expect(found('实到外资，外资企业')).toEqual([])
    expect(found('aab')).toEqual([])
    expect(
      issuesOf(story('campaigns', { title: '一号办公室' }), undefined, {
        terms: [{ wrong: '一号办', right: '一号办公室', severity: 'error' }],
      }),
    ).toEqual([])
  })
  it('look for nothing where a word is empty', () => {
    expect(issuesOf(story('campaigns'), undefined, { terms: [{ wrong: '', right: '甲', severity: 'error' }] })).toEqual(
      [],
    )
  })
})

describe('names of the roster', () => {
  it('are passed over by other rules', () => {
    const subject = story('campaigns', { title: '其它同志', goal: '前苏联' })
    expect(issuesOf(subject)).toHaveLength(2)
    expect(
      issuesOf(subject, undefined, {
        roster: [
          { name: '其它', post: '' },
          { name: '前苏联', post: '' },
        ],
      }),
    ).toEqual([])
  })
  it('hide nothing that is no matter of style', () => {
    const roster = [
      { name: '机密', post: '' },
      { name: '帐户', post: '' },
    ]
    expect(
      issuesOf(story('campaigns', { title: '机密', goal: '帐户' }), undefined, { roster }).map(({ check }) => check),
    ).toEqual(['33', '12'])
  })
})

describe('the version', () => {
  it('is the same for the same book, in whatever order its members stand', () => {
    const { roster, terms, style, sources, levels } = DEFAULT_BOOK
    expect(bookVersion({ levels, sources, style, terms, roster })).toBe(bookVersion(DEFAULT_BOOK))
    expect(bookVersion(DEFAULT_BOOK)).toMatch(/^\d+-[0-9a-f]{16}-[0-9a-f]{16}$/)
  })
  it('changes with everything that a director can change', () => {
    const changed: RuleBook[] = [
      DEFAULT_BOOK,
      { ...DEFAULT_BOOK, roster: [{ name: '王军', post: '市长' }] },
      { ...DEFAULT_BOOK, roster: [{ name: '王军', post: '市长', until: '2024-01-01' }] },
      { ...DEFAULT_BOOK, terms: [{ wrong: '甲', right: '乙', severity: 'hint' }] },
      { ...DEFAULT_BOOK, style: { range: '～' } },
      { ...DEFAULT_BOOK, style: { range: '—' } },
      { ...DEFAULT_BOOK, sources: [] },
      { ...DEFAULT_BOOK, levels: { '10': 'off' } },
    ]
    expect(new Set(changed.map(bookVersion)).size).toBe(changed.length)
  })
})
