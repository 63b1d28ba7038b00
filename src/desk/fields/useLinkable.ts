'use client'
import { useEffect, useState } from 'react'
import type { Kind } from '../../editorial/rules/kinds'
import { findLinkable, type Linkable } from './linkable'

const PAUSE_MS = 250

/** What fits the words, while the list is open. @param kinds a constant list */
export function useLinkable(kinds: readonly Kind[], words: string, open: boolean): Linkable[] | null {
  const [found, setFound] = useState<Linkable[] | null>(null)
  const wanted = kinds.join()
  useEffect(() => {
    if (!open) return
    let current = true
    const timer = setTimeout(() => {
      void findLinkable(wanted.split(',') as Kind[], words.trim()).then((rows) => current && setFound(rows))
    }, PAUSE_MS)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [open, wanted, words])
  return found
}
