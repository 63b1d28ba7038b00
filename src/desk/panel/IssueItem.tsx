'use client'
import { useId, useState } from 'react'
import type { Issue } from '../../editorial/rules/issues'
import type { Kind } from '../../editorial/rules/kinds'
import type { Outlook } from '../../editorial/rules/outlook'
import type { Action } from '../../editorial/rules/stages'
import { t } from '../../messages/index'
import { fieldWord } from '../words/fieldWords'
import { isWaivable, issueElement, type Answers } from './command'

interface Props {
  issue: Issue
  kind: Kind
  outlook: Outlook
  /** the action for which the person answers issues now, or null: nothing to answer */
  answering: Action | null
  answers: Answers
  onAnswer(change: Partial<Answers>): void
  onShow(): void
  /** the text that a fix takes away */
  replaced?: string
  /** puts the proposal in place; absent where there is none or the text is locked */
  onFix?: () => void
  /** proposes it to the unit; absent where there is nothing to propose or the reader writes */
  onSuggest?: () => void
}

function Reason({
  issue,
  action,
  answers,
  onAnswer,
}: Pick<Props, 'issue' | 'answers' | 'onAnswer'> & { action: 'submit' | 'sign' }) {
  const id = useId()
  const given = answers.reasons[issue.id]
  const [open, setOpen] = useState(given !== undefined || action === 'sign')
  const label = action === 'sign' ? 'desk.overrideReason' : 'desk.contestReason'
  if (!open) {
    return (
      <button className="desk-link" onClick={() => setOpen(true)} type="button">
        {t('desk.contest')}
      </button>
    )
  }
  return (
    <span className="desk-answer">
      <label htmlFor={id}>{t(label)}</label>
      <textarea
        id={id}
        maxLength={2000}
        onChange={({ target }) => onAnswer({ reasons: { ...answers.reasons, [issue.id]: target.value } })}
        rows={2}
        value={given ?? ''}
      />
    </span>
  )
}

/** What has been or can be said to one issue. */
function Said({
  issue,
  outlook,
  answering,
  answers,
  onAnswer,
}: Omit<Props, 'kind' | 'onShow' | 'replaced' | 'onFix' | 'onSuggest'>) {
  const contested = outlook.contested[issue.id]
  const overridden = outlook.overridden[issue.id]
  const mustMend = issue.severity === 'error' && !isWaivable(issue)
  const contestable = answering === 'submit' && issue.severity === 'error' && !mustMend && !contested
  const overridable = answering === 'sign' && issue.severity === 'error' && !mustMend && !overridden
  return (
    <>
      {mustMend && <span className="desk-issue__must">{t('desk.mustMend')}</span>}
      {contested && (
        <span className="desk-issue__said">
          {t('desk.contestedBy', { name: contested.by.name, reason: contested.reason })}
        </span>
      )}
      {overridden && (
        <span className="desk-issue__said">
          {t('desk.overriddenBy', { name: overridden.by.name, reason: overridden.reason })}
        </span>
      )}
      {issue.acknowledgedBy && (
        <span className="desk-issue__said">{t('desk.acknowledgedBy', { name: issue.acknowledgedBy.name })}</span>
      )}
      {contestable && <Reason action="submit" answers={answers} issue={issue} onAnswer={onAnswer} />}
      {overridable && <Reason action="sign" answers={answers} issue={issue} onAnswer={onAnswer} />}
      {answering === 'pass' && issue.severity === 'warning' && !issue.acknowledgedBy && (
        <label className="desk-check">
          <input
            checked={answers.seen[issue.id] ?? false}
            onChange={({ target }) => onAnswer({ seen: { ...answers.seen, [issue.id]: target.checked } })}
            type="checkbox"
          />
          {t('desk.acknowledge')}
        </label>
      )}
    </>
  )
}

/** One finding: where, what is wrong, what to write; and what people said to it. */
export function IssueItem({ kind, onShow, replaced, onFix, onSuggest, ...said }: Props) {
  const { issue } = said
  return (
    <li className={`desk-issue desk-issue--${issue.severity}`} id={issueElement(issue)} tabIndex={-1}>
      <button className="desk-link desk-issue__field" onClick={onShow} type="button">
        {fieldWord(kind, issue.field)}
      </button>{' '}
      <span className="desk-issue__text">{issue.suggestion}</span>
      {issue.excerpt && <q className="desk-issue__excerpt">{issue.excerpt}</q>}
      {onFix && (
        <span className="desk-issue__fix">
          {replaced && <del>{replaced}</del>}
          {replaced && issue.fix && <span aria-hidden="true"> → </span>}
          {issue.fix && <ins>{issue.fix}</ins>}
        </span>
      )}
      {onFix && (
        <button className="desk-link" onClick={onFix} type="button">
          {t('desk.fix')}
        </button>
      )}
      {onSuggest && (
        <button className="desk-link" onClick={onSuggest} type="button">
          {t('desk.comment.suggestFix')}
        </button>
      )}
      <Said {...said} />
    </li>
  )
}
