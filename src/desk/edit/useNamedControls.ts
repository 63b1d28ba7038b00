'use client'
import { useEffect, type RefObject } from 'react'
import { nameControls } from './nameControls'

/** Keeps the controls of a form named while they come and go. */
export function useNamedControls(form: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = form.current
    if (!root) return
    // Before the next picture is drawn, so that nobody meets a control without a name.
    const observer = new MutationObserver(() => nameControls(root))
    observer.observe(root, { childList: true, subtree: true })
    nameControls(root)
    return () => observer.disconnect()
  }, [form])
}
