'use client'
import { LeaveWithoutSaving } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useEffect } from 'react'
import type { SaveStatus } from './autosave'

interface Props {
  status: SaveStatus
  /** stores everything; false where that does not work */
  store(): Promise<boolean>
}

/** The page of the desk to which a click leads away from here, or null. */
function leavesFor(event: MouseEvent): string | null {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link || link.target === '_blank' || link.hasAttribute('download')) return null
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return null
  const to = new URL(link.href, window.location.href)
  const here = window.location
  if (to.origin !== here.origin || (to.pathname === here.pathname && to.search === here.search)) return null
  return `${to.pathname}${to.search}${to.hash}`
}

/**
 * Nothing is lost unasked. Closing the page asks while anything is not stored; going on within the desk first stores what
 * merely waits, and asks where it cannot be stored.
 */
export function LeaveGuard({ status, store }: Props) {
  const router = useRouter()
  const stored = status.is === 'saved'
  const onItsWay = status.is === 'waiting' || status.is === 'saving'

  useEffect(() => {
    if (stored) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [stored])

  useEffect(() => {
    if (!onItsWay) return
    const onClick = (event: MouseEvent) => {
      const to = leavesFor(event)
      if (!to) return
      event.preventDefault()
      event.stopPropagation()
      void store().then((ok) => ok && router.push(to))
    }
    document.addEventListener('click', onClick, true)
    return () => document.removeEventListener('click', onClick, true)
  }, [onItsWay, router, store])

  return <LeaveWithoutSaving disablePreventLeave={stored || onItsWay} />
}
