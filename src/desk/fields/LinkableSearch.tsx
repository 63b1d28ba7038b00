'use client'
import { useId, useState } from 'react'
import type { Kind } from '../../editorial/rules/kinds'
import { t } from '../../messages/index'
import { kindWord } from '../words/gateWords'
import type { Linkable } from './linkable'
import { useLinkable } from './useLinkable'

interface Props {
  kinds: readonly Kind[]
  /** ids that are chosen already */
  chosen: readonly string[]
  /** only what the public sees */
  liveOnly?: boolean
  disabled?: boolean
  inputId: string
  onPick(story: Linkable): void
}

/** A search whose hits are buttons: own stories and what is live, by title. */
export function LinkableSearch({ kinds, chosen, liveOnly = false, disabled = false, inputId, onPick }: Props) {
  const [words, setWords] = useState('')
  const [open, setOpen] = useState(false)
  const list = useId()
  const found = useLinkable(kinds, words, open)?.filter(
    ({ id, publicUrl }) => !chosen.includes(id) && (!liveOnly || publicUrl !== null),
  )

  function pick(story: Linkable): void {
    onPick(story)
    setWords('')
    setOpen(false)
  }

  return (
    <div className="desk-search">
      <input
        aria-controls={list}
        aria-expanded={open}
        autoComplete="off"
        className="desk-input"
        disabled={disabled}
        id={inputId}
        onChange={({ target }) => setWords(target.value)}
        onFocus={() => setOpen(true)}
        onKeyDown={({ key }) => key === 'Escape' && setOpen(false)}
        placeholder={t('desk.searchTitle')}
        role="combobox"
        type="text"
        value={words}
      />
      <ul className="desk-search__hits" hidden={!open} id={list}>
        {found === undefined && <li className="desk-quiet">{t('desk.searching')}</li>}
        {found?.length === 0 && <li className="desk-quiet">{t('desk.nothingFound')}</li>}
        {found?.map((story) => (
          <li key={story.id}>
            <button className="desk-search__hit" onClick={() => pick(story)} type="button">
              {story.title}{' '}
              <span className="desk-quiet">
                {t(story.publicUrl ? 'desk.hitLive' : 'desk.hitOwn', { kind: kindWord(story.kind) })}
              </span>
            </button>
          </li>
        ))}
        {open && (
          <li>
            <button className="desk-link" onClick={() => setOpen(false)} type="button">
              {t('desk.close')}
            </button>
          </li>
        )}
      </ul>
    </div>
  )
}
