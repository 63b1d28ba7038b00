'use client'
import { useAllFormFields, useForm } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { Kind } from '../../editorial/rules/kinds'
import { callDoor } from '../door'
import { withFieldWord } from '../words/fieldWords'
import { Autosave, type SaveAnswer, type SaveStatus, type Values } from './autosave'
import { contentValues } from './versions'

async function save(kind: Kind, id: string, values: Values, revisionToken: string): Promise<SaveAnswer> {
  const { status, code, body, message, field } = await callDoor('PATCH', `/api/${kind}/${id}?depth=0`, {
    ...values,
    revisionToken,
  })
  if (status === 200) return { is: 'saved', token: String((body.doc as Values).revisionToken), at: new Date() }
  if (code === 'STALE_REVISION') return { is: 'stale', current: body.current as Values }
  if (status === 0 || status >= 500 || status === 429) return { is: 'away' }
  return { is: 'refused', message: withFieldWord(message, kind, field), field }
}

/** Saves the form as it is written in; Ctrl+S at once. */
export function useAutosave(kind: Kind, id: string, token: string): { status: SaveStatus; saver: Autosave } {
  const [fields] = useAllFormFields()
  const { getData, setModified } = useForm()
  const [status, setStatus] = useState<SaveStatus>({ is: 'saved', at: null })

  const [saver] = useState(
    () =>
      new Autosave(
        {
          read: () => contentValues(kind, getData()),
          send: (values, newest) => save(kind, id, values, newest),
          tell: setStatus,
          later(ms, work) {
            const timer = setTimeout(work, ms)
            return () => clearTimeout(timer)
          },
        },
        token,
      ),
  )

  useEffect(() => saver.touch(), [fields, saver])

  useEffect(() => {
    if (status.is === 'saved') setModified(false)
  }, [setModified, status])

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      void saver.flush()
    }
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('keydown', onKey)
      // The writer goes on to another page of the desk: what the pause has not stored yet is stored now.
      if (saver.status.is === 'waiting') void saver.flush()
      else saver.stop()
    }
  }, [saver])

  return { status, saver }
}
