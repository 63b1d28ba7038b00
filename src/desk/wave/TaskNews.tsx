'use client'
import { createContext, use, useState, type ReactNode } from 'react'

const TellContext = createContext<(text: string) => void>(() => {})

/** Says what was done with a task above the lists: its row may have left the one in which the button stood. */
export const useTell = (): ((text: string) => void) => use(TellContext)

/** Lists of tasks, and above them what was done last. */
export function TaskNews({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState('')
  return (
    <TellContext value={setSaid}>
      <div role="status">{said && <p className="desk-done">{said}</p>}</div>
      {children}
    </TellContext>
  )
}
