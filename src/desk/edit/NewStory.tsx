'use client'
import { useRouter } from 'next/navigation.js'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import type { Kind } from '../../editorial/rules/kinds'
import { t } from '../../messages/index'
import { callDoor } from '../door'
import { Alive } from '../frame/Alive'
import { editPath, listPath } from '../links'
import { fieldWord, withFieldWord } from '../words/fieldWords'
import { kindWord } from '../words/gateWords'

const TITLE = 'field-title'
const MOST = 100

/** A story begins with its title; everything else is written on its own page, where it is saved by itself. */
export function NewStory({ kind, may }: { kind: Kind; may: boolean }) {
  const router = useRouter()
  const [title, setTitle] = useState('')
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState('')
  const input = useRef<HTMLInputElement>(null)

  useEffect(() => input.current?.focus(), [])

  function refuse(message: string): void {
    setRefused(message)
    input.current?.focus()
  }

  async function create(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (title.trim() === '') return refuse(t('desk.titleFirst'))
    setBusy(true)
    const { status, body, message, field } = await callDoor('POST', `/api/${kind}?depth=0`, { title: title.trim() })
    if (status === 201) return router.replace(editPath(kind, String((body.doc as { id: string }).id)))
    setBusy(false)
    refuse(withFieldWord(message, kind, field))
  }

  return (
    <main className="desk-page desk-page--narrow">
      <h1>{t('desk.new', { kind: kindWord(kind) })}</h1>
      {may ? (
        <form className="desk-form" onSubmit={(event) => void create(event)}>
          <Alive>
            <label htmlFor={TITLE}>{fieldWord(kind, 'title')}</label>
            <input
              aria-describedby="desk-title-help"
              autoComplete="off"
              id={TITLE}
              maxLength={MOST}
              name="title"
              onChange={({ target }) => setTitle(target.value)}
              ref={input}
              type="text"
              value={title}
            />
            <p className="desk-quiet" id="desk-title-help">
              {t('desk.titleHelp')}
            </p>
            <div role="alert">{refused && <p className="desk-refused">{refused}</p>}</div>
            <div className="desk-actions">
              <button className="desk-button desk-button--primary" disabled={busy} type="submit">
                {t('desk.create')}
              </button>
              <a className="desk-button" href={listPath(kind)}>
                {t('desk.back')}
              </a>
            </div>
          </Alive>
        </form>
      ) : (
        <p className="desk-empty">{t('desk.mayNotCreate', { kind: kindWord(kind) })}</p>
      )}
    </main>
  )
}
