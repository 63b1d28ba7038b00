'use client'
/** Sends dropped files one after another, in their order, and keeps asking the server what became of them. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { isOpenImport, type ImportSummary } from '../../editorial/imports/told'
import { callDoor } from '../door'
import type { Drop } from './drops'
import { giveUp } from './giveUp'
import { isSameFile } from './sameFile'
import { sendFile } from './sendFile'

/** Between two questions while something is under way, milliseconds. */
const ASK_MS = 1_500

const pause = (): Promise<void> => new Promise((done) => setTimeout(done, ASK_MS))

export function useDrops(listed: readonly ImportSummary[]) {
  const [drops, setDrops] = useState<readonly Drop[]>([])
  const [rows, setRows] = useState(listed)
  const [why, setWhy] = useState('')
  const queue = useRef<Drop[]>([])
  const sending = useRef<{ key: number; stop: AbortController } | null>(null)
  const keys = useRef(0)
  /** which import a file of this page became */
  const taken = useRef(new Map<number, string>())
  /** ids of all imports that the server has told of */
  const seen = useRef(new Set(listed.map(({ id }) => id)))

  const change = useCallback((key: number, more: Partial<Drop>) => {
    if (more.id) taken.current.set(key, more.id)
    setDrops((all) => all.map((drop) => (drop.key === key ? { ...drop, ...more } : drop)))
  }, [])

  const ask = useCallback(async (): Promise<readonly ImportSummary[] | null> => {
    const { status, body, message } = await callDoor('GET', '/api/imports')
    setWhy(status === 200 ? '' : message)
    if (status !== 200) return null
    const told = body.docs as ImportSummary[]
    for (const { id } of told) seen.current.add(id)
    setRows(told)
    return told
  }, [])

  /** A draft may have been made in the meantime: then the list says so. */
  const cancel = useCallback(
    async (id: string): Promise<void> => {
      await callDoor('POST', `/api/imports/${id}/cancel`, {})
      await ask()
    },
    [ask],
  )

  const command = useCallback(
    async (id: string, name: 'cancel' | 'retry') => {
      const { status, message } = await callDoor('POST', `/api/imports/${id}/${name}`, {})
      await ask()
      if (status !== 200) setWhy(message)
    },
    [ask],
  )

  const sendOne = useCallback(
    async ({ key, file, again }: Drop, { signal }: AbortController) => {
      const before = new Set(seen.current)
      change(key, { state: 'sending', part: 0, why: undefined, earlier: undefined })
      const sent = await sendFile(file, again, (part) => change(key, { part }), signal)
      if ('doc' in sent) {
        const { doc } = sent
        seen.current.add(doc.id)
        if (signal.aborted) await cancel(doc.id)
        setRows((all) => (all.some(({ id }) => id === doc.id) ? all : [doc, ...all]))
        return change(key, { state: 'said', id: doc.id })
      }
      const { why: reason, earlier, lost } = sent
      if (!lost || !signal.aborted) return change(key, { state: 'said', why: reason, earlier })
      const id = await giveUp(file, before, { list: ask, cancel, isOf: (row) => isSameFile(file, row), pause })
      change(key, id ? { state: 'said', id } : { state: 'stopped' })
    },
    [ask, cancel, change],
  )

  const send = useCallback(async () => {
    if (sending.current) return
    for (let next = queue.current.shift(); next; next = queue.current.shift()) {
      sending.current = { key: next.key, stop: new AbortController() }
      await sendOne(next, sending.current.stop)
    }
    sending.current = null
  }, [sendOne])

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

  /** Stops a file that is not through; of one that the server has, or may have, the server is asked. */
  const stop = useCallback(
    async (key: number) => {
      const waits = queue.current.some((each) => each.key === key)
      queue.current = queue.current.filter((each) => each.key !== key)
      if (waits) return change(key, { state: 'stopped' })
      if (sending.current?.key === key) {
        change(key, { state: 'stopping' })
        return sending.current.stop.abort()
      }
      const id = taken.current.get(key)
      if (id) await cancel(id)
    },
    [cancel, change],
  )

  const open = rows.some(({ state }) => isOpenImport(state))
  useEffect(() => {
    if (!open) return
    const timer = setInterval(() => void ask(), ASK_MS)
    return () => clearInterval(timer)
  }, [ask, open])

  return { drops, rows, why, drop, again, stop, command }
}
