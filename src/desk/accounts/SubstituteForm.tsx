'use client'
import { useRouter } from 'next/navigation.js'
import { useState, type FormEvent } from 'react'
import { t } from '../../messages/index'
import { callDoor } from '../door'
import { Alive } from '../frame/Alive'

interface Person {
  id: string
  name: string
}

/** What the browser's own control gives is Beijing time, whatever the zone of the browser. */
const inBeijing = (minute: string): string => (minute ? `${minute}+08:00` : '')

/** Names who signs, from when until when, and why. */
export function SubstituteForm({ people }: { people: readonly Person[] }) {
  const router = useRouter()
  const [person, setPerson] = useState('')
  const [from, setFrom] = useState('')
  const [until, setUntil] = useState('')
  const [reason, setReason] = useState('')
  const [refused, setRefused] = useState('')

  async function name(event: FormEvent): Promise<void> {
    event.preventDefault()
    const body = { from: inBeijing(from), until: inBeijing(until), reason }
    const { status, message } = await callDoor('POST', `/api/users/${person}/substitute`, body)
    if (status !== 200) return setRefused(message)
    setRefused('')
    router.refresh()
  }

  return (
    <form className="desk-form" onSubmit={(event) => void name(event)}>
      <Alive>
        <label htmlFor="desk-substitute-person">{t('desk.substitutePerson')}</label>
        <select
          className="desk-input"
          id="desk-substitute-person"
          onChange={({ target }) => setPerson(target.value)}
          required
          value={person}
        >
          <option value="">{t('desk.notChosen')}</option>
          {people.map(({ id, name: shown }) => (
            <option key={id} value={id}>
              {shown}
            </option>
          ))}
        </select>
        {(
          [
            ['from', t('desk.substituteFrom'), from, setFrom],
            ['until', t('desk.substituteUntil'), until, setUntil],
          ] as const
        ).map(([end, label, value, set]) => (
          <div key={end}>
            <label htmlFor={`desk-substitute-${end}`}>{label}</label>
            <input
              className="desk-input"
              id={`desk-substitute-${end}`}
              onChange={({ target }) => set(target.value)}
              required
              type="datetime-local"
              value={value}
            />
          </div>
        ))}
        <label htmlFor="desk-substitute-reason">{t('desk.substituteReason')}</label>
        <input
          className="desk-input"
          id="desk-substitute-reason"
          maxLength={500}
          onChange={({ target }) => setReason(target.value)}
          required
          type="text"
          value={reason}
        />
        <div role="alert">{refused && <p className="desk-refused">{refused}</p>}</div>
        <div className="desk-actions">
          <button className="desk-button" type="submit">
            {t('desk.substituteName')}
          </button>
        </div>
      </Alive>
    </form>
  )
}
