'use client'
import { useState, type FormEvent } from 'react'
import { t } from '../../messages/index'
import { Alive } from '../frame/Alive'
import { PasswordRule } from './PasswordRule'
import { Said } from './Said'
import { useOwnAccount } from './useOwnAccount'

const RULE = 'desk-password-rule'

/** The present password, and a new one, written twice. */
export function PasswordForm({ id }: { id: string }) {
  const { save, said, setSaid } = useOwnAccount(id)
  const [currentPassword, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (password !== again) return setSaid({ ok: false, text: t('desk.passwordDiffers') })
    if (!(await save({ currentPassword, password }))) return
    setCurrent('')
    setPassword('')
    setAgain('')
  }
  return (
    <form className="desk-form" onSubmit={(event) => void submit(event)}>
      <Alive>
        <label htmlFor="desk-current-password">{t('desk.currentPassword')}</label>
        <input
          autoComplete="current-password"
          className="desk-input"
          id="desk-current-password"
          onChange={({ target }) => setCurrent(target.value)}
          type="password"
          value={currentPassword}
        />
        <label htmlFor="desk-password">{t('desk.newPassword')}</label>
        <PasswordRule id={RULE} />
        <input
          aria-describedby={RULE}
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
          <button className="desk-button" disabled={currentPassword === '' || password === ''} type="submit">
            {t('desk.changePassword')}
          </button>
        </div>
      </Alive>
    </form>
  )
}
