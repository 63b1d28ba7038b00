'use client'
import { t } from '../../messages/index'
import { reasonWord, actionWord } from '../words/gateWords'
import type { Answers } from '../panel/command'
import { keyOf, type Found, type TakesDown } from './recall'
import { StepHead } from './StepHead'

interface Props {
  action: TakesDown
  chosen: readonly Found[]
  answers: Answers
  onConfirm(): void
  onBack(): void
}

/** Number and titles once more, before anything happens. */
export function Confirm({ action, chosen, answers, onConfirm, onBack }: Props) {
  const said = { action: actionWord(action), count: chosen.length }
  return (
    <section className="desk-recall__step">
      <StepHead>{t('desk.recallConfirm', said)}</StepHead>
      <p className="desk-banner">{t(`desk.recallEffect.${action}`)}</p>
      <ol>
        {chosen.map((story) => (
          <li key={keyOf(story)}>{story.title}</li>
        ))}
      </ol>
      <p>{t('desk.recallReason', { code: reasonWord(answers.code), note: answers.note.trim() })}</p>
      <div className="desk-actions">
        <button className="desk-button desk-button--danger" onClick={onConfirm} type="button">
          {t('desk.recallConfirm', said)}
        </button>
        <button className="desk-button" onClick={onBack} type="button">
          {t('desk.back')}
        </button>
      </div>
    </section>
  )
}
