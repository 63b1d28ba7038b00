'use client'
import { useState, type FormEvent } from 'react'
import { t } from '../../messages/index'
import { Alive } from '../frame/Alive'
import { callDoor } from '../door'

const EMAIL = 'desk-email'

/** Asks for the letter. The answer is the same whether the address has an account or not. */
export function ForgottenForm() {
  const [email, setEmail] = useState('')
  const [said, setSaid] = useState('')

  async function ask(event: FormEvent): Promise<void> {
    event.preventDefault()
    const { body, message, status } = await callDoor('POST', '/api/users/forgot-password', { email })
    setSaid(status === 200 && typeof body.message === 'string' ? body.message : message)
  }

  return (
    <form className="desk-form" onSubmit={(event) => void ask(event)}>
      <Alive>
        <label htmlFor={EMAIL}>{t('fields.users.email')}</label>
        <input
          autoComplete="email"
          className="desk-input"
          id={EMAIL}
          onChange={({ target }) => setEmail(target.value)}
          type="email"
          value={email}
        />
        <div role="status">{said && <p className="desk-done">{said}</p>}</div>
        <div className="desk-actions">
          <button className="desk-button desk-button--primary" type="submit">
            {t('desk.sendLetter')}
          </button>
        </div>
      </Alive>
    </form>
  )
}
