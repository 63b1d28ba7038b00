'use client'
import { useEffect, useRef, type ReactNode } from 'react'

/** What was done, in the place of the button that did it: it takes the focus, which would be lost with the button. */
export function Done({ children }: { children: ReactNode }) {
  const said = useRef<HTMLDivElement>(null)
  useEffect(() => said.current?.focus({ preventScroll: true }), [])
  return (
    <div className="desk-done" ref={said} role="status" tabIndex={-1}>
      {children}
    </div>
  )
}
