'use client'
import { useId, useState, type FormEvent } from 'react'
import { t } from '../../messages/index'
import { Said } from '../accounts/Said'
import { callDoor } from '../door'
import { Alive } from '../frame/Alive'

interface One {
  id: string
  name: string
  revisionToken: string
  facts: string
}

interface ChoiceProps {
  projects: readonly One[]
  name: 'stays' | 'goes'
  chosen: string
  onChoose(id: string): void
}

function Choice({ projects, name, chosen, onChoose }: ChoiceProps) {
  const group = useId()
  return (
    <fieldset>
      <legend>{t(`register.${name}`)}</legend>
      {projects.map(({ id, name: title, facts }) => (
        <label className="desk-check" key={id}>
          <input checked={chosen === id} name={group} onChange={() => onChoose(id)} type="radio" value={id} />
          {t('register.mergeChoice', { name: title, facts })}
        </label>
      ))}
    </fieldset>
  )
}

/** Chooses which record stays and which is merged into it; asked once more before it is done, for nothing undoes it. */
export function MergeForm({ projects }: { projects: readonly One[] }) {
  const [stays, setStays] = useState(projects[0]?.id ?? '')
  const [goes, setGoes] = useState(projects[1]?.id ?? '')
  const [sure, setSure] = useState(false)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<{ ok: boolean; text: string } | null>(null)
  const [from, into] = [goes, stays].map((id) => projects.find((each) => each.id === id))
  const done = said?.ok === true

  async function merge(): Promise<void> {
    if (!from || !into) return
    setBusy(true)
    const asked = { into: into.id, revisionToken: from.revisionToken }
    const { status, body, message } = await callDoor('POST', `/api/projects/${from.id}/merge`, asked)
    const differences = (body.differences ?? []) as unknown[]
    const text = t(differences.length > 0 ? 'register.mergedDiffers' : 'register.mergedDone', {
      name: into.name,
      count: differences.length,
    })
    setSaid(status === 200 ? { ok: true, text } : { ok: false, text: message })
    setBusy(false)
    setSure(false)
  }

  const ask = (event: FormEvent) => {
    event.preventDefault()
    setSaid(null)
    if (goes === stays) setSaid({ ok: false, text: t('register.intoItself') })
    else setSure(true)
  }

  return (
    <Alive>
      <form className="desk-form" onSubmit={ask}>
        <Choice chosen={stays} name="stays" onChoose={setStays} projects={projects} />
        <Choice chosen={goes} name="goes" onChoose={setGoes} projects={projects} />
        {sure && from && into ? (
          <div role="group">
            <p>{t('register.mergeSure', { from: from.name, into: into.name })}</p>
            <button
              className="desk-button desk-button--danger"
              disabled={busy}
              onClick={() => void merge()}
              type="button"
            >
              {t('register.mergeYes')}
            </button>{' '}
            <button className="desk-button" onClick={() => setSure(false)} type="button">
              {t('register.mergeNo')}
            </button>
          </div>
        ) : (
          <button className="desk-button" disabled={done} type="submit">
            {t('register.merge')}
          </button>
        )}
      </form>
      <Said said={said} />
    </Alive>
  )
}
