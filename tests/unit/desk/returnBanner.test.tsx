/** A returned story says above its form who sent it back last, and why. */
import { expect, test } from 'vitest'
import { latestReturn, ReturnBanner } from '../../../src/desk/edit/ReturnBanner'
import type { Decision } from '../../../src/editorial/rules/outlook'
import { t } from '../../../src/messages/index'
import { markup, words } from '../site/markup'

const decision = (outcome: Decision['outcome'], note: string, name = '审核员甲'): Decision => ({
  round: 1,
  revision: 'r1',
  step: 'gateReview',
  person: { id: name, name },
  outcome,
  reason: { code: 'figures', note },
  secrecyReviewed: false,
  standIn: false,
  at: '2026-11-23T06:00:00.000Z',
})

test('the latest return with code and note, and none before it', () => {
  const decisions = [
    decision('returned', '早先的理由'),
    decision('passed', '通过的话'),
    decision('unsigned', '数不对', '主任乙'),
  ]
  const said = words(markup(<ReturnBanner decisions={decisions} />))
  for (const word of [
    '主任乙',
    '2026-11-23 14:00',
    t('options.outcome.unsigned'),
    t('stages.reason.figures'),
    '数不对',
  ])
    expect(said).toContain(word)
  expect(said).toContain(t('desk.bannerReturned'))
  expect(said).not.toMatch(/早先的理由|通过的话/)
})

test('without any there is no reason to tell', () => {
  expect(latestReturn([decision('passed', '通过的话')])).toBeNull()
  expect(words(markup(<ReturnBanner decisions={[]} />))).toBe(t('desk.bannerReturned'))
})
