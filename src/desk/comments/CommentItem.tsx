'use client'
import { canResolve, canSettle } from '../../editorial/rules/comments/rights'
import type { Comment } from '../../editorial/rules/comments/types'
import type { Actor } from '../../editorial/rules/roles'
import type { Kind } from '../../editorial/rules/kinds'
import { t } from '../../messages/index'
import { fieldWord } from '../words/fieldWords'
import { minuteOf } from '../words/moments'
import type { Closing } from './useComments'

interface Props {
  comment: Comment
  kind: Kind
  unit: string
  reader: Actor
  /** the text can be written in now */
  editable: boolean
  busy: boolean
  onShow(): void
  onClose(how: Closing): void
}

export const commentElement = ({ number }: Pick<Comment, 'number'>): string => `desk-comment-${number}`

/** What was there and what shall stand there: both in words and signs, not in colour alone. */
function Proposal({ excerpt, replacement }: Pick<Comment, 'excerpt' | 'replacement'>) {
  return (
    <p className="desk-comment__proposal">
      <del className="desk-diff__removed">
        {t('desk.diff.removedMark')}
        {excerpt}
      </del>{' '}
      {replacement ? (
        <ins className="desk-diff__added">
          {t('desk.diff.addedMark')}
          {replacement}
        </ins>
      ) : (
        t('desk.comment.takeOut')
      )}
    </p>
  )
}

function Closed({ closed, state }: Pick<Comment, 'closed' | 'state'>) {
  if (!closed || state === 'open') return null
  const said = t(`desk.comment.closed.${state}`, { name: closed.person.name, at: minuteOf(closed.at) })
  return <p className="desk-quiet">{closed.note ? t('desk.labelled', { label: said, value: closed.note }) : said}</p>
}

/** The clicks that are open to the reader. */
function Clicks({ comment, kind, unit, reader, editable, busy, onClose }: Omit<Props, 'onShow'>) {
  if (comment.state !== 'open') return null
  const story = { kind, unit }
  const settles = comment.replacement !== null && canSettle(reader, story)
  const clicks: [Closing, boolean][] = [
    ['accept', settles && editable && !comment.gone],
    ['decline', settles],
    ['resolve', !settles && canResolve(reader, story, comment)],
  ]
  return (
    <p className="desk-comment__clicks">
      {clicks.map(
        ([how, open]) =>
          open && (
            <button
              aria-label={t(`desk.comment.${how}One`, { number: comment.number })}
              className="desk-button"
              disabled={busy}
              key={how}
              onClick={() => onClose(how)}
              type="button"
            >
              {t(`desk.comment.${how}`)}
            </button>
          ),
      )}
    </p>
  )
}

/** One comment: number, who and when, where, what, and what was done about it. */
export function CommentItem(props: Props) {
  const { comment, kind, onShow } = props
  const { number, person, at, field, excerpt, gone, text, blocker, replacement, state } = comment
  return (
    <li className={`desk-comment desk-comment--${state}`} id={commentElement(comment)} tabIndex={-1}>
      <p className="desk-comment__head">
        <strong>{t('desk.comment.nth', { number })}</strong> {person.name}{' '}
        <time className="desk-quiet" dateTime={at}>
          {minuteOf(at)}
        </time>
        {blocker && state === 'open' && <strong className="desk-mark">{t('desk.comment.blocks')}</strong>}
      </p>
      <button className="desk-link desk-issue__field" onClick={onShow} type="button">
        {fieldWord(kind, field)}
      </button>
      {gone && <span className="desk-issue__must">{t(excerpt ? 'desk.comment.gone' : 'desk.comment.entryGone')}</span>}
      {replacement === null ? (
        excerpt && <q className="desk-issue__excerpt">{excerpt}</q>
      ) : (
        <Proposal excerpt={excerpt} replacement={replacement} />
      )}
      {text && <p className="desk-comment__text">{text}</p>}
      <Closed closed={comment.closed} state={state} />
      <Clicks {...props} />
    </li>
  )
}
