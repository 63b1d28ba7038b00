import { describe, expect, test } from 'vitest'
import { NO_PARTICULARS } from '../../../src/desk/act/acts'
import { doneWords } from '../../../src/desk/act/doneWords'
import { historyOf } from '../../../src/desk/panel/History'
import { stepsOf } from '../../../src/desk/panel/Steps'
import { isEmpty, valueWords } from '../../../src/desk/read/values'
import { grouped } from '../../../src/site/present/decimal'
import { fieldWord, memberWord, withFieldWord } from '../../../src/desk/words/fieldWords'
import { clockOf, minuteOf, waitOf } from '../../../src/desk/words/moments'
import { t } from '../../../src/messages/index'
import { outlook } from './outlooks'

describe('moments are told in Beijing time, whatever the zone', () => {
  test('minute and clock', () => {
    expect(minuteOf('2026-11-23T16:05:59Z')).toBe('2026-11-24 00:05')
    expect(minuteOf(null)).toBe('')
    expect(minuteOf('no moment')).toBe('')
    expect(clockOf(new Date('2026-11-23T06:05:00Z'))).toBe('14:05')
  })
  test.each([
    ['2026-11-20T05:59:00Z', t('desk.waitedDays', { count: 3 })],
    ['2026-11-22T06:01:00Z', t('desk.waitedHours', { count: 23 })],
    ['2026-11-23T05:01:00Z', t('desk.waitedMinutes', { count: 59 })],
    ['2026-11-23T05:59:30Z', t('desk.waitedNot')],
    ['2026-11-23T07:00:00Z', t('desk.waitedNot')],
    [null, ''],
  ])('since %s: %s', (since, words) => {
    expect(waitOf(since, new Date('2026-11-23T06:00:00Z'))).toBe(words)
  })
})

describe('what was done', () => {
  const click = new Date('2026-11-26T20:57:00Z')
  const later = { ...NO_PARTICULARS, at: '2026-11-30T09:30' }

  test('in the words of the action, with the moment of the click', () => {
    const said = doneWords('suspend', NO_PARTICULARS, click)
    expect(said).toContain(t('stages.action.suspend'))
    expect(said).toContain('2026-11-27 04:57')
  })
  test('a schedule tells the moment that is set, not that of the click', () => {
    const said = doneWords('schedule', later, click)
    expect(said).toContain('2026-11-30 09:30')
    expect(said).not.toContain('2026-11-27')
  })
  test('a correction is opened; nothing has been put right yet', () => {
    const said = doneWords('correct', NO_PARTICULARS, click)
    expect(said).toBe(t('desk.actDone.correct', { at: '2026-11-27 04:57' }))
    expect(said).not.toContain(t('desk.actDone', { action: t('stages.action.correct'), at: '' }).slice(0, 3))
  })
})

describe('names of fields', () => {
  test('by path, with the place in a list', () => {
    expect(fieldWord('cases', 'figures.0.asOf')).toBe(
      [t('fields.figures'), t('desk.nth', { number: 1 }), t('fields.figures.asOf')].join(' '),
    )
    expect(memberWord('cases', 'figures.0.asOf')).toBe(t('fields.figures.asOf'))
    expect(fieldWord('speeches', 'documentDate')).toBe(t('fields.speeches.documentDate'))
    expect(fieldWord('cases', 'no.such')).toBe('no such')
  })
  test('stand in sentences of the server in the place of the path, and nowhere else', () => {
    const name = t('desk.quoted', { text: t('fields.slug') })
    expect(withFieldWord(t('errors.missingField', { field: 'slug' }), 'cases', 'slug')).toContain(name)
    expect(withFieldWord('“good-slug”', 'cases', 'slug')).toBe('“good-slug”')
    expect(withFieldWord('figuresX0 不对', 'cases', 'figures.0')).toBe('figuresX0 不对')
    expect(withFieldWord('没有保存', 'cases', undefined)).toBe('没有保存')
  })
})

describe('values in words', () => {
  const names = { u1: '市工商联', s1: '一篇稿件' }
  test.each<[string, unknown, string]>([
    ['title', '标题', '标题'],
    ['title', null, ''],
    ['urgency', 'flash', t('options.urgency.flash')],
    ['introducedBy.unit', 'u1', '市工商联'],
    ['relatedStories', [{ relationTo: 'cases', value: 's1' }], '一篇稿件'],
    ['campaigns', ['unknown'], 'unknown'],
    ['lessons', ['一', '', '二'], '一\n二'],
    ['figures.0.amount', '1234567.50', '1,234,567.50'],
    [
      'consent',
      { file: '', status: 'notNeeded' },
      `${t('fields.consent.status')}：${t('options.consentStatus.notNeeded')}`,
    ],
    [
      'body',
      { root: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', text: '正文' }] }] } },
      '正文',
    ],
  ])('%s', (path, value, words) => {
    expect(valueWords('cases', path, value, names)).toBe(words)
  })
  test('members of a group stand in reading order, though a frozen text holds them by the alphabet', () => {
    const words = valueWords('cases', 'project', { investor: '乙', method: 'expo', name: '甲' }, {})
    expect(words.split('\n').map((line) => line.split('：')[1])).toEqual(['甲', '乙', t('options.method.expo')])
  })
  test.each([
    [[], true],
    [{ id: 'row' }, true],
    [{ id: 'row', name: '甲' }, false],
    [{ root: { type: 'root', children: [] } }, true],
    [0, false],
    [false, false],
  ])('%j is empty: %s', (value, empty) => {
    expect(isEmpty(value)).toBe(empty)
  })
  test.each([
    ['1000', '1,000'],
    ['-12', '-12'],
    ['999999999999999.25', '999,999,999,999,999.25'],
    ['一千', '一千'],
  ])('%s → %s', (amount, words) => {
    expect(grouped(amount, 0)).toBe(words)
  })
})

describe('the steps of a round', () => {
  const passed = {
    round: 1,
    revision: 'r1',
    step: 'unitReview',
    person: { id: 'e', name: '编辑' },
    outcome: 'passed',
    reason: null,
    secrecyReviewed: true,
    standIn: false,
    at: '2026-11-23T06:00:00Z',
  } as const
  const states = (of: Parameters<typeof outlook>[0]) =>
    stepsOf(outlook(of)).map(({ state, decision }) => [state, decision?.person.name])

  test('before, between and after', () => {
    expect(states({ stage: 'draft' })).toEqual([
      ['ahead', undefined],
      ['ahead', undefined],
      ['ahead', undefined],
    ])
    expect(
      states({ stage: 'gateReview', round: { number: 1, submitter: { id: 'w', name: '记者' } }, decisions: [passed] }),
    ).toEqual([
      ['done', '编辑'],
      ['now', undefined],
      ['ahead', undefined],
    ])
    expect(states({ stage: 'published', revision: 'r1', decisions: [passed] }).map(([state]) => state)).toEqual([
      'done',
      'done',
      'done',
    ])
  })
  test('decisions of an earlier round count for nothing', () => {
    expect(
      states({
        stage: 'gateReview',
        round: { number: 2, submitter: { id: 'w', name: '记者' } },
        decisions: [passed],
      })[0],
    ).toEqual(['done', undefined])
  })
})

test('history: newest first, with reasons and the mark of a stand-in', () => {
  const entries = historyOf(
    outlook({
      submissions: [{ number: 1, sha256: 'abcdef0123456789', at: '2026-11-20T00:00:00Z' }],
      decisions: [
        {
          round: 1,
          revision: 'r1',
          step: 'unitReview',
          person: { id: 'g', name: '审核员' },
          outcome: 'returned',
          reason: { code: 'figures', note: '数不对' },
          secrecyReviewed: false,
          standIn: true,
          at: '2026-11-21T00:00:00Z',
        },
      ],
    }),
  )
  expect(entries.map(({ at }) => at)).toEqual(['2026-11-21T00:00:00Z', '2026-11-20T00:00:00Z'])
  expect(entries[0]).toMatchObject({
    text: expect.stringContaining(t('desk.standIn')),
    note: `${t('stages.reason.figures')}：数不对`,
  })
  expect(entries[1]?.text).toContain('abcdef01')
})
