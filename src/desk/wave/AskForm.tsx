'use client'
import { useState, type FormEvent } from 'react'
import { STORY_KINDS } from '../../editorial/rules/kinds'
import { dayPlus } from '../../editorial/rules/reminders'
import { MOST_ASKED } from '../../editorial/rules/tasks'
import type { TaskTemplate } from '../../editorial/rules/taskTemplates'
import { t } from '../../messages/index'
import { Said } from '../accounts/Said'
import { Alive } from '../frame/Alive'
import { kindWord } from '../words/gateWords'
import { Templates, type Wording } from './Templates'
import { useDoor } from './useDoor'

interface Props {
  campaign: string
  units: readonly { id: string; name: string }[]
  /** of the register: what the stories may be about */
  projects: readonly { id: string; name: string }[]
  templates: readonly TaskTemplate[]
  /** `YYYY-MM-DD`, Beijing time */
  today: string
}

/** A usual time for a story, days. */
const USUAL_DAYS = 14

/** Asks several units for the same, from a template or from nothing. */
export function AskForm({ campaign, units, projects, templates, today }: Props) {
  const { busy, said, send } = useDoor()
  const [asked, setAsked] = useState<readonly string[]>([])
  const [project, setProject] = useState('')
  const [wording, setWording] = useState<Wording>({ topic: '', storyKind: 'cases', days: USUAL_DAYS, brief: '' })
  const set = (more: Partial<Wording>) => setWording((before) => ({ ...before, ...more }))
  const { topic, storyKind, days, brief } = wording
  const due = Number.isInteger(days) && days > 0 && days < 1000 ? dayPlus(today, days) : ''

  const ask = async (event: FormEvent) => {
    event.preventDefault()
    const body = { campaign, units: asked, topic, kind: storyKind, due, brief, ...(project ? { project } : {}) }
    const done = t('wave.askedUnits', { count: asked.length })
    const { status } = await send('POST', '/api/coverageTasks/many', body, done)
    if (status === 201) setAsked([])
  }
  const toggle = (id: string) =>
    setAsked((before) => (before.includes(id) ? before.filter((each) => each !== id) : [...before, id]))

  return (
    <details className="desk-fold">
      <summary>{t('wave.ask')}</summary>
      <form className="desk-form" onSubmit={(event) => void ask(event)}>
        <Alive>
          <Templates onChoose={set} templates={templates} wording={wording} />
          <label htmlFor="wave-topic">{t('fields.coverageTasks.topic')}</label>
          <input
            className="desk-input"
            id="wave-topic"
            maxLength={200}
            onChange={({ target }) => set({ topic: target.value })}
            required
            type="text"
            value={topic}
          />
          <label htmlFor="wave-kind">{t('fields.coverageTasks.kind')}</label>
          <select
            className="desk-input"
            id="wave-kind"
            onChange={({ target }) => set({ storyKind: target.value as Wording['storyKind'] })}
            value={storyKind}
          >
            {STORY_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {kindWord(kind)}
              </option>
            ))}
          </select>
          <label htmlFor="wave-due">{t('fields.coverageTasks.due')}</label>
          <input
            className="desk-input desk-input--day"
            id="wave-due"
            min={today}
            onChange={({ target }) =>
              set({ days: Math.round((Date.parse(target.value) - Date.parse(today)) / 86_400_000) || 0 })
            }
            required
            type="date"
            value={due}
          />
          <label htmlFor="wave-project">{t('fields.coverageTasks.project')}</label>
          <select
            className="desk-input"
            id="wave-project"
            onChange={({ target }) => setProject(target.value)}
            value={project}
          >
            <option value="">{t('wave.noProject')}</option>
            {projects.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <label htmlFor="wave-brief">{t('fields.coverageTasks.brief')}</label>
          <textarea
            className="desk-input"
            id="wave-brief"
            maxLength={1000}
            onChange={({ target }) => set({ brief: target.value })}
            rows={3}
            value={brief}
          />
          <fieldset>
            <legend>{t('wave.askWhom', { count: asked.length, most: MOST_ASKED })}</legend>
            {units.map(({ id, name }) => (
              <label className="desk-check" key={id}>
                <input checked={asked.includes(id)} onChange={() => toggle(id)} type="checkbox" />
                {name}
              </label>
            ))}
          </fieldset>
          <div className="desk-actions">
            <button className="desk-button desk-button--primary" disabled={busy || asked.length === 0} type="submit">
              {t('wave.askNow')}
            </button>
          </div>
          <Said said={said} />
        </Alive>
      </form>
    </details>
  )
}
