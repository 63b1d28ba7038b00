'use client'
import type { ReactNode } from 'react'
import type { ImportSummary } from '../../editorial/imports/told'
import { canRetry, isOpenImport } from '../../editorial/imports/told'
import { t } from '../../messages/index'
import { editPath, importsPath } from '../links'
import { minuteOf } from '../words/moments'
import { stateWord, whyNot } from './importWords'

interface Props {
  row: ImportSummary
  onCommand(id: string, name: 'cancel' | 'retry'): void
}

/** One line of a list of files: its name, where it is, what can be done. */
export function FileLine({ name, state, children }: { name: string; state: string; children?: ReactNode }) {
  return (
    <li className="desk-import">
      <p className="desk-import__name">{name}</p>
      <p>{state}</p>
      {children}
    </li>
  )
}

const Losses = ({ losses, open }: ImportSummary) => (
  <p className="desk-quiet">
    {losses === 0 && open === 0 ? t('imports.summaryWhole') : t('imports.summary', { losses, open })}
  </p>
)

/** A file that the server has. */
export function ImportLine({ row, onCommand }: Props) {
  const { id, name, at, state, story, pictures } = row
  const why = whyNot(row)
  return (
    <FileLine name={name} state={`${stateWord(row)} ${minuteOf(at)}`}>
      {isOpenImport(state) && (
        <progress
          aria-label={t('imports.progress', { name, state: stateWord(row) })}
          max={pictures?.of || 1}
          value={pictures ? pictures.done : undefined}
        />
      )}
      {why && <p>{why}</p>}
      {state === 'done' && <Losses {...row} />}
      <div className="desk-actions">
        {state === 'done' && (
          <a aria-label={t('imports.openReportOf', { name })} className="desk-button" href={importsPath(id)}>
            {t('imports.openReport')}
          </a>
        )}
        {story && (
          <a
            aria-label={t('imports.draftOf', { title: story.title })}
            className="desk-button"
            href={editPath(story.kind, story.id)}
          >
            {t('imports.draft')}
          </a>
        )}
        {isOpenImport(state) && (
          <button
            aria-label={t('imports.cancelOne', { name })}
            className="desk-button"
            onClick={() => onCommand(id, 'cancel')}
            type="button"
          >
            {t('imports.cancel')}
          </button>
        )}
        {canRetry(row) && (
          <button
            aria-label={t('imports.retryOne', { name })}
            className="desk-button"
            onClick={() => onCommand(id, 'retry')}
            type="button"
          >
            {t('imports.retry')}
          </button>
        )}
      </div>
    </FileLine>
  )
}
