'use client'
import { useRouter } from 'next/navigation.js'
import { useCallback, useState, useTransition as useReactTransition } from 'react'
import type { Issue } from '../../editorial/rules/issues'
import type { Kind } from '../../editorial/rules/kinds'
import type { Action } from '../../editorial/rules/stages'
import { withFieldWord } from '../words/fieldWords'
import { callDoor } from '../door'

export interface Refused {
  message: string
  /** what the server's own run of the checks found, where that is why */
  issues?: Issue[]
  /** the first of the findings that stand in the way */
  element?: string
}

/**
 * Sends actions to the door. After each answer that may have changed the story the page is read anew.
 * @param stay true: not after a success, which the page itself tells
 */
export function useTransition(kind: Kind, id: string, stay = false) {
  const router = useRouter()
  const [reading, startReading] = useReactTransition()
  const [sending, setSending] = useState<Action | null>(null)
  const [refused, setRefused] = useState<Refused | null>(null)

  const send = useCallback(
    async (action: Action, body: Record<string, unknown>): Promise<boolean> => {
      setSending(action)
      setRefused(null)
      const answer = await callDoor('POST', `/api/${kind}/${id}/transition`, body)
      setSending(null)
      if (answer.status === 200) {
        if (!stay) startReading(() => router.refresh())
        return true
      }
      setRefused({ message: withFieldWord(answer.message, kind, answer.field), issues: answer.issues })
      if (answer.status === 409) startReading(() => router.refresh())
      return false
    },
    [id, kind, router, startReading, stay],
  )

  return { send, busy: sending !== null || reading, sending, refused, setRefused }
}
