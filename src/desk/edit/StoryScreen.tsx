'use client'
import type { FormState } from 'payload'
import { useEffect, useRef, useState } from 'react'
import type { Outlook } from '../../editorial/rules/outlook'
import type { Reviewing } from '../../editorial/rules/reviewing'
import type { FileView } from '../read/FileView'
import type { Comparing } from '../review/readComparison'
import { Reading } from './Reading'
import { Writing } from './Writing'

export interface ScreenProps {
  outlook: Outlook
  files: Record<string, FileView>
  /** with what a locked text can be compared, and is */
  comparing: Comparing
  formState: FormState
  reviewing: Reviewing
  since: string | null
}

export interface Telling {
  done: string | null
  onDone(message: string): void
}

/**
 * One story: a form while it can be saved by the reader, else its text. A new stage is a new page: what was typed in the
 * old one has been stored or is no longer to be stored.
 */
export function StoryScreen(props: ScreenProps) {
  const { id, stage, editable } = props.outlook
  const [done, setDone] = useState<string | null>(null)
  const key = `${id} ${stage}`
  const shown = useRef(key)
  useEffect(() => {
    if (shown.current !== key) window.scrollTo(0, 0)
    shown.current = key
  }, [key])
  return editable ? (
    <Writing {...props} done={done} key={key} onDone={setDone} />
  ) : (
    <Reading {...props} done={done} key={key} onDone={setDone} />
  )
}
