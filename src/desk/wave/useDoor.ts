'use client'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'
import { callDoor, type DoorAnswer } from '../door'

interface Door {
  busy: boolean
  said: { ok: boolean; text: string } | null
  /** @param done what is said when it worked @returns the answer */
  send(method: 'POST' | 'PATCH', path: string, body: unknown, done?: string): Promise<DoorAnswer>
}

/** Sends one thing after the other, says what came of it, and has the page read anew. */
export function useDoor(): Door {
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<Door['said']>(null)
  return {
    busy,
    said,
    async send(method, path, body, done = '') {
      setBusy(true)
      setSaid(null)
      const answer = await callDoor(method, path, body)
      const ok = answer.status >= 200 && answer.status < 300
      setSaid(ok ? { ok, text: done } : { ok, text: answer.message })
      setBusy(false)
      if (ok) router.refresh()
      return answer
    },
  }
}
