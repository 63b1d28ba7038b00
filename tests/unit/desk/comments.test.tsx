/** The conversation on the desk: what a selection means, who is offered which click, what goes with a return. */
import { describe, expect, test } from 'vitest'
import { CommentItem } from '../../../src/desk/comments/CommentItem'
import { OpenCommentsLine } from '../../../src/desk/comments/OpenCommentsLine'
import { passageOf } from '../../../src/desk/comments/passage'
import { commandFor, NO_ANSWERS } from '../../../src/desk/panel/command'
import type { Comment } from '../../../src/editorial/rules/comments/types'
import type { Actor, Role } from '../../../src/editorial/rules/roles'
import { t } from '../../../src/messages/index'
import { paragraphs } from '../checks/stories'
import { markup } from '../site/markup'
import { outlook } from './outlooks'

describe('a selection on the page', () => {
  const content = { title: '标题', body: paragraphs('甲乙丙', '丁甲乙', '戊') }

  test('is the passage nearest to where it stands', () => {
    expect(passageOf(content, 'body', '甲乙', 0)).toEqual({
      field: 'body',
      excerpt: '甲乙',
      position: { start: 0, end: 2 },
    })
    expect(passageOf(content, 'body', '甲乙', 4)).toEqual({
      field: 'body',
      excerpt: '甲乙',
      position: { start: 5, end: 7 },
    })
  })
  test('across paragraphs takes the line end with it, which the page does not have', () => {
    expect(passageOf(content, 'body', '丙丁', 2)).toEqual({
      field: 'body',
      excerpt: '丙\n丁',
      position: { start: 2, end: 5 },
    })
  })
  test('is none where the page says it in other words, or in no text', () => {
    expect(passageOf(content, 'body', '来源', 0)).toBeNull()
    expect(passageOf(content, 'body', '  ', 0)).toBeNull()
    expect(passageOf(content, 'figures', '1', 0)).toBeNull()
  })
})

const comment = (more: Partial<Comment> = {}): Comment => ({
  id: 'c1',
  number: 3,
  revision: 'a',
  field: 'body',
  excerpt: '盯住线索',
  position: { start: 0, end: 4 },
  gone: false,
  text: '换一个词',
  blocker: false,
  replacement: null,
  person: { id: 'somebody', name: '审核员甲' },
  at: '2026-11-23T06:05:00.000Z',
  state: 'open',
  closed: null,
  ...more,
})
const person = (role: Role, unit = 'media'): Actor => ({
  id: role,
  name: role,
  role,
  unit,
  confirmed: true,
  suspended: false,
})
const item = (of: Comment, reader: Actor, editable = true) =>
  markup(
    <ol>
      <CommentItem
        busy={false}
        comment={of}
        editable={editable}
        kind="cases"
        onClose={() => undefined}
        onShow={() => undefined}
        reader={reader}
        unit="media"
      />
    </ol>,
  )
const clicks = (html: string) =>
  (['accept', 'decline', 'resolve'] as const).filter((how) =>
    html.includes(`aria-label="${t(`desk.comment.${how}One`, { number: 3 })}"`),
  )

describe('a comment', () => {
  test('says number, who, when, where and what', () => {
    const html = item(comment({ blocker: true }), person('writer'))
    for (const said of [t('desk.comment.nth', { number: 3 }), '审核员甲', '2026-11-23 14:05', '盯住线索', '换一个词'])
      expect(html).toContain(said)
    expect(html).toContain(t('desk.comment.blocks'))
  })
  test('says that its passage is gone', () => {
    expect(item(comment({ gone: true, position: null }), person('writer'))).toContain(t('desk.comment.gone'))
    expect(item(comment({ gone: true, excerpt: null, position: null }), person('writer'))).toContain(
      t('desk.comment.entryGone'),
    )
  })
  test('offers resolving to who may, a blocker to no writer', () => {
    expect(clicks(item(comment(), person('writer')))).toEqual(['resolve'])
    expect(clicks(item(comment({ blocker: true }), person('writer')))).toEqual([])
    expect(clicks(item(comment({ blocker: true }), person('director', 'office')))).toEqual(['resolve'])
    expect(clicks(item(comment(), person('admin', 'office')))).toEqual([])
  })
  test('that is closed says by whom and offers nothing', () => {
    const closed = { person: { id: 'w', name: '记者乙' }, at: '2026-11-23T07:00:00.000Z', note: '改好了' }
    const html = item(comment({ state: 'resolved', closed }), person('writer'))
    expect(html).toContain(t('desk.comment.closed.resolved', { name: '记者乙', at: '2026-11-23 15:00' }))
    expect(html).toContain('改好了')
    expect(clicks(html)).toEqual([])
  })
})

describe('a proposal', () => {
  test('shows what goes and what comes, and is the unit’s to take', () => {
    const html = item(comment({ replacement: '抓紧线索' }), person('writer'))
    expect(html).toMatch(/<del[^>]*>[^<]*盯住线索<\/del>/)
    expect(html).toMatch(/<ins[^>]*>[^<]*抓紧线索<\/ins>/)
    expect(clicks(html)).toEqual(['accept', 'decline'])
  })
  test('to take something out says so', () => {
    expect(item(comment({ replacement: '' }), person('writer'))).toContain(t('desk.comment.takeOut'))
  })
  test('cannot be accepted while the text is locked, or where its passage is gone', () => {
    expect(clicks(item(comment({ replacement: '改' }), person('writer'), false))).toEqual(['decline'])
    expect(clicks(item(comment({ replacement: '改', gone: true }), person('writer')))).toEqual(['decline'])
  })
  test('is not the gate’s to take', () => {
    expect(clicks(item(comment({ replacement: '改' }), person('gatekeeper', 'office')))).toEqual(['resolve'])
  })
})

describe('before a pass', () => {
  const deciding = outlook({ stage: 'unitReview', choices: [{ action: 'pass', why: null }] })
  const line = (comments: Comment[], at = deciding) => markup(<OpenCommentsLine comments={comments} outlook={at} />)
  test('what is still open is told, and how much of it proposes a change', () => {
    const html = line([comment(), comment({ id: 'c2', replacement: '改' })])
    expect(html).toContain(t('desk.comment.stillOpen', { count: 2 }))
    expect(html).toContain(t('desk.comment.proposalsOpen', { count: 1 }))
    expect(line([comment()])).not.toContain(t('desk.comment.proposalsOpen', { count: 0 }))
  })
  test('nothing is told where nothing is open, or to who may not pass', () => {
    expect(line([comment({ state: 'resolved', replacement: '改' })])).toBe('')
    const refused = outlook({ stage: 'unitReview', choices: [{ action: 'pass', why: 'author' }] })
    expect(line([comment()], refused)).toBe('')
  })
})

describe('a return', () => {
  const answers = { ...NO_ANSWERS, code: 'wording', note: '改一改' }
  const at = outlook({ stage: 'unitReview' })
  test('takes its comments with it', () => {
    const comments = [{ field: 'title', text: '改短' }]
    expect(commandFor('return', at, [], { ...answers, comments })).toMatchObject({ body: { comments } })
    expect(commandFor('return', at, [], answers)).not.toHaveProperty('body.comments')
  })
  test('goes nowhere without its reason, whatever was commented', () => {
    expect(
      commandFor('return', at, [], { ...answers, code: '', comments: [{ field: 'title', text: '改' }] }),
    ).toHaveProperty('lack')
  })
})
