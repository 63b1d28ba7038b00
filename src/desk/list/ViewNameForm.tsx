'use client'
import { useId, useState } from 'react'
import { MOST_NAME } from '../../editorial/rules/listViews'

interface Props {
  label: string
  /** what stands there first */
  name: string
  verb: string
  busy: boolean
  onName(name: string): void
}

/** One line for the name of a view, and the verb beside it. */
export function ViewNameForm({ label, name, verb, busy, onName }: Props) {
  const id = useId()
  const [value, setValue] = useState(name)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) onName(value.trim())
      }}
    >
      <label htmlFor={id}>{label}</label>
      <div className="desk-searchbar">
        <input
          autoComplete="off"
          className="desk-input"
          id={id}
          maxLength={MOST_NAME}
          onChange={({ target }) => setValue(target.value)}
          value={value}
        />
        <button className="desk-button" disabled={busy} type="submit">
          {verb}
        </button>
      </div>
    </form>
  )
}
