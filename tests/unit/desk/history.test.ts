/** 经过: who did what with a story, when it was to be, and why. */
import { describe, expect, test } from 'vitest'
import { historyOf } from '../../../src/desk/panel/History'
import { linesOf } from '../../../src/desk/panel/SituationLines'
import { actionWord } from '../../../src/desk/words/gateWords'
import { told, TOLD, MOST_TOLD, type StoryEvent } from '../../../src/editorial/rules/storyEvents'
import type { Decision } from '../../../src/editorial/rules/outlook'
import { ACTIONS } from '../../../src/editorial/rules/stages'
import { t } from '../../../src/messages/index'
import { outlook } from './outlooks'

const event = (action: StoryEvent['action'], more: Partial<StoryEvent> = {}): StoryEvent => ({
  at: '2026-11-23T06:00:00.000Z',
  action,
  by: '主任甲',
  authority: null,
  reason: null,
  scheduledFor: null,
  alarm: null,
  revision: 'r1',
  ...more,
})
const submissions = [
  { number: 1, sha256: 'r1', at: '2026-11-20T00:00:00Z' },
  { number: 3, sha256: 'r3', at: '2026-11-21T00:00:00Z' },
]
/** The lines of these events, without those of the submissions. */
const lines = (events: StoryEvent[]) =>
  historyOf(outlook({ events, submissions })).filter(({ at }) => !submissions.some((one) => one.at === at))
const said = (what: string, name = '主任甲') => t('desk.historyDone', { name, what })

describe('a line of the history', () => {
  test.each([
    ['schedule', { scheduledFor: '2026-11-24T01:00:00Z' }, t('desk.historyScheduled', { at: '2026-11-24 09:00' })],
    ['hold', { scheduledFor: '2026-11-24T01:00:00Z' }, t('desk.historyHeld', { at: '2026-11-24 09:00' })],
    ['resume', {}, actionWord('resume')],
    ['correct', {}, actionWord('correct')],
    ['withdraw', {}, actionWord('withdraw')],
    ['publish', {}, t('desk.historyPublished')],
  ] as const)('%s', (action, more, what) => {
    expect(lines([event(action, more)])).toMatchObject([{ text: said(what) }])
  })
  test('tells who took a story down, with code and note', () => {
    expect(lines([event('suspend', { reason: { code: 'privacy', note: '有手机号' } })])).toMatchObject([
      { text: said(actionWord('suspend')), note: `${t('stages.reason.privacy')}：有手机号` },
    ])
  })
  test('names the first edition and numbers the others', () => {
    const later = event('forcePublish', { at: '2026-11-25T00:00:00Z', revision: 'r3' })
    expect(lines([later, event('publish')]).map(({ text }) => text)).toEqual([
      said(t('desk.historyRevised', { edition: 3 })),
      said(t('desk.historyPublished')),
    ])
  })
  test('calls nothing the first where older entries were left out', () => {
    const many = Array.from({ length: MOST_TOLD }, () => event('publish'))
    expect(lines(many).map(({ text }) => text)).not.toContain(said(t('desk.historyPublished')))
  })
  test('of the program: on whose word, and why it could not', () => {
    const clock = { by: null, authority: '主任甲' }
    const name = t('desk.historyByClock', { name: '主任甲' })
    expect(lines([event('hold', { ...clock, alarm: 'slugTaken' })])).toMatchObject([
      { text: said(actionWord('hold'), name), note: t('options.alarm.slugTaken') },
    ])
    expect(lines([event('withdraw', { by: null })])[0]?.text).toBe(
      said(actionWord('withdraw'), t('desk.historyByProgram')),
    )
  })
})

test('whoever decides on a suspended story reads who took it down and why', () => {
  const down = event('suspend', { by: '审核员甲', reason: { code: 'privacy', note: '有手机号' } })
  const suspended = { since: down.at, due: '2026-11-24T06:00:00.000Z' }
  const [line] = linesOf(outlook({ suspended, events: [down] }), new Date(down.at))
  expect(line?.text).toContain('审核员甲')
  expect(line?.text).toContain('有手机号')
})

test('an earlier suspension says nothing of the present one, which a review after the fact made', () => {
  const earlier = event('suspend', { by: '审核员甲', reason: { code: 'privacy', note: '早先的理由' } })
  const overturned: Decision = {
    round: 1,
    revision: 'r1',
    step: 'published',
    person: { id: 'g2', name: '审核员乙' },
    outcome: 'overturned',
    reason: { code: 'politics', note: '提法不对' },
    secrecyReviewed: false,
    standIn: false,
    at: '2026-11-24T06:00:00.000Z',
  }
  const suspended = { since: '2026-11-24T06:00:00.010Z', due: '2026-11-25T06:00:00.010Z' }
  const [line] = linesOf(outlook({ suspended, events: [earlier], decisions: [overturned] }), new Date(suspended.since))
  expect(line?.text).toContain('审核员乙')
  expect(line?.text).toContain('提法不对')
  expect(line?.text).not.toMatch(/审核员甲|早先的理由/)
})

describe('what of the log is told', () => {
  const data = { story: { kind: 'cases', id: '1', title: '题' }, from: 'published', to: 'published' } as const
  const entry = (name: string) => ({ at: 'a', actor: null, event: name as 'story.hold', data })
  test('every action but those with a record of their own', () => {
    const rest = ACTIONS.filter((action) => !told(entry(`story.${action}`)))
    expect(rest).toEqual(['submit', 'pass', 'return', 'sign', 'unsign', 'reviewAfter'])
    expect(TOLD.length + rest.length).toBe(ACTIONS.length)
  })
  test.each(['comment.added', 'review.claimed', 'preview.made', 'user.signedIn', 'story.'])('not %s', (name) => {
    expect(told(entry(name))).toBeNull()
  })
  test('a forced edition tells its reason among the decisions', () => {
    const forced = { ...entry('story.forcePublish'), data: { ...data, reason: { code: 'urgent', note: '急' } } }
    expect(told(forced)?.reason).toBeNull()
  })
})
