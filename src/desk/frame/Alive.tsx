'use client'
import { useSyncExternalStore, type ReactNode } from 'react'

const never = () => () => {}

/** Whether the page has come to life in the browser. */
export const useAlive = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )

/** Controls that are drawn by the server and come to life in the browser: until then they cannot be pressed in vain. */
export function Alive({ children, className = '' }: { children: ReactNode; className?: string }) {
  const alive = useAlive()
  return (
    <fieldset className={`desk-plain ${className}`} disabled={!alive}>
      {children}
    </fieldset>
  )
}
