/** An act on many at once: what of it is decided before the door is asked. */
import { describe, expect, it } from 'vitest'
import { bodyFor, lackOf, openOf, takesDown, whyOf, type Found } from '../../../src/desk/recall/recall'
import { hitWord } from '../../../src/desk/words/hitWords'
import { t } from '../../../src/messages/index'
import { ROLES } from '../../../src/editorial/rules/roles'

const story = (id: string): Found => ({
  kind: 'notices',
  id,
  title: `通知${id}`,
  unit: { name: '市融媒体中心' },
  publicUrl: `/notices/${id}`,
  firstPublishedAt: '2026-01-01T00:00:00.000Z',
  liveRevision: `sha${id}`,
  hits: [],
})
const SAID = { code: 'privacy', note: ' 泄露隐私。 ' }

describe('who takes down any story', () => {
  it.each(ROLES)('%s', (role) => {
    const expected = { gatekeeper: ['suspend'], director: ['suspend', 'withdraw'] } as Record<string, string[]>
    expect(takesDown(role)).toEqual(expected[role] ?? [])
  })
})

describe('before it can be confirmed', () => {
  it.each<[string, Found[], { code: string; note: string }, string | null]>([
    ['something is chosen', [], SAID, 'desk.lack.chosen'],
    ['there is a code', [story('1')], { code: '', note: '甲' }, 'desk.lack.code'],
    ['there is a note', [story('1')], { code: 'privacy', note: ' ' }, 'desk.lack.note'],
    ['nothing else', [story('1')], SAID, null],
  ])('%s', (_, chosen, said, message) => expect(lackOf(chosen, said)?.message ?? null).toBe(message))
})

it('each transition names the very edition that was found', () => {
  expect(bodyFor('suspend', story('7'), SAID)).toEqual({
    action: 'suspend',
    revision: 'sha7',
    reason: { code: 'privacy', note: '泄露隐私。' },
  })
})

it.each([
  ['STALE_REVISION', t('desk.recallStale')],
  ['WRONG_STAGE', '网站上没有这篇稿件。'],
])('why one was refused: %s', (code, words) => expect(whyOf({ code, message: '网站上没有这篇稿件。' })).toBe(words))

it('what was refused and what was left can be tried again, what was done cannot', () => {
  const report = { done: [story('1')], refused: [{ story: story('2'), why: '' }], left: [story('3')] }
  expect(openOf(report).map(({ id }) => id)).toEqual(['2', '3'])
})

describe('the place of a hit in words', () => {
  it.each([
    ['title', '标题'],
    ['figures.0.amount', '数据 第 1 项 数额'],
    ['cover.people', '题图 人物姓名'],
    ['attachments.1.file.originalName', '附件 第 2 项 文件 原文件名'],
    ['correction', '更正说明（公开）'],
    ['unit', '所属单位'],
  ])('%s', (field, words) => expect(hitWord('cases', field)).toBe(words))
})
