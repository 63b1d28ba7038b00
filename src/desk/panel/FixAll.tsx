'use client'
import { useEffect, useId, useRef, useState } from 'react'
import type { StoryContent } from '../../editorial/rules/content'
import type { Issue } from '../../editorial/rules/issues'
import type { Kind } from '../../editorial/rules/kinds'
import { t } from '../../messages/index'
import { DiffText } from '../review/DiffText'
import { fieldWord } from '../words/fieldWords'
import { previewFixes } from './fixPreview'
import { ISSUES_ELEMENT } from './command'

interface Props {
  kind: Kind
  content: StoryContent
  /** findings with a proposal, two or more */
  issues: readonly Issue[]
  onFix(issues: readonly Issue[]): void
}

/** All proposals at once: first what they would change, then the change. */
export function FixAll({ kind, content, issues, onFix }: Props) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const toggle = useRef<HTMLButtonElement>(null)
  const preview = useRef<HTMLElement>(null)
  useEffect(() => {
    if (open) preview.current?.focus()
  }, [open])
  return (
    <>
      <button
        aria-controls={open ? id : undefined}
        aria-expanded={open}
        className="desk-button"
        onClick={() => setOpen(!open)}
        ref={toggle}
        type="button"
      >
        {t('desk.fixAll', { count: issues.length })}
      </button>
      {open && (
        <section aria-label={t('desk.fixPreview')} className="desk-fixes" id={id} ref={preview} tabIndex={-1}>
          <h3>{t('desk.fixPreview')}</h3>
          {previewFixes(content, issues).map(({ field, segments }) => (
            <div key={field}>
              <h4 className="desk-read__label">{fieldWord(kind, field)}</h4>
              <DiffText segments={segments} />
            </div>
          ))}
          <div className="desk-actions">
            <button
              className="desk-button desk-button--primary"
              onClick={() => {
                setOpen(false)
                document.getElementById(ISSUES_ELEMENT)?.focus()
                onFix(issues)
              }}
              type="button"
            >
              {t('desk.fixThese')}
            </button>
            <button
              className="desk-button"
              onClick={() => {
                setOpen(false)
                toggle.current?.focus()
              }}
              type="button"
            >
              {t('desk.fixNone')}
            </button>
          </div>
        </section>
      )}
    </>
  )
}
