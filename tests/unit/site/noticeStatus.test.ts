import { describe, expect, it } from 'vitest'
import { coverageNotice, olderNotice } from '../../../src/site/components/NoticeArticle/examples'
import { noticeStatus } from '../../../src/site/present/noticeStatus'

const dated = (effectiveFrom?: string, effectiveUntil?: string) => ({
  page: { ...coverageNotice.page, content: { title: 'x', effectiveFrom, effectiveUntil } },
})
const nobody = { repealedBy: [], amendedBy: [] }
/** 2026-11-23 in Beijing, still the day before in UTC */
const now = new Date('2026-11-22T16:00:00Z')

describe('the status of a notice', () => {
  it.each([
    [undefined, undefined, 'valid'],
    ['2026-11-23', '2026-11-23', 'valid'],
    ['2026-11-01', '2026-11-22', 'expired'],
    ['2026-11-24', undefined, 'pending'],
  ])('from %s until %s is %s', (from, until, state) => {
    expect(noticeStatus(dated(from, until), nobody, now)).toEqual({ state, by: [] })
  })
  it('names the live notice that amended or repealed it', () => {
    const by = [{ text: olderNotice.card.title, href: `/notices/${olderNotice.slug}` }]
    expect(noticeStatus(dated(), { ...nobody, amendedBy: [olderNotice] }, now)).toEqual({ state: 'amended', by })
    expect(noticeStatus(dated(), { amendedBy: [olderNotice], repealedBy: [olderNotice] }, now)).toEqual({
      state: 'repealed',
      by,
    })
  })
  it('is expired before it is amended, and repealed before it is expired', () => {
    expect(noticeStatus(dated(undefined, '2026-01-01'), { ...nobody, amendedBy: [olderNotice] }, now).state).toBe(
      'expired',
    )
    expect(noticeStatus(dated(undefined, '2026-01-01'), { ...nobody, repealedBy: [olderNotice] }, now).state).toBe(
      'repealed',
    )
  })
})
