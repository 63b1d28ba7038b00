'use client'
import { useState, type FormEvent } from 'react'
import type { OwnTask } from '../../campaign/rules/ownTasks'
import { STORY_KINDS, type Kind } from '../../editorial/rules/kinds'
import { t } from '../../messages/index'
import { Said } from '../accounts/Said'
import { Alive } from '../frame/Alive'
import { editPath } from '../links'
import { kindWord } from '../words/gateWords'
import { useTell } from './TaskNews'
import { useDoor } from './useDoor'

const at = (id: string, verb = ''): string => `/api/coverageTasks/${id}${verb}`

/** Why a unit does not write it; asked in place, because it stays on record. */
function Decline({ task, onBack }: { task: OwnTask; onBack(): void }) {
  const { busy, said, send } = useDoor()
  const tell = useTell()
  const [reason, setReason] = useState('')
  const field = `decline-${task.id}`
  const decline = async (event: FormEvent) => {
    event.preventDefault()
    const { status } = await send('PATCH', at(task.id), { state: 'declined', declineReason: reason })
    if (status === 200) tell(t('wave.declined'))
  }
  return (
    <form className="desk-form" onSubmit={(event) => void decline(event)}>
      <label htmlFor={field}>{t('wave.declineWhy')}</label>
      <textarea
        className="desk-input"
        id={field}
        maxLength={500}
        onChange={({ target }) => setReason(target.value)}
        required
        rows={2}
        value={reason}
      />
      <div className="desk-actions">
        <button className="desk-button desk-button--danger" disabled={busy} type="submit">
          {t('wave.decline')}
        </button>
        <button className="desk-button" onClick={onBack} type="button">
          {t('wave.back')}
        </button>
      </div>
      <Said said={said?.ok ? null : said} />
    </form>
  )
}

/** Begins the story; where the task names no kind, the writer chooses one. */
function DraftButton({ task }: { task: OwnTask }) {
  const { busy, said, send } = useDoor()
  const [kind, setKind] = useState<Kind>(task.kind ?? 'news')
  async function draft(): Promise<void> {
    const { status, body } = await send('POST', at(task.id, '/draft'), { kind }, t('wave.draftMade'))
    const story = body.story as { kind: Kind; id: string } | undefined
    if (status === 201 && story) window.location.assign(editPath(story.kind, story.id))
  }
  return (
    <>
      {task.kind === null && (
        <select
          aria-label={t('wave.kindOf', { topic: task.topic })}
          className="desk-input"
          onChange={({ target }) => setKind(target.value as Kind)}
          value={kind}
        >
          {STORY_KINDS.map((each) => (
            <option key={each} value={each}>
              {kindWord(each)}
            </option>
          ))}
        </select>
      )}
      <button
        aria-label={t('wave.draftOne', { topic: task.topic })}
        className="desk-button desk-button--primary"
        disabled={busy}
        onClick={() => void draft()}
        type="button"
      >
        {t('wave.draft')}
      </button>
      {said && !said.ok && <Said said={said} />}
    </>
  )
}

/** What the unit can do with a task now. */
export function TaskVerbs({ task }: { task: OwnTask }) {
  const { busy, said, send } = useDoor()
  const [declining, setDeclining] = useState(false)
  const { state, topic } = task
  const say = (next: 'claimed' | 'open', done: string) => void send('PATCH', at(task.id), { state: next }, done)
  if (task.story)
    return (
      <div className="desk-actions">
        <a className="desk-button" href={editPath(task.story.kind, task.story.id)}>
          {t('wave.openStory')}
        </a>
      </div>
    )
  if (declining) return <Decline onBack={() => setDeclining(false)} task={task} />
  const verb = (name: 'claim' | 'giveBack' | 'decline', act: () => void) => (
    <button
      aria-label={t(`wave.${name}One`, { topic })}
      className="desk-button"
      disabled={busy}
      onClick={act}
      type="button"
    >
      {t(`wave.${name}`)}
    </button>
  )
  const free = state === 'open' || state === 'declined'
  return (
    <Alive>
      <div className="desk-actions">
        {free && verb('claim', () => say('claimed', t('wave.claimed')))}
        {(state === 'open' || (state === 'claimed' && (task.mine || task.claimedBy === null))) && (
          <DraftButton task={task} />
        )}
        {state === 'claimed' && verb('giveBack', () => say('open', t('wave.givenBack')))}
        {state !== 'declined' && verb('decline', () => setDeclining(true))}
      </div>
      <Said said={said} />
    </Alive>
  )
}
