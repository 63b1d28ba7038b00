'use client'
import { useRouter } from 'next/navigation.js'
import { useEffect, useState } from 'react'
import { t } from '../../messages/index'
import { callDoor } from '../door'

/** Between two looks at how far it is, milliseconds. */
const LOOK_MS = 3_000

/** Asks for a look at once, and follows it. @param running whether one runs when the page is opened */
export function InspectNow({ running }: { running: boolean }) {
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  const [refused, setRefused] = useState('')

  useEffect(() => {
    if (!running) return
    const timer = setInterval(() => router.refresh(), LOOK_MS)
    return () => clearInterval(timer)
  }, [router, running])

  async function ask(): Promise<void> {
    setBusy(true)
    const { status, message } = await callDoor('POST', '/api/inspection', {})
    setRefused(status === 202 ? '' : message)
    setSaid(status === 202 ? t('inspection.asked') : '')
    setBusy(false)
    router.refresh()
  }

  return (
    <div>
      <button className="desk-button" disabled={busy || running} onClick={() => void ask()} type="button">
        {t('inspection.now')}
      </button>
      <p className="desk-quiet" role="status">
        {said}
      </p>
      <div role="alert">{refused && <p className="desk-refused">{refused}</p>}</div>
    </div>
  )
}
