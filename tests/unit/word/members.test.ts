import { describe, expect, it } from 'vitest'
import { membersOf } from '../../../src/editorial/imports/members'
import type { Proposal } from '../../../src/word/read/draft'

const place = { in: 'file', paragraph: 1, excerpt: '' } as const
const said = (field: string, value: unknown): Proposal => ({ field, value, place }) as Proposal

describe('where proposals belong', () => {
  it('a line takes the place of what stood there', () => {
    expect(membersOf([said('speaker', '乙')], { title: '题', speaker: '甲' })).toEqual({ speaker: '乙' })
  })
  it('entries of a list join the others, in their order', () => {
    const figure = { amount: '1' }
    expect(
      membersOf([said('figures', { amount: '2' }), said('lessons', '三'), said('lessons', '四')], {
        title: '题',
        figures: [figure],
        lessons: ['一'],
      }),
    ).toEqual({ figures: [figure, { amount: '2' }], lessons: ['一', '三', '四'] })
    expect(membersOf([said('quotes', { text: '话' }), said('timeline', { stage: 'signed' })], { title: '题' })).toEqual(
      {
        quotes: [{ text: '话' }],
        timeline: [{ stage: 'signed' }],
      },
    )
  })
  it('a part leaves the other parts as they are', () => {
    const content = {
      title: '题',
      project: { name: '甲', park: '园' },
      introducedBy: { unit: 'u', contributors: ['丙'] },
    }
    expect(
      membersOf([said('project.name', '乙'), said('project.investor', '丁'), said('contributors', '戊')], content),
    ).toEqual({
      project: { name: '乙', park: '园', investor: '丁' },
      introducedBy: { unit: 'u', contributors: ['丙', '戊'] },
    })
  })
  it('an attachment is named, and has no file', () => {
    expect(membersOf([said('attachments', '附件一')], { title: '题' })).toEqual({ attachments: [{ title: '附件一' }] })
  })
})
