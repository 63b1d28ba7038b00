'use client'
import type { Kind } from '../../editorial/rules/kinds'
import { t } from '../../messages/index'
import { showElement, showField } from '../panel/showField'
import { fieldWord } from '../words/fieldWords'
import { clockOf } from '../words/moments'
import type { SaveStatus } from './autosave'
import { CONFLICT } from './Conflict'

interface Props {
  status: SaveStatus
  kind: Kind
  onSave(): void
}

function words(status: SaveStatus): string {
  switch (status.is) {
    case 'saved':
      return status.at ? t('desk.savedAt', { at: clockOf(status.at) }) : t('desk.saved')
    case 'waiting':
      return t('desk.unsaved')
    case 'saving':
      return t('desk.saving')
    case 'away':
      return t('desk.saveAway', { seconds: Math.round(status.retryMs / 1000) })
    case 'stale':
      return t('desk.saveStale')
    case 'refused':
      return status.message
  }
}

/** Whether all is stored, in words; where it is not, why, and the way to the field. */
export function SaveState({ status, kind, onSave }: Props) {
  const failed = status.is === 'away' || status.is === 'refused' || status.is === 'stale'
  return (
    <span className={failed ? 'desk-save desk-save--failed' : 'desk-save'} data-save={status.is}>
      <span role="status">{words(status)}</span>{' '}
      {status.is === 'refused' && status.field && (
        <button className="desk-link" onClick={() => void showField(status.field ?? '')} type="button">
          {t('desk.goToField', { field: fieldWord(kind, status.field) })}
        </button>
      )}{' '}
      {status.is === 'stale' && (
        <button className="desk-link" onClick={() => showElement(CONFLICT)} type="button">
          {t('desk.goToConflict')}
        </button>
      )}{' '}
      {(status.is === 'away' || status.is === 'refused' || status.is === 'waiting') && (
        <button className="desk-link" onClick={onSave} type="button">
          {t('desk.saveNow')}
        </button>
      )}
    </span>
  )
}
