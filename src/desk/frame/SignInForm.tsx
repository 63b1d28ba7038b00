'use client'
import { useState, type FormEvent } from 'react'
import { t } from '../../messages/index'
import { callDoor } from '../door'
import { Alive } from './Alive'

/** Signs in by any name of an account: the door finds out which of them was typed. @param to where to go then */
export function SignInForm({ to }: { to: string }) {
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState('')

  async function signIn(event: FormEvent): Promise<void> {
    event.preventDefault()
    setBusy(true)
    setRefused('')
    const { message, status } = await callDoor('POST', '/api/users/login', { email: name, password })
    if (status === 200) return window.location.assign(to)
    setBusy(false)
    setRefused(message)
  }

  return (
    <form className="desk-form" onSubmit={(event) => void signIn(event)}>
      <Alive>
        <label htmlFor="field-email">{t('desk.signInName')}</label>
        <input
          autoCapitalize="none"
          autoComplete="username"
          className="desk-input"
          id="field-email"
          onChange={({ target }) => setName(target.value)}
          required
          type="text"
          value={name}
        />
        <label htmlFor="field-password">{t('desk.password')}</label>
        <input
          autoComplete="current-password"
          className="desk-input"
          id="field-password"
          onChange={({ target }) => setPassword(target.value)}
          required
          type="password"
          value={password}
        />
        <div role="alert">{refused && <p className="desk-refused">{refused}</p>}</div>
        <div className="desk-actions">
          <button className="desk-button desk-button--primary" disabled={busy} type="submit">
            {t('desk.signIn')}
          </button>
        </div>
      </Alive>
    </form>
  )
}
