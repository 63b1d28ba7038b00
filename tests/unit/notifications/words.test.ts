import { describe, expect, test } from 'vitest'
import type { Told } from '../../../src/editorial/notifications/titles'
import { t } from '../../../src/messages/index'
import { groupLines, letterOf } from '../../../src/notifications/words'

const told = (more: Partial<Extract<Told, { topic: 'story' }>>): Told => ({
  id: '1',
  topic: 'story',
  subject: null,
  key: '1:mail:p',
  seq: 1,
  channel: 'mail',
  person: 'p',
  why: 'acts',
  kind: 'cases',
  story: 's1',
  unit: 'u1',
  unitName: '市融媒体中心',
  action: 'submit',
  stage: 'unitReview',
  by: '甲',
  title: '一篇案例',
  urgent: false,
  digest: false,
  state: 'sending',
  batch: 'b',
  attempts: 1,
  nextAt: '2026-11-26T00:00:00.000Z',
  triedAt: null,
  sentAt: null,
  readAt: null,
  lastError: null,
  createdAt: '2026-11-26T00:00:00.000Z',
  ...more,
})

describe('a letter', () => {
  test('of one message says it in its subject and links to the story', () => {
    const { subject, text } = letterOf([told({})])
    expect(subject).toContain('《一篇案例》')
    expect(text).toContain('/admin/collections/cases/s1')
  })
  test('of many says how many', () => {
    const { subject, text } = letterOf([told({}), told({ story: 's2', title: '另一篇' })])
    expect(subject).toContain('2')
    expect(subject).not.toContain('一篇案例')
    for (const words of ['《一篇案例》', '《另一篇》', '/cases/s1', '/cases/s2']) expect(text).toContain(words)
  })
  test('to who may not read the story names its kind alone', () => {
    const { subject, text } = letterOf([told({ title: null })])
    expect(subject + text).toContain('典型案例')
    expect(subject + text).not.toContain('《')
  })
})

describe('a letter about what is no story', () => {
  const beside = (more: object): Told =>
    ({ ...told({}), kind: null, story: null, action: null, stage: null, ...more }) as Told
  test.each([
    [{ topic: 'account', subject: 'a1', why: 'confirms', title: '乙' }, '乙', '/admin/collections/users/a1'],
    [{ topic: 'account', subject: 'a1', why: 'confirmed', title: '乙' }, '甲', '/admin/account'],
    [{ topic: 'task', subject: 't1', why: 'asked', title: '选题' }, '选题', '/admin/collections/coverageTasks/t1'],
    [{ topic: 'task', subject: 't1', why: 'overdue', title: '选题' }, '选题', '/admin/collections/coverageTasks/t1'],
  ])('%j', (more, word, page) => {
    const { subject, text } = letterOf([beside(more)])
    expect(subject).toContain(word)
    expect(text).toContain(page)
    expect(groupLines([beside(more)])).toEqual([])
  })
})

describe('lines of a group', () => {
  test('tell a call apart from what is only news', () => {
    const lines = groupLines([told({}), told({ seq: 2, why: 'escalated' })])
    expect(lines).toHaveLength(2)
    expect(lines[1]).toContain('催办')
    expect(lines[0]).not.toContain('催办')
  })
  test('count stories, not messages, by unit, kind and stage', () => {
    const lines = groupLines([
      told({}),
      told({ seq: 2 }),
      told({ story: 's2' }),
      told({ story: 's3', stage: 'signOff' }),
      told({ story: 's4', unit: 'u2', unitName: '市工商联' }),
    ])
    expect(lines).toHaveLength(3)
    expect(lines[0]).toMatch(/市融媒体中心.* 2 .*where\[stage\]\[equals\]=unitReview/)
    expect(lines[1]).toMatch(/ 1 .*\/cases\/s3/)
    expect(lines[2]).toContain('市工商联')
  })
  test('hold no title and no name', () => {
    const lines = groupLines([told({})]).join()
    expect(lines).not.toContain('一篇案例')
    expect(lines).not.toContain('甲')
  })
  test('leave nothing of a unit’s name that would be markup or a call to somebody', () => {
    const [line = ''] = groupLines([told({ unitName: '[点](http://x)<@all>*`#' })])
    expect(line.match(/\[/g)).toHaveLength(1)
    expect(line).not.toMatch(/[<>*`#@]/)
  })
})

test('a story that was taken down for now is not called published, in a letter and in a group', () => {
  const down = told({ action: 'suspend', stage: 'published', why: 'wrote' })
  const words = [letterOf([down]).text, ...groupLines([down])]
  expect(words).toHaveLength(2)
  for (const text of words) {
    expect(text).toContain(t('stages.standing.suspended'))
    expect(text).not.toContain(t('stages.stage.published'))
  }
  const up = told({ action: 'resume', stage: 'published', why: 'wrote' })
  expect(groupLines([down, up])).toHaveLength(2)
  expect(letterOf([up]).text).toContain(t('stages.stage.published'))
  expect(letterOf([told({ action: 'suspend', stage: 'draft', why: 'wrote' })]).text).toContain(t('stages.stage.draft'))
})
