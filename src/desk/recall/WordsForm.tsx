'use client'
import type { FormEvent } from 'react'
import { t } from '../../messages/index'

export const WORDS_ELEMENT = 'desk-recall-words'
const MOST = 100

interface Props {
  words: string
  busy: boolean
  onWords(words: string): void
  onSearch(): void
}

/** What is looked for. Searching changes nothing. */
export function WordsForm({ words, busy, onWords, onSearch }: Props) {
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (!busy) onSearch()
  }
  return (
    <form onSubmit={submit} role="search">
      <label htmlFor={WORDS_ELEMENT}>{t('desk.recallWords')}</label>
      <div className="desk-searchbar">
        <input
          autoComplete="off"
          className="desk-input"
          id={WORDS_ELEMENT}
          maxLength={MOST}
          onChange={({ target }) => onWords(target.value)}
          type="search"
          value={words}
        />
        <button className="desk-button" disabled={busy} type="submit">
          {t('desk.search')}
        </button>
      </div>
    </form>
  )
}
