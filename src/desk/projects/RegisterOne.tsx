'use client'
import { useState } from 'react'
import { t } from '../../messages/index'
import { callDoor } from '../door'
import { projectFormPath } from '../links'

/** Registers a project that cases name, and leads to its form. */
export function RegisterOne({ name, investor }: { name: string; investor: string | null }) {
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState('')

  async function register(): Promise<void> {
    setBusy(true)
    const { status, body, message } = await callDoor('POST', '/api/projects', { name, investor })
    if (status === 201) window.location.assign(projectFormPath(String((body.doc as { id: string }).id)))
    else {
      setRefused(message)
      setBusy(false)
    }
  }

  return (
    <>
      <button
        aria-label={t('register.registerOne', { name })}
        className="desk-button desk-button--small"
        disabled={busy}
        onClick={() => void register()}
        type="button"
      >
        {t('register.register')}
      </button>
      <span role="alert">{refused && <span className="desk-refused">{refused}</span>}</span>
    </>
  )
}
