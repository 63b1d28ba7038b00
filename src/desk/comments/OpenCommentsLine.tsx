'use client'
import type { Comment } from '../../editorial/rules/comments/types'
import type { Outlook } from '../../editorial/rules/outlook'
import { t } from '../../messages/index'

interface Props {
  comments: readonly Comment[]
  outlook: Outlook
}

/** Before a decision that carries the story on: what colleagues said that nobody has answered yet. */
export function OpenCommentsLine({ comments, outlook }: Props) {
  const decides = outlook.choices.some(({ action, why }) => why === null && (action === 'pass' || action === 'sign'))
  const open = comments.filter(({ state }) => state === 'open')
  if (!decides || open.length === 0) return null
  const proposals = open.filter(({ replacement }) => replacement !== null).length
  return (
    <p className="desk-quiet">
      <a href="#desk-comments">{t('desk.comment.stillOpen', { count: open.length })}</a>
      {proposals > 0 && t('desk.comment.proposalsOpen', { count: proposals })}
    </p>
  )
}
