'use client'
import { t } from '../../messages/index'
import type { Running } from './useSearch'

/** How far a search is, and the way to stop it. */
export function Searching({ running, onStop }: { running: Running; onStop(): void }) {
  const { looked, live, stopping } = running
  return (
    <>
      <progress aria-label={t('desk.searching')} className="desk-recall__progress" max={live} value={looked} />
      <div className="desk-actions">
        <button className="desk-button" disabled={stopping} onClick={onStop} type="button">
          {t(stopping ? 'desk.recallLookStopping' : 'desk.recallLookStop')}
        </button>
      </div>
    </>
  )
}
