'use client'
import { KINDS } from '../../editorial/rules/kinds'
import { t } from '../../messages/index'
import { LinkableSearch } from '../fields/LinkableSearch'
import { ReasonForm } from '../panel/ReasonForm'
import type { Answers } from '../panel/command'
import type { Withdrawing } from './withdrawal'

const PUBLIC_NOTE = 'desk-public-note'
const SUCCESSOR = 'desk-successor'
const MOST = 500

interface Props {
  /** id of the story that is withdrawn: it cannot succeed itself */
  story: string
  answers: Answers
  withdrawing: Withdrawing
  onAnswer(change: Partial<Answers>): void
  onWithdraw(change: Partial<Withdrawing>): void
}

/** Why, for the record; what readers are told; and where they are sent instead. */
export function WithdrawFields({ story, answers, withdrawing, onAnswer, onWithdraw }: Props) {
  const { publicNote, successor } = withdrawing
  return (
    <>
      <ReasonForm action="withdraw" answers={answers} onAnswer={onAnswer} />
      <div className="desk-answers">
        <label htmlFor={PUBLIC_NOTE}>{t('desk.publicNote')}</label>
        <textarea
          aria-describedby={`${PUBLIC_NOTE}-help`}
          id={PUBLIC_NOTE}
          maxLength={MOST}
          onChange={({ target }) => onWithdraw({ publicNote: target.value })}
          rows={3}
          value={publicNote}
        />
        <p className="desk-quiet" id={`${PUBLIC_NOTE}-help`}>
          {t('desk.publicNoteHelp')}
        </p>
        <label htmlFor={SUCCESSOR}>{t('desk.successor')}</label>
        {successor && (
          <p className="desk-picked">
            {successor.title}{' '}
            <button className="desk-link" onClick={() => onWithdraw({ successor: null })} type="button">
              {t('desk.remove')}
            </button>
          </p>
        )}
        <LinkableSearch
          chosen={[story]}
          inputId={SUCCESSOR}
          kinds={KINDS}
          liveOnly
          onPick={({ kind, id, title }) => onWithdraw({ successor: { kind, id, title } })}
        />
        <p className="desk-quiet">{t('desk.successorHelp')}</p>
      </div>
    </>
  )
}
