'use client'
import { useEffect, type RefObject } from 'react'
import { nameControls } from './nameControls'

/** Keeps the controls of a form named while they come and go. */
export function useNamedControls(form: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = form.current
    if (!root) return
    let frame = 0
    const soon = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => nameControls(root))
    }
    soon()
    const observer = new MutationObserver(soon)
    observer.observe(root, { childList: true, subtree: true })
    return () => {
      observer.disconnect()
      cancelAnimationFrame(frame)
    }
  }, [form])
}
