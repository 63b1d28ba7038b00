'use client'
import type { ReactNode } from 'react'
import type { Outlook } from '../../editorial/rules/outlook'
import { onwardFrom } from '../../editorial/rules/outlook'
import type { Action } from '../../editorial/rules/stages'
import { t } from '../../messages/index'
import { actPath, CONFIRMED_APART, DANGER } from '../links'
import { actionWord, whyWord } from '../words/gateWords'
import { asksReason, type Answers } from './command'
import { Declaration } from './Declaration'
import { ReasonForm } from './ReasonForm'

interface Props {
  outlook: Outlook
  answers: Answers
  onAnswer(change: Partial<Answers>): void
  /** the action whose reason is being written, or null */
  open: Action | null
  onOpen(action: Action | null): void
  onTake(action: Action): void
  busy: boolean
  /** what stands beside the reason that is being written */
  besideReason?: ReactNode
}

const DECLARES: readonly Action[] = ['pass', 'sign']

function ActionButton({
  action,
  outlook,
  onOpen,
  onTake,
  busy,
  open,
}: Omit<Props, 'answers' | 'onAnswer'> & { action: Action }) {
  const word = actionWord(action, outlook.chain)
  const primary = onwardFrom(outlook.stage) === action
  const style = primary ? 'desk-button--primary' : DANGER.includes(action) ? 'desk-button--danger' : ''
  if (CONFIRMED_APART.includes(action)) {
    return (
      <a className={`desk-button ${style}`} href={actPath(outlook.kind, outlook.id, action)}>
        {word}
      </a>
    )
  }
  if (asksReason(action)) {
    return (
      <button
        aria-controls="desk-reason"
        aria-expanded={open === action}
        className={`desk-button ${style}`}
        disabled={busy}
        onClick={() => onOpen(open === action ? null : action)}
        type="button"
      >
        {word}
      </button>
    )
  }
  return (
    <button className={`desk-button ${style}`} disabled={busy} onClick={() => onTake(action)} type="button">
      {word}
    </button>
  )
}

/** Exactly the actions that the policy allows, the one that carries the story on first; then why others are not there. */
export function Actions(props: Props) {
  const { outlook, answers, onAnswer, open, onOpen, onTake, busy } = props
  const onward = onwardFrom(outlook.stage)
  const allowed = outlook.choices.filter(({ why }) => why === null).map(({ action }) => action)
  const ordered = [...allowed].sort((a, b) => Number(b === onward) - Number(a === onward))
  const refused = outlook.choices.flatMap(({ action, why }) => (why ? [{ action, why }] : []))
  return (
    <>
      {allowed.some((action) => DECLARES.includes(action)) && <Declaration answers={answers} onAnswer={onAnswer} />}
      {ordered.length > 0 && (
        <div className="desk-actions">
          {ordered.map((action) => (
            <ActionButton
              action={action}
              busy={busy}
              key={action}
              onOpen={onOpen}
              onTake={onTake}
              open={open}
              outlook={outlook}
            />
          ))}
        </div>
      )}
      {open && asksReason(open) && (
        <div className="desk-reason" id="desk-reason">
          <ReasonForm action={open} answers={answers} onAnswer={onAnswer} />
          {props.besideReason}
          <div className="desk-actions">
            <button
              className="desk-button desk-button--danger"
              disabled={busy}
              onClick={() => onTake(open)}
              type="button"
            >
              {actionWord(open)}
            </button>
            <button className="desk-button" onClick={() => onOpen(null)} type="button">
              {t('desk.back')}
            </button>
          </div>
        </div>
      )}
      {refused.length > 0 && (
        <details className="desk-fold">
          <summary>{t('desk.whyNot')}</summary>
          <ul className="desk-whys">
            {refused.map(({ action, why }) => (
              <li key={action}>
                {t('desk.labelled', { label: actionWord(action, outlook.chain), value: whyWord(why) })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
