'use client'
import { useState, type ReactNode } from 'react'
import type { StoryContent } from '../../editorial/rules/content'
import type { Issue } from '../../editorial/rules/issues'
import { onwardFrom, type Outlook } from '../../editorial/rules/outlook'
import type { Reviewing } from '../../editorial/rules/reviewing'
import type { Action } from '../../editorial/rules/stages'
import { t } from '../../messages/index'
import { StageTag } from '../stage/StageTag'
import { actionWord } from '../words/gateWords'
import { CommentList } from '../comments/CommentList'
import { OpenCommentsLine } from '../comments/OpenCommentsLine'
import { ReturnComments } from '../comments/ReturnComments'
import { useSuggestedFix } from '../comments/useSuggestedFix'
import { Alive } from '../frame/Alive'
import { DossierButton } from '../dossiers/DossierButton'
import { Done } from '../frame/Done'
import { Actions } from './Actions'
import { Carriers } from './Carriers'
import { commandFor, NO_ANSWERS, type Answers } from './command'
import { WaysOut } from '../ways/WaysOut'
import { FollowButton } from './FollowButton'
import { History } from './History'
import { IssueList } from './IssueList'
import { NextPeople } from './NextPeople'
import { Previews } from './Previews'
import { ReadersLine } from './ReadersLine'
import { Refusal } from './Refusal'
import { ResubmissionLine } from './ResubmissionLine'
import { SituationLines } from './SituationLines'
import { Steps } from './Steps'
import { showElement } from './showField'
import { useRefusedText } from './useRefusedText'
import { useTransition } from './useTransition'
import { WhereItStands } from './WhereItStands'

/** What the panel needs of a form that is being written in. */
export interface Writing {
  /** the state of saving, in words */
  status: ReactNode
  /** the text as it stands in the form */
  read(): StoryContent
  /** what the checks find in it */
  issues(): Issue[]
  /** stores everything; the token of what is stored then, or null where that did not work */
  store(): Promise<string | null>
  /** not while the form is locked */
  fix?(issues: readonly Issue[]): void
  /** takes what the server has now into the form */
  reread(): Promise<void>
  /** nothing can be written in a locked form */
  lock(locked: boolean): void
}

interface Props {
  outlook: Outlook
  /** ISO moment at which the story entered its stage */
  since: string | null
  issues: readonly Issue[]
  content: StoryContent
  writing?: Writing
  reviewing: Reviewing
  /** tells what was done, after the page has been read anew; empty when something else begins */
  onDone(message: string): void
  done: string | null
}

/** Stage, steps, who is next, what may be done, what the checks find, what happened: in the place of a publish button. */
export function Panel({ outlook, since, issues, content, writing, reviewing, onDone, done }: Props) {
  const { kind, id, chain } = outlook
  const { send, busy, sending, refused, setRefused } = useTransition(kind, id)
  const suggest = useSuggestedFix(outlook, reviewing)
  const [answers, setAnswers] = useState<Answers>(NO_ANSWERS)
  const [open, setOpen] = useState<Action | null>(null)
  const [wide, setWide] = useState(false)
  const [sent, setSent] = useState<StoryContent | null>(null)
  const allowed = outlook.choices.flatMap(({ action, why }) => (why ? [] : [action]))
  const onward = onwardFrom(outlook.stage)
  const answering = onward && allowed.includes(onward) ? onward : null
  const refusedText = useRefusedText(writing?.read, () => setRefused(null))
  // What the server found holds for the text that it was sent; once that changes, the desk's own run is newer.
  const told = sent === content ? refused?.issues : undefined
  const present = told ?? issues

  const answer = (change: Partial<Answers>) => {
    setAnswers((before) => ({ ...before, ...change }))
    if (!refused?.issues) setRefused(null)
  }

  async function take(action: Action): Promise<void> {
    refusedText.forget()
    if (!(await taken(action))) refusedText.remember()
  }

  /** @returns whether it was done; where not, why stands in the panel */
  async function taken(action: Action): Promise<boolean> {
    setRefused(null)
    onDone('')
    const stored = writing ? await writing.store() : outlook.revisionToken
    if (stored === null) {
      setRefused({ message: t('desk.notStored') })
      return false
    }
    const judged = told ?? writing?.issues() ?? issues
    const said = commandFor(action, { ...outlook, revisionToken: stored }, judged, answers)
    if ('lack' in said) {
      const { element, far, message, count } = said.lack
      setRefused({ message: t(message, { count }), element: far && element })
      setWide(true)
      if (!far) showElement(element, 'center')
      return false
    }
    setSent(content)
    if (!(await send(action, said.body))) return false
    setOpen(null)
    setAnswers(NO_ANSWERS)
    onDone(t('desk.done', { action: actionWord(action, chain) }))
    return true
  }

  return (
    <aside aria-label={t('desk.panel')} className={`desk-panel${wide ? ' desk-panel--open' : ''}`}>
      <div className="desk-panel__bar">
        <StageTag live={outlook.live} stage={outlook.stage} suspended={outlook.suspended !== null} />
        {writing?.status}
        <button
          aria-controls="desk-panel"
          aria-expanded={wide}
          className="desk-button"
          onClick={() => setWide(!wide)}
          type="button"
        >
          {t(wide ? 'desk.panelClose' : 'desk.panelOpen')}
        </button>
      </div>
      <div className="desk-panel__body" id="desk-panel">
        <Alive>
          <WhereItStands outlook={outlook} since={since} />
          {writing && <div className="desk-panel__saving">{writing.status}</div>}
          {done && !busy && <Done>{done}</Done>}
          <SituationLines outlook={outlook} />
          <ResubmissionLine outlook={outlook} />
          {outlook.correction && <Carriers id={id} kind={kind} />}
          <Steps outlook={outlook} />
          <NextPeople outlook={outlook} />
          <ReadersLine first={reviewing.readers} outlook={outlook} reader={reviewing.reader} />
          <OpenCommentsLine comments={reviewing.comments} outlook={outlook} />
          <Refusal refused={refused} />
          <Actions
            answers={answers}
            besideReason={
              open === 'return' && (
                <ReturnComments
                  busy={busy}
                  comments={answers.comments}
                  content={content}
                  onChange={(comments) => answer({ comments })}
                  outlook={outlook}
                  reader={reviewing.reader}
                />
              )
            }
            busy={busy}
            onAnswer={answer}
            onOpen={setOpen}
            onTake={(action) => void take(action)}
            open={open}
            outlook={outlook}
          />
          {sending && <p className="desk-quiet">{t('desk.sending', { action: actionWord(sending, chain) })}</p>}
          <CommentList content={content} outlook={outlook} reviewing={reviewing} writing={writing} />
          <h2 className="desk-panel__head">{t('desk.issues')}</h2>
          <IssueList
            answering={answering}
            answers={answers}
            content={content}
            issues={present}
            onAnswer={answer}
            onFix={writing?.fix}
            suggest={suggest}
            outlook={outlook}
          />
          <Previews outlook={outlook} />
          <DossierButton outlook={outlook} reader={reviewing.reader} />
          <WaysOut outlook={outlook} />
          <History outlook={outlook} />
          <FollowButton id={id} kind={kind} />
        </Alive>
      </div>
    </aside>
  )
}
