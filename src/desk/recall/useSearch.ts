'use client'
import { useEffect, useRef, useState } from 'react'
import { NOT_BEGUN, searchOn, type Search } from './search'

export interface Running extends Search {
  stopping: boolean
}

/** Before a search: neither; while it runs: how far it is; after it, or where it stopped: what it found. */
interface State {
  words: string
  running: Running | null
  search: Search | null
}

const NONE: State = { words: '', running: null, search: null }

/** Looks through everything live. Can be stopped between two parts, and goes on from there. */
export function useSearch() {
  const [{ words, running, search }, setState] = useState(NONE)
  const stopped = useRef(false)
  const stopAsking = (): void => void (stopped.current = true)
  // Who has left the page waits for nothing.
  useEffect(() => stopAsking, [])

  async function run(wanted: string, before: Search): Promise<void> {
    stopped.current = false
    setState({ words: wanted, running: { ...before, stopping: false }, search: null })
    const found = await searchOn(wanted, before, (now) => {
      if (now.next !== null && !stopped.current)
        setState({ words: wanted, running: { ...now, stopping: false }, search: null })
      return !stopped.current
    })
    setState({ words: wanted, running: null, search: found })
  }

  function stop(): void {
    stopAsking()
    setState((state) => ({ ...state, running: state.running && { ...state.running, stopping: true } }))
  }

  return {
    look: async (wanted: string) => run(wanted, NOT_BEGUN),
    goOn: async () => {
      if (search) await run(words, search)
    },
    stop,
    forget: () => setState(NONE),
    running,
    search,
  }
}
