'use client'
import { useEffect, useRef, useState } from 'react'
import { Reading } from './Reading'
import type { ScreenProps } from './screenProps'
import { Writing } from './Writing'

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
