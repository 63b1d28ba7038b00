'use client'
/** Sends dropped files one after another, in their order, and keeps asking the server what became of them. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { isOpenImport, type ImportSummary } from '../../editorial/imports/told'
import { callDoor } from '../door'
import type { Drop } from './drops'
import { sendFile } from './sendFile'

/** Between two questions while something is under way, milliseconds. */
const ASK_MS = 1_500

export function useDrops(listed: readonly ImportSummary[]) {
  const [drops, setDrops] = useState<readonly Drop[]>([])
  const [rows, setRows] = useState(listed)
  const [why, setWhy] = useState('')
  const queue = useRef<Drop[]>([])
  const sending = useRef<{ key: number; stop: AbortController } | null>(null)
  const keys = useRef(0)

  const change = useCallback((key: number, more: Partial<Drop>) => {
    setDrops((all) => all.map((drop) => (drop.key === key ? { ...drop, ...more } : drop)))
  }, [])

  const ask = useCallback(async () => {
    const { status, body, message } = await callDoor('GET', '/api/imports')
    setWhy(status === 200 ? '' : message)
    if (status === 200) setRows(body.docs as ImportSummary[])
  }, [])

  const send = useCallback(async () => {
    if (sending.current) return
    for (let next = queue.current.shift(); next; next = queue.current.shift()) {
      const { key, file, again } = next
      const stop = new AbortController()
      sending.current = { key, stop }
      change(key, { state: 'sending', part: 0, why: undefined, earlier: undefined })
      const sent = await sendFile(file, again, (part) => change(key, { part }), stop.signal)
      if ('stopped' in sent) change(key, { state: 'stopped' })
      else if ('why' in sent) change(key, { state: 'said', why: sent.why, earlier: sent.earlier })
      else {
        setRows((all) => [sent.doc, ...all.filter(({ id }) => id !== sent.doc.id)])
        change(key, { state: 'said', id: sent.doc.id })
      }
    }
    sending.current = null
  }, [change])

  const drop = useCallback(
    (files: readonly File[]) => {
      const fresh = files.map((file): Drop => ({ key: keys.current++, file, state: 'queued', part: 0, again: false }))
      queue.current.push(...fresh)
      setDrops((all) => [...all, ...fresh])
      void send()
    },
    [send],
  )

  /** Sends a file although the unit has it. */
  const again = useCallback(
    (one: Drop) => {
      queue.current.push({ ...one, again: true })
      change(one.key, { state: 'queued', again: true, why: undefined, earlier: undefined })
      void send()
    },
    [change, send],
  )

  /** Stops a file on its way; of one that the server has, the server is asked. */
  const stop = useCallback(
    async ({ key, id }: Pick<Drop, 'key' | 'id'>) => {
      queue.current = queue.current.filter((each) => each.key !== key)
      if (sending.current?.key === key) return sending.current.stop.abort()
      if (!id) return change(key, { state: 'stopped' })
      await callDoor('POST', `/api/imports/${id}/cancel`, {})
      await ask()
    },
    [ask, change],
  )

  const command = useCallback(
    async (id: string, name: 'cancel' | 'retry') => {
      const { status, message } = await callDoor('POST', `/api/imports/${id}/${name}`, {})
      await ask()
      if (status !== 200) setWhy(message)
    },
    [ask],
  )

  const open = rows.some(({ state }) => isOpenImport(state))
  useEffect(() => {
    if (!open) return
    const timer = setInterval(() => void ask(), ASK_MS)
    return () => clearInterval(timer)
  }, [ask, open])

  return { drops, rows, why, drop, again, stop, command }
}
