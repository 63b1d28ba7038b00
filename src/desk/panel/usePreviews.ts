'use client'
import { useCallback, useState } from 'react'
import type { Kind } from '../../editorial/rules/kinds'
import type { PreviewLink } from '../../editorial/rules/preview'
import { withFieldWord } from '../words/fieldWords'
import { callDoor } from '../door'

interface Asked {
  revision: string
  hours: number
  uses: number
}

/** The preview links of a story, by the doors that anybody else uses. */
export function usePreviews(kind: Kind, id: string) {
  const [links, setLinks] = useState<PreviewLink[]>([])
  /** address of the link that was made last: no answer tells it a second time */
  const [made, setMade] = useState<string | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const path = `/api/${kind}/${id}/previews`

  const read = useCallback(async () => {
    const { status, body } = await callDoor('GET', path)
    if (status === 200) setLinks(body as unknown as PreviewLink[])
  }, [path])

  const send = useCallback(
    async (address: string, body: Record<string, unknown>) => {
      setBusy(true)
      setRefused(null)
      const answer = await callDoor('POST', address, body)
      if (answer.status >= 400 || answer.status === 0) setRefused(withFieldWord(answer.message, kind, answer.field))
      await read()
      setBusy(false)
      return answer
    },
    [kind, read],
  )

  const make = useCallback(
    async (asked: Asked) => {
      setMade(null)
      const { status, body } = await send(path, { ...asked })
      if (status === 201) setMade(String(body.url))
    },
    [path, send],
  )
  const revoke = useCallback((link: string) => send(`${path}/${link}/revoke`, {}), [path, send])

  return { links, made, refused, busy, read, make, revoke }
}
