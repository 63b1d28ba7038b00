'use client'
import { useEffect, useRef } from 'react'
import { sameContent } from '../../editorial/rules/canonical'

/**
 * A refusal speaks of the text that was refused: once the form holds another, it is taken back.
 * @param read what the form holds; absent where the text is locked
 */
export function useRefusedText(read: (() => object) | undefined, takeBack: () => void) {
  const refused = useRef<object | null>(null)
  useEffect(() => {
    if (!read || refused.current === null || sameContent(read(), refused.current)) return
    refused.current = null
    takeBack()
  })
  return {
    remember: () => void (refused.current = read?.() ?? null),
    forget: () => void (refused.current = null),
  }
}
