'use client'
import { useState } from 'react'
import type { Outlook } from '../../editorial/rules/outlook'
import type { Action } from '../../editorial/rules/stages'
import { t } from '../../messages/index'
import { Alive } from '../frame/Alive'
import { Done } from '../frame/Done'
import { DANGER, editPath } from '../links'
import { NO_ANSWERS, type Answers } from '../panel/command'
import { useTransition } from '../panel/useTransition'
import { actionWord } from '../words/gateWords'
import { ActFields } from './ActFields'
import { actBody, NO_PARTICULARS, type Particulars } from './acts'
import { doneWords } from './doneWords'

const GOES_UP: readonly Action[] = ['publish', 'resume', 'forcePublish']
/** Taking down at once waits for no words: a reason stands there, and may be changed. */
const AT_ONCE: Answers = { ...NO_ANSWERS, code: 'publishedInError', note: t('desk.suspendNote') }

interface Props {
  action: Action
  outlook: Outlook
  /** the minute, in words */
  now: string
}

/** The button repeats the verb; beside it the way back. What was done is told here, where it was done. */
export function ActForm({ action, outlook, now }: Props) {
  const { kind, id } = outlook
  const { send, busy, refused, setRefused } = useTransition(kind, id, true)
  const [answers, setAnswers] = useState<Answers>(action === 'suspend' ? AT_ONCE : NO_ANSWERS)
  const [particulars, setParticulars] = useState<Particulars>(NO_PARTICULARS)
  const [doneAt, setDoneAt] = useState<Date | null>(null)
  const word = actionWord(action)

  async function take(): Promise<void> {
    const said = actBody(action, outlook, answers, particulars)
    if ('lack' in said) {
      setRefused({ message: t(said.lack.message) })
      return document.getElementById(said.lack.element)?.focus()
    }
    if (await send(action, said.body)) setDoneAt(new Date())
  }

  if (doneAt) {
    return (
      <Done>
        <p>{doneWords(action, particulars, doneAt)}</p>
        <div className="desk-actions">
          <a className="desk-button desk-button--primary" href={editPath(kind, id)}>
            {t('desk.backToStory')}
          </a>
          {GOES_UP.includes(action) && (
            <a
              className="desk-button"
              href={outlook.publicUrl ?? `/${kind}/${outlook.content.slug ?? ''}`}
              rel="noreferrer"
              target="_blank"
            >
              {t('desk.seeLive')}
            </a>
          )}
        </div>
      </Done>
    )
  }
  return (
    <Alive className="desk-form">
      <ActFields
        action={action}
        answers={answers}
        onAnswer={(change) => setAnswers({ ...answers, ...change })}
        onSay={(change) => setParticulars({ ...particulars, ...change })}
        said={particulars}
        story={id}
      />
      {action !== 'schedule' && <p className="desk-quiet">{t('desk.actNow', { at: now })}</p>}
      <div role="alert">{refused && <p className="desk-refused">{refused.message}</p>}</div>
      <div className="desk-actions">
        <button
          className={`desk-button ${DANGER.includes(action) ? 'desk-button--danger' : 'desk-button--primary'}`}
          disabled={busy}
          onClick={() => void take()}
          type="button"
        >
          {word}
        </button>
        <a className="desk-button" href={editPath(kind, id)}>
          {t('desk.back')}
        </a>
      </div>
    </Alive>
  )
}
