'use client'
import type { Action } from '../../editorial/rules/stages'
import { lookUp, t } from '../../messages/index'
import { reasonWord } from '../words/gateWords'
import { CODE_ELEMENT, NOTE_ELEMENT, reasonCodes, type Answers } from './command'

interface Props {
  action: Action
  /** a sentence is enough */
  noCode?: boolean
  answers: Pick<Answers, 'code' | 'note'>
  onAnswer(change: Partial<Answers>): void
}

/** Why: a code from the closed list, and a sentence. Both stay on record and are never public. */
export function ReasonForm({ action, answers, noCode, onAnswer }: Props) {
  return (
    <div className="desk-answers">
      {!noCode && (
        <>
          <label htmlFor={CODE_ELEMENT}>{t('desk.reasonCode')}</label>
          <select id={CODE_ELEMENT} onChange={({ target }) => onAnswer({ code: target.value })} value={answers.code}>
            <option value="">{t('desk.reasonChoose')}</option>
            {reasonCodes(action).map((code) => (
              <option key={code} value={code}>
                {reasonWord(code)}
              </option>
            ))}
          </select>
        </>
      )}
      <label htmlFor={NOTE_ELEMENT}>{lookUp(`desk.reasonNote.${action}`) ?? t('desk.reasonNote')}</label>
      <textarea
        id={NOTE_ELEMENT}
        maxLength={2000}
        onChange={({ target }) => onAnswer({ note: target.value })}
        rows={4}
        value={answers.note}
      />
    </div>
  )
}
