'use client'
import { useEffect, useRef } from 'react'

/** The head of a step that takes the place of another: it takes the focus, so that nobody is left where nothing is. */
export function StepHead({ children }: { children: string }) {
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  return (
    <h2 ref={head} tabIndex={-1}>
      {children}
    </h2>
  )
}
