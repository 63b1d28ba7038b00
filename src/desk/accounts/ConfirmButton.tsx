'use client'
import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'
import { isOfficeRole, type Role } from '../../editorial/rules/roles'
import { t } from '../../messages/index'
import { callDoor } from '../door'
import { useAlive } from '../frame/Alive'

/** A director's word that an account is who the admin says: on the account's page. Says why it is not there. */
export function ConfirmButton() {
  const { user } = useAuth()
  const { data, id } = useDocumentInfo()
  if (!id || !isOfficeRole(data?.role as Role) || data?.confirmed !== false) return null
  const mayConfirm = user?.role === 'director' && user.id !== id
  if (!mayConfirm)
    return <span className="desk-quiet">{t(user?.id === id ? 'desk.confirmNotSelf' : 'desk.confirmWaits')}</span>
  return <ConfirmAccount id={String(id)} name={String(data?.name ?? '')} seen={String(data?.updatedAt ?? '')} />
}

/** The button itself, for the account's page and for the dashboard. @param seen when the account that is shown was last changed */
export function ConfirmAccount({ id, name, seen }: { id: string; name: string; seen: string }) {
  const router = useRouter()
  const alive = useAlive()
  const [state, setState] = useState<'open' | 'busy' | 'done'>('open')
  const [refused, setRefused] = useState('')

  async function confirm(): Promise<void> {
    setState('busy')
    const { status, message } = await callDoor('POST', `/api/users/${id}/confirm`, { seen })
    if (status !== 200) {
      setState('open')
      return setRefused(message)
    }
    setState('done')
    router.refresh()
  }

  if (state === 'done') return <span role="status">{t('desk.confirmed', { name })}</span>
  return (
    <span>
      <button
        aria-label={t('desk.confirmOne', { name })}
        className="desk-button"
        disabled={state === 'busy' || !alive}
        onClick={() => void confirm()}
        type="button"
      >
        {t('desk.confirm')}
      </button>
      <span role="alert">{refused && <span className="desk-refused">{refused}</span>}</span>
    </span>
  )
}
