/** A comparison says what was and what is, whatever the texts; moved paragraphs are known again; nothing that differs is hidden. */
import { describe, expect, test } from 'vitest'
import type { FrozenStory } from '../../../src/editorial/rules/canonical'
import { diffStories } from '../../../src/editorial/rules/diff/fields'
import { commonPairs } from '../../../src/editorial/rules/diff/sequence'
import { diffTexts } from '../../../src/editorial/rules/diff/text'
import type { Segment } from '../../../src/editorial/rules/diff/types'
import { wordsOf } from '../../../src/editorial/rules/diff/words'
import { chance, type Chance } from '../../support/chance'
import { mayorSpeech } from '../../support/mayorSpeech'
import { node, rich, text } from '../checks/stories'

const after = (segments: readonly Segment[]) =>
  segments
    .filter(({ op }) => op !== 'removed')
    .map((segment) => segment.text)
    .join('')

/** The text before: `same` and `removed` in order, each `moved` put at its `from`. */
function before(segments: readonly Segment[]): string {
  const moved = new Map(segments.flatMap((segment) => (segment.op === 'moved' ? [[segment.from, segment.text]] : [])))
  let whole = ''
  const fetch = () => {
    for (let piece = moved.get(whole.length); piece; piece = moved.get(whole.length)) whole += piece
  }
  for (const { op, text: piece } of segments) {
    if (op !== 'same' && op !== 'removed') continue
    // a piece may reach over the place from which a paragraph was taken
    for (const character of piece.split('')) {
      fetch()
      whole += character
    }
  }
  fetch()
  return whole
}

const of = (segments: readonly Segment[], op: Segment['op']) =>
  segments.filter((segment) => segment.op === op).map((segment) => segment.text)

const PIECES = [
  '工商联',
  '盯住线索',
  '不放',
  '，',
  '。',
  'GDP',
  '1,000.5',
  '万美元',
  ' ',
  '嵊政发〔2023〕5号',
  '🚩',
  '\n',
  '\n\n',
]

const written = (luck: Chance, length: number) =>
  Array.from({ length: Math.floor(luck.next() * length) }, () => luck.of(PIECES)).join('')

/** A text that somebody worked on: words changed, paragraphs moved, taken out and put in. */
function edited(luck: Chance, original: string): string {
  const lines = original.split('\n')
  for (let count = Math.floor(luck.next() * 5); count > 0; count--) {
    const at = Math.floor(luck.next() * lines.length)
    const to = Math.floor(luck.next() * lines.length)
    const way = luck.of(['move', 'write', 'replace'])
    if (way === 'move') lines.splice(to, 0, ...lines.splice(at, 1))
    else if (way === 'write') lines[at] = `${lines[at]?.slice(0, to)}${written(luck, 4)}`
    else lines.splice(at, 1, written(luck, 6))
  }
  return lines.join('\n')
}

describe('two texts', () => {
  test.each(Array.from({ length: 300 }, (_, seed) => seed))('are both in their comparison: %i', (seed) => {
    const luck = chance(seed)
    const one = written(luck, 60)
    const other = luck.oneIn(4) ? written(luck, 60) : edited(luck, one)
    const segments = diffTexts(one, other)
    expect(before(segments)).toBe(one)
    expect(after(segments)).toBe(other)
    expect(segments.every((segment) => segment.text !== '')).toBe(true)
  })

  test('of a real speech that was worked on are both in it', () => {
    const luck = chance(7)
    const speech = mayorSpeech().paragraphs.join('\n')
    for (let round = 0; round < 20; round++) {
      const other = edited(luck, edited(luck, speech))
      const segments = diffTexts(speech, other)
      expect(before(segments)).toBe(speech)
      expect(after(segments)).toBe(other)
    }
  })

  test('that are the same have one segment, two empty ones none', () => {
    expect(diffTexts('甲\n乙', '甲\n乙')).toEqual([{ op: 'same', text: '甲\n乙' }])
    expect(diffTexts('', '')).toEqual([])
  })

  test('differ by words: Chinese ones, numbers and Latin ones whole', () => {
    expect(diffTexts('总投资1,000.5万美元，已经到位。', '总投资1,200.5万美元，已经到位。')).toEqual([
      { op: 'same', text: '总投资' },
      { op: 'removed', text: '1,000.5' },
      { op: 'added', text: '1,200.5' },
      { op: 'same', text: '万美元，已经到位。' },
    ])
    expect(wordsOf('于2023-07-05增长3.5%，见info@a-b.cn')).toEqual(
      expect.arrayContaining(['2023-07-05', '3.5%', 'info@a-b.cn']),
    )
  })

  test('without anything in common are one removed and one added text', () => {
    const segments = diffTexts('工商联盯住线索不放。', '天气晴朗')
    expect(of(segments, 'removed')).toEqual(['工商联盯住线索不放。'])
    expect(of(segments, 'added')).toEqual(['天气晴朗'])
  })
})

describe('a moved paragraph', () => {
  const [one, two, three] = ['第一段讲工商联。', '第二段讲担保公司。', '第三段讲舆论热潮，写得最长，所以留在原处。']

  test.each([
    ['to the front', [one, three, two], [two, one, three]],
    ['to the end', [two, one, three], [one, three, two]],
    ['from the end', [one, three, two], [two, one, three]],
  ])('%s is moved, neither removed nor added', (_, from, to) => {
    const segments = diffTexts(from.join('\n'), to.join('\n'))
    expect(of(segments, 'moved').join('')).toMatch(/第.段/)
    expect([...of(segments, 'removed'), ...of(segments, 'added')].join('').trim()).toBe('')
    expect(before(segments)).toBe(from.join('\n'))
    expect(after(segments)).toBe(to.join('\n'))
  })

  test('is not a blank line, nor a word of its own line', () => {
    expect(of(diffTexts('一\n\n甲甲甲甲甲', '甲甲甲甲甲\n\n一'), 'moved')).not.toContain('一')
  })
})

describe('long texts', () => {
  const luck = chance(11)
  const long = Array.from({ length: 3_000 }, () => luck.of(PIECES.slice(0, 10))).join('')

  test('of ten thousand characters without a word in common are compared', () => {
    const other = long.replaceAll(/[\p{Script=Han}]/gu, (character) =>
      String.fromCodePoint((character.codePointAt(0) ?? 0) + 1),
    )
    const segments = diffTexts(long, other)
    expect([before(segments), after(segments)]).toEqual([long, other])
  })

  test('beyond the bound keep what stands once in each', () => {
    const a = Array.from({ length: 4_000 }, (_, index) => (index % 100 === 0 ? `mark${index}` : `a${index}`))
    const b = a.map((item, index) => (index % 100 === 0 ? item : `b${index}`))
    expect(commonPairs(a, b)).toEqual(a.flatMap((_, index) => (index % 100 === 0 ? [[index, index]] : [])))
  })
})

const story = (content: object, more: Partial<FrozenStory> = {}): FrozenStory => ({
  canonical: 'exemplar-1',
  kind: 'cases',
  story: 's1',
  unit: { id: 'u1', name: '市融媒体中心' },
  units: [],
  content: { title: '标题', ...content },
  media: [],
  ...more,
})
const figure = (indicator: string, amount: string) => ({
  indicator,
  amount,
  unit: 'usd10k',
  kind: 'actual',
  asOf: '2023-07-05',
})
const changes = (one: FrozenStory, other: FrozenStory) =>
  diffStories(one, other).map((each) => [each.field, each.before, each.after, each.entry])

describe('two revisions', () => {
  test('that say the same differ in nothing', () => {
    expect(diffStories(story({ lessons: ['一'] }), story({ lessons: ['一'] }))).toEqual([])
  })

  test('differ member by member, members of groups by their path', () => {
    expect(
      changes(
        story({ project: { name: '甲', park: '东区' } }),
        story({ project: { name: '甲', park: '西区' }, summary: '新' }),
      ),
    ).toEqual([
      ['summary', null, '新', undefined],
      ['project.park', '东区', '西区', undefined],
    ])
  })

  test('differ figure by figure: one put in before the others changes none of them', () => {
    const one = story({ figures: [figure('totalInvestment', '1000'), figure('jobs', '20')] })
    const other = story({ figures: [figure('tax', '5'), figure('totalInvestment', '1200'), figure('jobs', '20')] })
    expect(changes(one, other)).toEqual([
      ['figures.0.indicator', null, 'tax', 'added'],
      ['figures.0.amount', null, '5', 'added'],
      ['figures.0.unit', null, 'usd10k', 'added'],
      ['figures.0.kind', null, 'actual', 'added'],
      ['figures.0.asOf', null, '2023-07-05', 'added'],
      ['figures.1.amount', '1000', '1200', undefined],
    ])
    expect(changes(other, one)).toContainEqual(['figures.0.indicator', 'tax', null, 'removed'])
  })

  test('differ in a link, a heading, a mark and a picture although every word is the same', () => {
    const link = (url: string) => rich(node('paragraph', { ...node('link', text('工商联')), fields: { url } }))
    expect(changes(story({ body: link('https://a.cn') }), story({ body: link('https://b.cn') }))).toEqual([
      ['body.format', 'link: https://a.cn 工商联', 'link: https://b.cn 工商联', undefined],
    ])
    const plain = story({ body: rich(node('paragraph', text('甲'))) })
    for (const body of [
      rich(node('paragraph', text('甲', 1))),
      rich({ ...node('heading', text('甲')), tag: 'h2' }),
      rich(node('quote', text('甲'))),
      rich(node('paragraph', text('甲')), { type: 'upload', value: 'm1' }),
    ])
      expect(changes(plain, story({ body }))).toEqual([['body.format', '', expect.any(String), undefined]])
  })

  test('differ in the facts of a file, in a file that is new, in names of units', () => {
    const file = { id: 'm1', sha256: 'a', mimeType: 'image/png', filesize: 1, alt: '旧' }
    const one = story({ cover: 'm1' }, { media: [file] })
    const other = story(
      { cover: 'm1' },
      {
        media: [
          { ...file, alt: '新' },
          { ...file, id: 'm2' },
        ],
        unit: { id: 'u1', name: '融媒体中心' },
      },
    )
    const found = changes(one, other)
    expect(found).toContainEqual(['media.m1.alt', '旧', '新', undefined])
    expect(found).toContainEqual(['media.m2.sha256', null, 'a', 'added'])
    expect(found).toContainEqual(['unit.name', '市融媒体中心', '融媒体中心', undefined])
  })

  test('show a member that no list of members knows', () => {
    expect(changes(story({}), { ...story({}), publicNote: '更正说明' } as FrozenStory)).toEqual([
      ['publicNote', null, '更正说明', undefined],
    ])
  })

  test('differ in lists of texts and in what they name', () => {
    const one = story({ lessons: ['一条道理', '二条道理'], relatedStories: [{ relationTo: 'cases', value: 'c1' }] })
    const other = story({ lessons: ['二条道理', '一条道理'], relatedStories: [{ relationTo: 'cases', value: 'c2' }] })
    expect(changes(one, other)).toEqual([
      ['relatedStories', 'c1', 'c2', undefined],
      ['lessons', '一条道理\n二条道理', '二条道理\n一条道理', undefined],
    ])
  })
})
