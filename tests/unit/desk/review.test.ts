/** The reviewer's view: what can be compared, how a comparison reads, what the page leaves beside it. */
import { describe, expect, test } from 'vitest'
import { FORMAT_SORTS } from '../../../src/editorial/rules/diff/format'
import { diffTexts } from '../../../src/editorial/rules/diff/text'
import { KINDS } from '../../../src/editorial/rules/kinds'
import { both, t } from '../../../src/messages/index'
import { PARTS, besideThePage } from '../../../src/desk/read/page'
import { basesOf } from '../../../src/desk/review/bases'
import { groupsOf } from '../../../src/desk/review/groups'
import { diffLabel } from '../../../src/desk/review/labels'
import { piecesOf } from '../../../src/desk/review/pieces'
import { segmentsInWords } from '../../../src/desk/review/words'

const decision = (person: string, revision: string) => ({
  round: 1,
  revision,
  step: 'gateReview' as const,
  person: { id: person, name: person },
  outcome: 'returned' as const,
  reason: null,
  secrecyReviewed: false,
  standIn: false,
  at: '2026-11-23T00:00:00.000Z',
})
const submissions = ['a', 'b', 'c'].map((sha256, index) => ({ sha256, number: index + 1, at: '' }))

describe('what a revision under review is compared with', () => {
  const about = { revision: 'c', liveRevision: 'a', decisions: [decision('me', 'b')], submissions, resubmission: null }

  test('is what is live, and what the reader decided on last', () => {
    expect(basesOf(about, 'me')).toEqual([
      { name: 'live', revision: 'a', number: 1 },
      { name: 'decided', revision: 'b', number: 2 },
    ])
  })
  test('is nothing that somebody else decided on', () => {
    expect(basesOf(about, 'you').map(({ name }) => name)).toEqual(['live'])
  })
  test('is never the revision itself', () => {
    const decisions = [decision('me', 'a'), decision('me', 'b'), decision('me', 'c')]
    expect(basesOf({ ...about, liveRevision: 'c', decisions }, 'me')).toEqual([
      { name: 'decided', revision: 'b', number: 2 },
    ])
    expect(basesOf({ ...about, revision: null }, 'me')).toEqual([])
  })
  test('is what somebody else sent back, once, and not where it is sent again as it was', () => {
    const sentBack = decision('you', 'b')
    const back = { ...about, liveRevision: null, decisions: [sentBack], resubmission: { own: null, sentBack } }
    expect(basesOf(back, 'me')).toEqual([{ name: 'returned', revision: 'b', number: 2 }])
    expect(basesOf(back, 'you')).toEqual([
      { name: 'decided', revision: 'b', number: 2 },
      { name: 'returned', revision: 'b', number: 2 },
    ])
    const own = { ...back, resubmission: { own: sentBack, sentBack } }
    expect(basesOf(own, 'you')).toEqual([{ name: 'decided', revision: 'b', number: 2 }])
    const asItWas = decision('you', 'c')
    expect(basesOf({ ...back, decisions: [asItWas], resubmission: { own: null, sentBack: asItWas } }, 'me')).toEqual([])
  })
})

describe('a comparison', () => {
  test('shows a moved paragraph where it went and where it came from', () => {
    const [one, two, three] = ['第一段讲工商联的事。', '第二段讲担保公司的事，写得长一些。', '第三段讲别的。']
    const pieces = piecesOf(diffTexts([one, two, three].join('\n'), [two, three, one].join('\n')))
    expect(pieces.map(({ is }) => is)).toEqual(['away', 'same', 'moved'])
    expect(pieces[0]?.text.trim()).toBe(one)
    expect(pieces.at(-1)?.text.trim()).toBe(one)
  })

  test('shows where two paragraphs became one', () => {
    const pieces = piecesOf(diffTexts('第一段讲工商联。\n第二段讲公司。', '第一段讲工商联。第二段讲公司。'))
    expect(pieces.some(({ is, text }) => is === 'removed' && text.includes('\n'))).toBe(true)
  })

  test('folds what did not change and keeps a line beside each change', () => {
    const lines = Array.from(
      { length: 12 },
      (_, index) => `第${index}段没有改动，写着一些别的内容，一直写到这一行的末尾为止。`,
    )
    const before = ['甲开头', ...lines, '乙结尾'].join('\n')
    const pieces = piecesOf(diffTexts(before, before.replace('甲', '新').replace('乙', '旧')))
    const fold = pieces.find((piece) => piece.is === 'folded')
    expect(fold).toMatchObject({ paragraphs: expect.any(Number) })
    expect(fold?.text.split('\n').length).toBeGreaterThan(5)
    expect(
      pieces
        .filter(({ is }) => is === 'same' || is === 'removed' || is === 'folded')
        .map(({ text }) => text)
        .join(''),
    ).toBe(before)
  })

  test('folds no short part', () => {
    expect(piecesOf(diffTexts('甲没有改动', '乙没有改动')).some(({ is }) => is === 'folded')).toBe(false)
  })

  test('says codes and ids in words', () => {
    const coded = { field: 'urgency', before: 'normal', after: 'flash', segments: [] }
    expect(
      segmentsInWords('cases', coded, {})
        .map(({ text }) => text)
        .join(''),
    ).toBe(`${t('options.urgency.normal' as never)}${t('options.urgency.flash' as never)}`)
    const unit = { field: 'introducedBy.unit', before: null, after: 'u1', segments: [] }
    expect(segmentsInWords('cases', unit, { u1: '市工商联' })).toEqual([{ op: 'added', text: '市工商联' }])
  })

  test('leaves prose as it was cut', () => {
    const segments = diffTexts('甲', '乙')
    expect(segmentsInWords('cases', { field: 'body', before: '甲', after: '乙', segments }, {})).toBe(segments)
  })

  test('says a heading and a link in words', () => {
    const diff = { field: 'body.format', before: null, after: 'h2: 背景\nlink: https://a.cn 甲', segments: [] }
    const [segment] = segmentsInWords('cases', diff, {})
    expect(segment?.text).toBe(
      [t('desk.format.h2'), t('desk.format.link')]
        .map((label, index) => t('desk.labelled', { label, value: ['背景', 'https://a.cn 甲'][index] ?? '' }))
        .join('\n'),
    )
  })

  test('puts the members of an entry together, of a removed and an added one apart', () => {
    const diff = (field: string, entry?: 'added' | 'removed') => ({ field, before: '', after: '', segments: [], entry })
    const groups = groupsOf([
      diff('title'),
      diff('figures.0.amount', 'removed'),
      diff('figures.0.unit', 'removed'),
      diff('figures.0.amount', 'added'),
      diff('media.m1.alt'),
      diff('media.m1.caption'),
    ])
    expect(groups.map(({ path, diffs }) => [path, diffs.length])).toEqual([
      ['title', 1],
      ['figures.0', 2],
      ['figures.0', 1],
      ['media.m1', 2],
    ])
  })

  test.each(FORMAT_SORTS)('has a word for %s', (sort) => expect(both(`desk.format.${sort}`)).toBeDefined())
  test.each(['body', 'body.format', 'figures.1', 'media.m1', 'media.m1.alt', 'unit.name', 'units.u1', 'title'])(
    'has a name for %s',
    (field) => expect(diffLabel('cases', field, { m1: '签约.jpg', u1: '市工商联' })).toMatch(/\p{Script=Han}/u),
  )
})

describe('the page of a frozen text', () => {
  test.each(KINDS)('of %s has its head first and each part once', (kind) => {
    expect(PARTS[kind][0]).toBe('head')
    expect(new Set(PARTS[kind]).size).toBe(PARTS[kind].length)
  })

  test('leaves beside it what no reader sees, and rows of which a part is not public', () => {
    const content = {
      title: '甲',
      slug: 'jia',
      consent: { status: 'given' as const },
      figures: [{ indicator: 'jobs', amount: '1', note: '内部' }],
      timeline: [{ stage: 'signed', date: '2023-07-05', evidence: { url: '' } }],
      authors: [{ id: 'row', name: '甲', user: undefined }],
    }
    expect(Object.entries(besideThePage('cases', content)).filter(([, value]) => value !== undefined)).toEqual([
      ['slug', 'jia'],
      ['consent', { status: 'given' }],
      ['figures', content.figures],
    ])
  })
})
