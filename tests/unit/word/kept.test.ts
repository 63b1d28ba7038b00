/** What is told of a file is as long as a person reads, however much the file says. */
import { describe, expect, it } from 'vitest'
import { keptProposals } from '../../../src/word/read/keptProposals'
import { Losses } from '../../../src/word/read/losses'
import { shortened } from '../../../src/word/read/shortened'
import type { Proposal } from '../../../src/word/read/draft'
import { draftOf, p } from '../../support/word'

const comment = (id: number, says: string) => `<w:comment w:id="${id}">${p(says)}</w:comment>`

describe('what was lost', () => {
  it('a comment of any length says its first 500 signs, none of them halved', () => {
    const body = p('一次普通的报道') + p('正文')
    const { losses } = draftOf({ body, comments: comment(1, '😀'.repeat(1_000_000)) })
    expect(losses).toMatchObject([{ code: 'comment', says: `${'😀'.repeat(499)}…` }])
    expect(draftOf({ body, comments: comment(1, '短') }).losses).toMatchObject([{ says: '短' }])
  })
  it('more than anybody reads is counted with the last of its code; a code that is new is still told', () => {
    const losses = new Losses()
    for (let i = 0; i < 1_200; i++) losses.add('comment', i, `第 ${i} 条`)
    losses.add('colour', 1_300)
    const all = losses.all()
    expect(all).toHaveLength(501)
    expect(all.reduce((sum, { count }) => sum + count, 0)).toBe(1_201)
    expect(all.at(-2)).toMatchObject({ code: 'comment', count: 701 })
  })
  it('all say together no more than is read', () => {
    const losses = new Losses()
    for (let i = 0; i < 500; i++) losses.add('comment', i, '长'.repeat(500))
    expect(losses.all().reduce((sum, { says = '' }) => sum + says.length, 0)).toBe(50_000)
    expect(losses.all()).toHaveLength(500)
  })
  it('an excerpt ends with a whole sign', () => {
    const losses = new Losses()
    losses.says(1, `a${'😀'.repeat(50)}`)
    expect(losses.place(1)).toMatchObject({ excerpt: `a${'😀'.repeat(39)}` })
  })
})

describe('what is proposed', () => {
  const place = { in: 'file', paragraph: 1, excerpt: '' } as const
  const keyword = (value: string): Proposal => ({ field: 'keywords', value, place })
  it('is cut where it is longer than any member, in lists of members too', () => {
    const quote: Proposal = { field: 'quotes', value: { text: '话'.repeat(3_000), speaker: '人' }, place }
    expect(keptProposals([keyword('词'.repeat(3_000)), quote])).toMatchObject([
      { value: `${'词'.repeat(999)}…` },
      { value: { text: `${'话'.repeat(999)}…`, speaker: '人' } },
    ])
  })
  it('is no more than a person answers', () => {
    expect(keptProposals(Array.from({ length: 900 }, () => keyword('词')))).toHaveLength(500)
    expect(keptProposals(Array.from({ length: 400 }, () => keyword('词'.repeat(1_000))))).toHaveLength(50)
  })
})

it('a text that has room stays as it is', () => {
  expect(shortened('😀😀', 2)).toBe('😀😀')
  expect(shortened('😀😀😀', 2)).toBe('😀…')
})
