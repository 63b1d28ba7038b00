'use client'
import type { CommentInput } from '../../editorial/rules/comments/types'
import { canBlock } from '../../editorial/rules/comments/rights'
import type { StoryContent } from '../../editorial/rules/content'
import type { Outlook } from '../../editorial/rules/outlook'
import type { Actor } from '../../editorial/rules/roles'
import { t } from '../../messages/index'
import { fieldWord } from '../words/fieldWords'
import { CommentForm } from './CommentForm'

interface Props {
  outlook: Outlook
  content: StoryContent
  reader: Actor
  comments: readonly CommentInput[]
  busy: boolean
  onChange(comments: CommentInput[]): void
}

/** What is said with a return, gathered beside reason and note, sent with them. */
export function ReturnComments({ outlook, content, reader, comments, busy, onChange }: Props) {
  const { kind, unit } = outlook
  return (
    <div className="desk-return-comments">
      {comments.length > 0 && (
        <ol aria-label={t('desk.comment.withReturn')}>
          {comments.map(({ field, excerpt, text, replacement }, index) => (
            <li key={index}>
              {fieldWord(kind, field)} {excerpt && <q className="desk-issue__excerpt">{excerpt}</q>}
              {replacement !== undefined && t('desk.fromTo', { before: '', after: replacement })} {text}{' '}
              <button
                className="desk-link"
                onClick={() => onChange(comments.filter((_, at) => at !== index))}
                type="button"
              >
                {t('desk.remove')}
              </button>
            </li>
          ))}
        </ol>
      )}
      <details className="desk-fold">
        <summary>{t('desk.comment.writeWithReturn')}</summary>
        <CommentForm
          busy={busy}
          content={content}
          kind={kind}
          mayBlock={canBlock(reader, { kind, unit: unit.id })}
          onAdd={async (input) => {
            onChange([...comments, input])
            return true
          }}
          passages
          verb={t('desk.comment.addToReturn')}
        />
      </details>
    </div>
  )
}
