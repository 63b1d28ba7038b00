'use client'
import { KINDS } from '../../editorial/rules/kinds'
import type { Action } from '../../editorial/rules/stages'
import { t } from '../../messages/index'
import { LinkableSearch } from '../fields/LinkableSearch'
import { Declaration } from '../panel/Declaration'
import { ReasonForm } from '../panel/ReasonForm'
import type { Answers } from '../panel/command'
import { AT_ELEMENT, OUTCOME_ELEMENT, partsOf, PUBLIC_NOTE_ELEMENT, type Part, type Particulars } from './acts'
import { WhenField } from './WhenField'

const SUCCESSOR = 'desk-successor'
const MOST = 500

interface Props {
  action: Action
  /** id of the story: it cannot succeed itself */
  story: string
  answers: Answers
  said: Particulars
  onAnswer(change: Partial<Answers>): void
  onSay(change: Partial<Particulars>): void
}

function Readers({ action, said, onSay }: Props) {
  const help = action === 'correct' ? 'desk.correctionHelp' : 'desk.publicNoteHelp'
  return (
    <div className="desk-answers">
      <label htmlFor={PUBLIC_NOTE_ELEMENT}>{t(action === 'correct' ? 'desk.correctionNote' : 'desk.publicNote')}</label>
      <textarea
        aria-describedby={`${PUBLIC_NOTE_ELEMENT}-help`}
        id={PUBLIC_NOTE_ELEMENT}
        maxLength={MOST}
        onChange={({ target }) => onSay({ publicNote: target.value })}
        rows={3}
        value={said.publicNote}
      />
      <p className="desk-quiet" id={`${PUBLIC_NOTE_ELEMENT}-help`}>
        {t(help)}
      </p>
    </div>
  )
}

function Successor({ story, said, onSay }: Props) {
  const { successor } = said
  return (
    <div className="desk-answers">
      <label htmlFor={SUCCESSOR}>{t('desk.successor')}</label>
      {successor && (
        <p className="desk-picked">
          {successor.title}{' '}
          <button className="desk-link" onClick={() => onSay({ successor: null })} type="button">
            {t('desk.remove')}
          </button>
        </p>
      )}
      <LinkableSearch
        chosen={[story]}
        inputId={SUCCESSOR}
        kinds={KINDS}
        liveOnly
        onPick={({ kind, id, title }) => onSay({ successor: { kind, id, title } })}
      />
      <p className="desk-quiet">{t('desk.successorHelp')}</p>
    </div>
  )
}

function OutcomeChoice({ said, onSay }: Props) {
  return (
    <fieldset className="desk-answers" id={OUTCOME_ELEMENT} tabIndex={-1}>
      <legend>{t('desk.outcome')}</legend>
      {(['upheld', 'withdraw'] as const).map((outcome) => (
        <label className="desk-check" key={outcome}>
          <input
            checked={said.outcome === outcome}
            name={OUTCOME_ELEMENT}
            onChange={() => onSay({ outcome })}
            type="radio"
            value={outcome}
          />
          {t(`desk.outcome.${outcome}`)}
        </label>
      ))}
    </fieldset>
  )
}

function Asked({ part, ...props }: Props & { part: Part }) {
  const { action, answers, said, onAnswer, onSay } = props
  if (part === 'outcome') return <OutcomeChoice {...props} />
  if (part === 'readers') return <Readers {...props} />
  if (part === 'successor') return <Successor {...props} />
  if (part === 'at') return <WhenField id={AT_ELEMENT} onChange={(at) => onSay({ at })} value={said.at} />
  if (part === 'secrecy') return <Declaration answers={answers} onAnswer={onAnswer} />
  return (
    <ReasonForm
      action={action === 'reviewAfter' ? 'withdraw' : action}
      answers={answers}
      noCode={part === 'note'}
      onAnswer={onAnswer}
    />
  )
}

/** Everything that one act asks for. */
export function ActFields(props: Props) {
  return partsOf(props.action, props.said).map((part) => <Asked key={part} part={part} {...props} />)
}
