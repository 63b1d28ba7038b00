'use client'
import { useState } from 'react'
import { canBlock, canComment } from '../../editorial/rules/comments/rights'
import type { Comment } from '../../editorial/rules/comments/types'
import type { StoryContent } from '../../editorial/rules/content'
import type { Outlook } from '../../editorial/rules/outlook'
import type { Reviewing } from '../../editorial/rules/reviewing'
import { t } from '../../messages/index'
import { showIssue } from '../panel/showField'
import { CommentForm } from './CommentForm'
import { CommentItem } from './CommentItem'
import { useComments, type Closing } from './useComments'

interface Props {
  reviewing: Reviewing
  outlook: Outlook
  content: StoryContent
  /** of a form that is being written in: stores what stands in it, and takes what the server has then */
  writing?: { store(): Promise<string | null>; reread(): Promise<void>; lock(locked: boolean): void }
}

/** What colleagues say, numbered: open first, closed folded; and a form for more. */
export function CommentList({ reviewing, outlook, content, writing }: Props) {
  const { reader, comments } = reviewing
  const { kind, id, unit, editable, revision } = outlook
  const { add, close, busy, refused } = useComments(kind, id)
  const [unstored, setUnstored] = useState(false)
  const [accepting, setAccepting] = useState(false)
  const story = { kind, unit: unit.id }

  const lock = (locked: boolean) => {
    setAccepting(locked)
    writing?.lock(locked)
  }

  /** The form is locked from the press until it shows what was accepted: what is typed in between would be overwritten. */
  async function accept(comment: string): Promise<void> {
    lock(true)
    try {
      const token = writing ? await writing.store() : outlook.revisionToken
      setUnstored(token === null)
      if (token !== null && (await close(comment, 'accept', { revisionToken: token }))) await writing?.reread()
    } finally {
      lock(false)
    }
  }

  const settle = ({ id: comment }: Comment, how: Closing): Promise<unknown> =>
    how === 'accept' ? accept(comment) : close(comment, how)

  const item = (comment: Comment) => (
    <CommentItem
      busy={busy || accepting}
      comment={comment}
      editable={editable}
      key={comment.id}
      kind={kind}
      onClose={(how) => void settle(comment, how)}
      onShow={() =>
        void showIssue({ field: comment.field, position: comment.position ?? { start: 0, end: 0 } }, content)
      }
      reader={reader}
      unit={unit.id}
    />
  )
  const open = comments.filter(({ state }) => state === 'open')
  const closed = comments.filter(({ state }) => state !== 'open')
  return (
    <section aria-labelledby="desk-comments">
      <h2 className="desk-panel__head" id="desk-comments">
        {t('desk.comment.head', { count: open.length })}
      </h2>
      <div role="alert">
        {(refused || unstored) && <p className="desk-refused">{unstored ? t('desk.notStored') : refused}</p>}
      </div>
      <p className="desk-quiet" role="status">
        {accepting && t('desk.comment.accepting')}
      </p>
      {comments.length === 0 && <p className="desk-quiet">{t('desk.comment.none')}</p>}
      {open.length > 0 && <ol className="desk-comments">{open.map(item)}</ol>}
      {closed.length > 0 && (
        <details className="desk-fold">
          <summary>{t('desk.comment.closedHead', { count: closed.length })}</summary>
          <ol className="desk-comments">{closed.map(item)}</ol>
        </details>
      )}
      {canComment(reader, story) && (
        <details className="desk-fold">
          <summary>{t('desk.comment.write')}</summary>
          <CommentForm
            busy={busy}
            content={content}
            kind={kind}
            mayBlock={canBlock(reader, story)}
            onAdd={(input) => add(input, revision)}
            passages={!writing}
            verb={t('desk.comment.send')}
          />
        </details>
      )}
    </section>
  )
}
