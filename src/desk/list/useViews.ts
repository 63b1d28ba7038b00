'use client'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'
import type { Kind } from '../../editorial/rules/kinds'
import { callDoor } from '../door'

export interface Said {
  ok: boolean
  text: string
}

/** Changes one's own views; the page is drawn anew by the server afterwards. */
export function useViews(kind: Kind) {
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<Said | null>(null)

  /** @param id of a view, empty for a new one. @param done what is said where it was done. @returns whether it was */
  async function change(
    method: 'POST' | 'PATCH' | 'DELETE',
    id: string,
    done: string,
    body?: object,
  ): Promise<boolean> {
    setBusy(true)
    const { status, message } = await callDoor(method, `/api/list-views/${kind}${id && `/${id}`}`, body)
    const ok = status === 200 || status === 201
    setBusy(false)
    setSaid({ ok, text: ok ? done : message })
    if (ok) router.refresh()
    return ok
  }

  return { busy, said, change }
}
