/** The review sheet of a revision, from the record of its reviews. */
import { describe, expect, it } from 'vitest'
import type { ReviewRow } from '../../../src/editorial/reviewRow'
import type { FrozenStory } from '../../../src/editorial/rules/canonical'
import { reviewsOn, sheetOf } from '../../../src/word/reviewSheet'

const SHA = 'ab'.repeat(32)
const AT = '2026-01-02T03:04:05.000Z'
const revision = {
  number: 2,
  sha256: SHA,
  at: AT,
  frozen: {
    kind: 'news',
    unit: { id: '1', name: '市融媒体中心' },
    content: { title: '题', proofreader: '校', authors: [{ name: '乙' }] },
  } as FrozenStory,
}

const row = (more: Partial<ReviewRow>): ReviewRow => ({
  revision: SHA,
  round: 1,
  step: 'unitReview',
  person: '1',
  personName: '甲',
  outcome: 'passed',
  reason: null,
  secrecyReviewed: true,
  standIn: false,
  at: AT,
  ...more,
})
const of = (...rows: ReviewRow[]) => sheetOf({ ...revision, reviews: reviewsOn(rows, SHA, null), office: '一号办' })

describe('a sheet', () => {
  it('says what it is about', () => {
    expect(of()).toMatchObject({
      kind: 'news',
      title: '题',
      unit: '市融媒体中心',
      office: '一号办',
      writers: ['乙'],
      proofreader: '校',
      number: 2,
      sha256: SHA,
      submittedAt: AT,
      reviews: {},
    })
  })
  it('has the decisions of the last round alone, each by its step', () => {
    const { reviews } = of(
      row({ personName: '旧', outcome: 'returned', reason: { code: 'facts', note: '数字' } }),
      row({ round: 2 }),
      row({ round: 2, step: 'gateReview', personName: '丙', secrecyReviewed: false }),
      row({ round: 2, step: 'signOff', personName: '丁', outcome: 'signed', substituteFor: { id: '9', name: '戊' } }),
      row({ round: 3, revision: 'cd'.repeat(32), personName: '别的稿' }),
    )
    expect(reviews).toMatchObject({
      unitReview: { person: '甲', outcome: '通过', secrecyReviewed: true },
      gateReview: { person: '丙', secrecyReviewed: false },
      signOff: { person: '丁（代戊）', outcome: '签发' },
    })
  })
  it('puts what was forced in the last place, and leaves out what was reviewed afterwards', () => {
    const { reviews } = of(
      row({ step: 'draft', outcome: 'forced', reason: { code: 'urgent', note: '台风' } }),
      row({ step: 'published', outcome: 'upheld', personName: '丙' }),
    )
    expect(reviews).toMatchObject({ signOff: { outcome: '紧急签发', opinion: expect.stringContaining('台风') } })
    expect(Object.keys(reviews)).toEqual(['signOff'])
  })
})
