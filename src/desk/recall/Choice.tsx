'use client'
import { t } from '../../messages/index'
import type { Answers } from '../panel/command'
import { ReasonForm } from '../panel/ReasonForm'
import { actionWord } from '../words/gateWords'
import type { TakesDown } from './recall'

interface Props {
  /** what the person may do */
  actions: readonly TakesDown[]
  action: TakesDown
  answers: Answers
  onAction(action: TakesDown): void
  onAnswer(change: Partial<Answers>): void
}

/** What is done to all that is chosen, and why: one reason for each of them. */
export function Choice({ actions, action, answers, onAction, onAnswer }: Props) {
  return (
    <>
      {actions.length > 1 && (
        <fieldset className="desk-answers">
          <legend>{t('desk.recallHow')}</legend>
          {actions.map((each) => (
            <label className="desk-check" key={each}>
              <input
                checked={each === action}
                name="desk-recall-action"
                onChange={() => onAction(each)}
                type="radio"
                value={each}
              />
              {t('desk.labelled', { label: actionWord(each), value: t(`desk.recallEffect.${each}`) })}
            </label>
          ))}
        </fieldset>
      )}
      <ReasonForm action={action} answers={answers} onAnswer={onAnswer} />
    </>
  )
}
