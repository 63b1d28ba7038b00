'use client'
import { useRouter } from 'next/navigation.js'
import { useCallback, useState, useTransition } from 'react'
import type { CommentInput } from '../../editorial/rules/comments/types'
import type { Kind } from '../../editorial/rules/kinds'
import { callDoor } from '../door'
import { withFieldWord } from '../words/fieldWords'

export type Closing = 'resolve' | 'accept' | 'decline'

/** Says and closes comments; after each the page is read anew. */
export function useComments(kind: Kind, id: string) {
  const router = useRouter()
  const [reading, startReading] = useTransition()
  const [sending, setSending] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)

  const send = useCallback(
    async (path: string, body: Record<string, unknown>): Promise<boolean> => {
      setSending(true)
      setRefused(null)
      const answer = await callDoor('POST', `/api/${kind}/${id}/comments${path}`, body)
      setSending(false)
      const done = answer.status === 200 || answer.status === 201
      if (!done) setRefused(withFieldWord(answer.message, kind, answer.field))
      if (done || answer.status === 409) startReading(() => router.refresh())
      return done
    },
    [id, kind, router, startReading],
  )

  return {
    add: (input: CommentInput, revision: string | null) => send('', { ...input, revision: revision ?? undefined }),
    close: (comment: string, how: Closing, body: Record<string, unknown> = {}) => send(`/${comment}/${how}`, body),
    busy: sending || reading,
    refused,
  }
}
