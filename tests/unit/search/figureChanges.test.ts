/** Which values a correction takes back, and which live stories still carry one. */
import { describe, expect, it } from 'vitest'
import type { FrozenStory } from '../../../src/editorial/rules/canonical'
import type { Figure, StoryContent } from '../../../src/editorial/rules/content'
import { carriersIn, changedValues } from '../../../src/editorial/rules/figureChanges'
import { t, type MessageKey } from '../../../src/messages/index'
import { richText } from '../../support/stories'

const figure = (amount: string, more: Figure = {}): Figure => ({
  indicator: 'totalInvestment',
  amount,
  unit: 'usd10k',
  kind: 'target',
  ...more,
})
const content = (figures: Figure[], more: Partial<StoryContent> = {}): StoryContent => ({
  title: '担保公司落户',
  project: { name: '担保公司项目' },
  figures,
  ...more,
})
const frozen = (of: StoryContent): FrozenStory => ({
  canonical: 'exemplar-1',
  kind: 'cases',
  story: '1',
  unit: { id: 'u', name: '市融媒体中心' },
  units: [],
  content: of,
  media: [],
})
const WORDS = {
  fileNames: new Map<string, string>(),
  fileTexts: new Map<string, string>(),
  measure: (unit: string) => t(`options.measure.${unit}` as MessageKey),
}
const OLD = content([figure('1000')])
const carries = (story: StoryContent, corrected = OLD) =>
  carriersIn(frozen(story), corrected, changedValues(corrected, content([])), WORDS)
const fields = (story: StoryContent) => carries(story).map(({ field }) => field)

describe('the values that a correction takes back', () => {
  const amounts = (before: Figure[], after: Figure[]) =>
    changedValues(content(before), content(after)).map(({ amount, unit }) => `${amount} ${unit}`)

  it.each<[string, Figure[], Figure[], string[]]>([
    ['nothing where nothing changed', [figure('1000')], [figure('1000')], []],
    ['the old amount', [figure('1000')], [figure('100')], ['1000 usd10k']],
    ['the old unit', [figure('10')], [figure('10', { unit: 'usd100m' })], ['10 usd10k']],
    ['what is no longer said', [figure('1000')], [], ['1000 usd10k']],
    ['not what is new', [], [figure('1000')], []],
    ['not what is merely written otherwise', [figure('1000.50')], [figure('01000.5')], []],
    ['not the order', [figure('1'), figure('2')], [figure('2'), figure('1')], []],
    ['the amount under its indicator', [figure('5')], [figure('5', { indicator: 'tax' })], ['5 usd10k']],
    ['each once', [figure('7'), figure('7', { kind: 'actual' })], [], ['7 usd10k']],
    ['nothing without an amount', [figure('', {})], [], []],
  ])('%s', (_, before, after, expected) => expect(amounts(before, after)).toEqual(expected))

  it('counts the targets of a campaign', () => {
    const campaign = { title: '专题', targets: [figure('30')] }
    expect(changedValues(campaign, { ...campaign, targets: [figure('40')] })).toMatchObject([{ amount: '30' }])
  })
  it('tells figures without an indicator of the list by their label', () => {
    const [rooms, beds] = ['客房', '床位'].map((label) => figure('9', { indicator: 'other', label, unit: 'items' }))
    expect(changedValues(content([rooms as Figure]), content([beds as Figure]))).toMatchObject([{ label: '客房' }])
  })
})

describe('a story carries an old value', () => {
  it('as a figure of the same project', () => {
    expect(carries(content([figure('3'), figure('1000.0')]))).toEqual([
      { field: 'figures.1.amount', excerpt: '1000.0万美元' },
    ])
  })
  it('as a figure where it names no project', () => {
    expect(fields({ title: '讲话', figures: [figure('1000')] })).toEqual(['figures.0.amount'])
  })
  it.each<[string, StoryContent]>([
    ['of another project', content([figure('1000')], { project: { name: '别的项目' } })],
    ['of another indicator', content([figure('1000', { indicator: 'tax' })])],
    ['of another unit', content([figure('1000', { unit: 'cny10k' })])],
    ['of another amount', content([figure('100')])],
  ])('not as a figure %s', (_, story) => expect(fields(story)).toEqual([]))

  it.each([
    '总投资1000万美元的项目',
    '总投资1,000万美元',
    '总投资 １０００ 万美元',
    '引进项目，1000.00万美元落地',
    '先是500万美元，后来1000万美元',
  ])('in prose: %s', (summary) => expect(fields(content([], { summary }))).toEqual(['summary']))
  it.each(['总投资11000万美元', '总投资1000.5万美元', '总投资1000万元', '总投资1000亿美元', '1,000,000万美元', '1000'])(
    'not in prose: %s',
    (summary) => expect(fields(content([], { summary }))).toEqual([]),
  )
  it('in the title and in the body, in the order of reading, each with its words', () => {
    const story = { title: '1000万美元落户', body: richText('开头。', '总投资1000万美元。') }
    expect(carries(story)).toEqual([
      { field: 'title', excerpt: '1000万美元落户' },
      { field: 'body', excerpt: '开头。 总投资1000万美元。' },
    ])
  })
  it('but never where readers do not see it', () => {
    const secret = figure('3', { note: '原为1000万美元', checkedBy: '1000万美元', evidence: { url: 'x1000万美元' } })
    expect(fields(content([secret], { consent: { by: '1000万美元' }, cleared: { by: '1000万美元' } }))).toEqual([])
  })
})
