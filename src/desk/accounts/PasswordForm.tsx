'use client'
import { useState, type FormEvent } from 'react'
import { t } from '../../messages/index'
import { Alive } from '../frame/Alive'
import { Said } from './Said'
import { useOwnAccount } from './useOwnAccount'

/** A new password, written twice. */
export function PasswordForm({ id }: { id: string }) {
  const { save, said, setSaid } = useOwnAccount(id)
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (password !== again) return setSaid({ ok: false, text: t('desk.passwordDiffers') })
    if (!(await save({ password }))) return
    setPassword('')
    setAgain('')
  }
  return (
    <form className="desk-form" onSubmit={(event) => void submit(event)}>
      <Alive>
        <label htmlFor="desk-password">{t('desk.newPassword')}</label>
        <input
          autoComplete="new-password"
          className="desk-input"
          id="desk-password"
          onChange={({ target }) => setPassword(target.value)}
          type="password"
          value={password}
        />
        <label htmlFor="desk-password-again">{t('desk.passwordAgain')}</label>
        <input
          autoComplete="new-password"
          className="desk-input"
          id="desk-password-again"
          onChange={({ target }) => setAgain(target.value)}
          type="password"
          value={again}
        />
        <Said said={said} />
        <div className="desk-actions">
          <button className="desk-button" disabled={password === ''} type="submit">
            {t('desk.changePassword')}
          </button>
        </div>
      </Alive>
    </form>
  )
}
