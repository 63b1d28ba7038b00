'use client'
import { t } from '../../messages/index'
import { StepHead } from './StepHead'
import type { Progress } from './useTakeDown'

/** Where an act on many is, and the way to stop it between two. */
export function Running({ progress, onStop }: { progress: Progress; onStop(): void }) {
  const { number, total, title, stopping } = progress
  return (
    <section className="desk-recall__step">
      <StepHead>{t('desk.recallRunning')}</StepHead>
      <p role="status">{t('desk.recallProgress', { number, total, title })}</p>
      <progress aria-label={t('desk.recallRunning')} className="desk-recall__progress" max={total} value={number - 1} />
      <div className="desk-actions">
        <button className="desk-button" disabled={stopping} onClick={onStop} type="button">
          {t(stopping ? 'desk.recallStopping' : 'desk.recallStop')}
        </button>
      </div>
    </section>
  )
}
