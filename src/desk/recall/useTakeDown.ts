'use client'
import { useEffect, useRef, useState } from 'react'
import { callDoor } from '../door'
import type { Answers } from '../panel/command'
import { bodyFor, openOf, whyOf, type Found, type Report, type TakesDown } from './recall'

export interface Progress {
  /** of the one that is being taken down, from 1 */
  number: number
  total: number
  title: string
  stopping: boolean
}

/** Before an act on many: neither; while it runs: where it is; after it: what came of it. */
interface State {
  progress: Progress | null
  report: Report | null
}

const NOT_BEGUN: State = { progress: null, report: null }

/**
 * Takes stories down one after the other, each by its own transition: a refusal of one is no reason to leave the others
 * up. Can be stopped between two; leaving the page asks while it runs.
 */
export function useTakeDown() {
  const [{ progress, report }, setState] = useState(NOT_BEGUN)
  const stopped = useRef(false)
  const running = progress !== null

  useEffect(() => {
    if (!running) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [running])

  /** @param before what an earlier try has done */
  async function run(
    action: TakesDown,
    chosen: readonly Found[],
    answers: Answers,
    before: readonly Found[] = [],
  ): Promise<void> {
    stopped.current = false
    const result: Report = { done: [...before], refused: [], left: [] }
    for (const [index, story] of chosen.entries()) {
      if (stopped.current) {
        result.left = chosen.slice(index)
        break
      }
      const now: Progress = { number: index + 1, total: chosen.length, title: story.title, stopping: false }
      setState({ progress: now, report: null })
      const path = `/api/${story.kind}/${story.id}/transition`
      const answer = await callDoor('POST', path, bodyFor(action, story, answers))
      if (answer.status === 200) result.done.push(story)
      else result.refused.push({ story, why: whyOf(answer) })
    }
    setState({ progress: null, report: result })
  }

  const again = async (action: TakesDown, answers: Answers): Promise<void> => {
    if (report) await run(action, openOf(report), answers, report.done)
  }

  function stop(): void {
    stopped.current = true
    setState((state) => ({ ...state, progress: state.progress && { ...state.progress, stopping: true } }))
  }

  return { run, again, stop, forget: () => setState(NOT_BEGUN), progress, report }
}
