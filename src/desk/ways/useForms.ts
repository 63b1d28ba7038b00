'use client'
import { useCallback, useState } from 'react'
import type { Kind } from '../../editorial/rules/kinds'
import type { ArticleForms } from '../../editorial/rules/waysOut'
import { callDoor } from '../door'

/** The forms of a text, asked for when somebody wants one: the same for a revision, newest state of a working copy. */
export function useForms(kind: Kind, id: string, query: string) {
  const [forms, setForms] = useState<{ query: string; forms: ArticleForms } | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const read = useCallback(async (): Promise<ArticleForms | null> => {
    setBusy(true)
    setRefused(null)
    const { status, body, message } = await callDoor('GET', `/api/${kind}/${id}/article${query}`)
    const read = status === 200 ? (body as unknown as ArticleForms) : null
    if (!read) setRefused(message)
    setForms(read && { query, forms: read })
    setBusy(false)
    return read
  }, [id, kind, query])
  return { forms: forms?.query === query ? forms.forms : null, refused, busy, read }
}
