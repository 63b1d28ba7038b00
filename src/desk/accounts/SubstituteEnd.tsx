'use client'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'
import { t } from '../../messages/index'
import { callDoor } from '../door'
import { useAlive } from '../frame/Alive'

/** Ends a substitution before its time. */
export function SubstituteEnd({ id, name }: { id: string; name: string }) {
  const router = useRouter()
  const alive = useAlive()
  const [refused, setRefused] = useState('')

  async function end(): Promise<void> {
    const { status, message } = await callDoor('DELETE', `/api/users/${id}/substitute`)
    if (status !== 200) return setRefused(message)
    router.refresh()
  }

  return (
    <p>
      <button className="desk-button" disabled={!alive} onClick={() => void end()} type="button">
        {t('desk.substituteEnd', { name })}
      </button>
      <span role="alert">{refused && <span className="desk-refused">{refused}</span>}</span>
    </p>
  )
}
