'use client'
import { useState } from 'react'
import type { TaskTemplate } from '../../editorial/rules/taskTemplates'
import { t } from '../../messages/index'
import { Said } from '../accounts/Said'
import { useDoor } from './useDoor'

/** What a template fills in. */
export type Wording = Pick<TaskTemplate, 'topic' | 'storyKind' | 'days' | 'brief'>

interface Props {
  templates: readonly TaskTemplate[]
  wording: Wording
  onChoose(wording: Wording): void
}

/** Takes a template, keeps the present wording as one, or drops one. */
export function Templates({ templates, wording, onChoose }: Props) {
  const { busy, said, send } = useDoor()
  const [chosen, setChosen] = useState('')
  const [name, setName] = useState('')
  const template = templates.find(({ id }) => id === chosen)

  function choose(id: string): void {
    setChosen(id)
    const found = templates.find((each) => each.id === id)
    if (found) onChoose({ topic: found.topic, storyKind: found.storyKind, days: found.days, brief: found.brief })
  }
  const drop = async ({ id, revisionToken }: TaskTemplate) => {
    await send('POST', `/api/taskTemplates/${id}/drop`, { revisionToken }, t('wave.templateDropped'))
    setChosen('')
  }
  return (
    <>
      <label htmlFor="wave-template">{t('wave.template')}</label>
      <div className="desk-searchbar">
        <select
          className="desk-input"
          id="wave-template"
          onChange={({ target }) => choose(target.value)}
          value={template ? chosen : ''}
        >
          <option value="">{t('wave.noTemplate')}</option>
          {templates.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </select>
        {template && (
          <button className="desk-button" disabled={busy} onClick={() => void drop(template)} type="button">
            {t('wave.templateDrop')}
          </button>
        )}
      </div>
      <label htmlFor="wave-template-name">{t('wave.templateName')}</label>
      <div className="desk-searchbar">
        <input
          className="desk-input"
          id="wave-template-name"
          maxLength={100}
          onChange={({ target }) => setName(target.value)}
          type="text"
          value={name}
        />
        <button
          className="desk-button"
          disabled={busy || name.trim() === ''}
          onClick={() => void send('POST', '/api/taskTemplates', { name, ...wording }, t('wave.templateKept'))}
          type="button"
        >
          {t('wave.templateKeep')}
        </button>
      </div>
      <Said said={said} />
    </>
  )
}
