'use client'
import { LeaveWithoutSaving } from '@payloadcms/ui'
import { useEffect } from 'react'
import type { SaveStatus } from './autosave'

/**
 * Nothing is lost unasked. Closing the page asks while anything is not stored; going on within the desk asks only where
 * it cannot be stored (what merely waits is stored on the way).
 */
export function LeaveGuard({ status }: { status: SaveStatus }) {
  const stored = status.is === 'saved'
  const onItsWay = status.is === 'waiting' || status.is === 'saving'
  useEffect(() => {
    if (stored) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [stored])
  return <LeaveWithoutSaving disablePreventLeave={stored || onItsWay} />
}
