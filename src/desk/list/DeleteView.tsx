'use client'
import { useEffect, useRef, useState } from 'react'
import { t } from '../../messages/index'

interface Props {
  name: string
  busy: boolean
  onDelete(): void
}

/** Deletes a view after a second word. The focus goes with what takes the place of what was pressed. */
export function DeleteView({ name, busy, onDelete }: Props) {
  const [asking, setAsking] = useState<boolean | null>(null)
  const first = useRef<HTMLButtonElement>(null)
  const question = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (asking !== null) (asking ? question.current : first.current)?.focus()
  }, [asking])
  if (!asking)
    return (
      <button className="desk-button desk-button--danger" onClick={() => setAsking(true)} ref={first} type="button">
        {t('lists.deleteView')}
      </button>
    )
  return (
    <div>
      <p ref={question} tabIndex={-1}>
        {t('lists.deleteViewAsk', { name })}
      </p>
      <div className="desk-actions">
        <button className="desk-button desk-button--danger" disabled={busy} onClick={onDelete} type="button">
          {t('lists.deleteViewDo')}
        </button>
        <button className="desk-button" onClick={() => setAsking(false)} type="button">
          {t('desk.back')}
        </button>
      </div>
    </div>
  )
}
