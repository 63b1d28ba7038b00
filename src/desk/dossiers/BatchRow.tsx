'use client'
import { useState } from 'react'
import type { Batch } from '../../editorial/rules/batches'
import { t } from '../../messages/index'
import { fileSize } from '../../site/present/files'
import { kindWord } from '../words/gateWords'
import { minuteOf } from '../words/moments'

interface Props {
  batch: Batch
  busy: boolean
  onCancel(): void
  onDelete(): void
}

/** What can be done with an order: given up while it is made; then taken, and deleted once that was confirmed. */
function Verbs({ batch: { id, title, state }, busy, onCancel, onDelete }: Props) {
  const [sure, setSure] = useState(false)
  if (state === 'waiting' || state === 'running')
    return (
      <button
        aria-label={t('dossier.cancelOne', { title })}
        className="desk-button"
        disabled={busy}
        onClick={onCancel}
        type="button"
      >
        {t('dossier.cancel')}
      </button>
    )
  if (sure)
    return (
      <div role="group">
        <p>{t('dossier.removeSure', { title })}</p>
        <button className="desk-button desk-button--danger" disabled={busy} onClick={onDelete} type="button">
          {t('dossier.removeYes')}
        </button>{' '}
        <button className="desk-button" onClick={() => setSure(false)} type="button">
          {t('dossier.removeNo')}
        </button>
      </div>
    )
  return (
    <>
      {state === 'done' && (
        <a
          aria-label={t('dossier.downloadOne', { title })}
          className="desk-button"
          download
          href={`/api/dossiers/${id}/file`}
        >
          {t('dossier.download')}
        </a>
      )}{' '}
      <button
        aria-label={t('dossier.removeOne', { title })}
        className="desk-button desk-button--danger"
        onClick={() => setSure(true)}
        type="button"
      >
        {t('dossier.remove')}
      </button>
    </>
  )
}

/** One order, and the stories of which there is no dossier. */
export function BatchRow(props: Props) {
  const { title, state, made, total, bytes, failed, orderedBy, orderedAt, expiresAt } = props.batch
  return (
    <tr role="row">
      <td role="cell">{title}</td>
      <td role="cell">
        {t(`options.batchState.${state}`)}
        {expiresAt && <p className="desk-quiet">{t('dossier.keptUntil', { at: minuteOf(expiresAt) })}</p>}
      </td>
      <td role="cell">
        {t('dossier.progress', { made, total, size: fileSize(bytes) })}
        {failed.length > 0 && (
          <details>
            <summary>{t('dossier.failedCount', { count: failed.length })}</summary>
            <ul>
              {failed.map(({ kind, id, why }) => (
                <li key={`${kind} ${id}`}>{t('dossier.failedOne', { kind: kindWord(kind), id, why })}</li>
              ))}
            </ul>
          </details>
        )}
      </td>
      <td role="cell">
        {orderedBy} {minuteOf(orderedAt)}
      </td>
      <td role="cell">
        <Verbs {...props} />
      </td>
    </tr>
  )
}
