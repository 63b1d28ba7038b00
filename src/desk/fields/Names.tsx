'use client'
import { createContext, use, type ReactNode } from 'react'

const NamesContext = createContext<Readonly<Record<string, string>>>({})

/** Names of the documents that a story points at, by id, for the fields that choose them. */
export function Names({ names, children }: { names: Readonly<Record<string, string>>; children: ReactNode }) {
  return <NamesContext value={names}>{children}</NamesContext>
}

export const useNames = (): Readonly<Record<string, string>> => use(NamesContext)
