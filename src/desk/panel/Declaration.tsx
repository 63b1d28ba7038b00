'use client'
import { t } from '../../messages/index'
import { SECRECY_ELEMENT, type Answers } from './command'

interface Props {
  answers: Pick<Answers, 'secrecyReviewed'>
  onAnswer(change: Partial<Answers>): void
}

/** 保密审查: said by the person, never by default. */
export function Declaration({ answers, onAnswer }: Props) {
  return (
    <label className="desk-check desk-check--declare" htmlFor={SECRECY_ELEMENT}>
      <input
        checked={answers.secrecyReviewed}
        id={SECRECY_ELEMENT}
        onChange={({ target }) => onAnswer({ secrecyReviewed: target.checked })}
        type="checkbox"
      />
      {t('desk.secrecy')}
    </label>
  )
}
