'use client'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'
import { t } from '../../messages/index'
import { callDoor } from '../door'
import { useAlive } from '../frame/Alive'

/** Sends one message again. @param what it is about, for who does not see the row */
export function SendAgain({ id, what }: { id: string; what: string }) {
  const router = useRouter()
  const alive = useAlive()
  const [state, setState] = useState<'open' | 'busy' | 'done'>('open')
  const [refused, setRefused] = useState('')

  async function send(): Promise<void> {
    setState('busy')
    const { status, message } = await callDoor('POST', `/api/notifications/undelivered/${id}/again`, {})
    setState(status === 200 ? 'done' : 'open')
    setRefused(status === 200 ? '' : message)
    if (status === 200) router.refresh()
  }

  if (state === 'done') return <span role="status">{t('notifications.sentAgain')}</span>
  return (
    <span>
      <button
        aria-label={t('notifications.sendAgainOne', { what })}
        className="desk-button"
        disabled={state === 'busy' || !alive}
        onClick={() => void send()}
        type="button"
      >
        {t('notifications.sendAgain')}
      </button>
      <span role="alert">{refused && <span className="desk-refused">{refused}</span>}</span>
    </span>
  )
}
