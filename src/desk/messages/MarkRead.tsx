'use client'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'
import { t } from '../../messages/index'
import { callDoor } from '../door'
import { Alive } from '../frame/Alive'

/** How many messages are unread, and the way to say that they were seen. */
export function MarkRead({ unread }: { unread: number }) {
  const router = useRouter()
  const [refused, setRefused] = useState('')

  async function mark(): Promise<void> {
    const { status, message } = await callDoor('POST', '/api/notifications/read', {})
    setRefused(status === 200 ? '' : message)
    if (status === 200) router.refresh()
  }

  return (
    <Alive className="desk-actions">
      <span role="status">
        {unread > 0 ? t('notifications.unread', { count: unread }) : t('notifications.allRead')}
      </span>
      {unread > 0 && (
        <button className="desk-button" onClick={() => void mark()} type="button">
          {t('notifications.markRead')}
        </button>
      )}
      <span role="alert">{refused && <span className="desk-refused">{refused}</span>}</span>
    </Alive>
  )
}
